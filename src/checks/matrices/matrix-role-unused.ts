import { fieldSpan, type Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const matrixRoleUnused: Check = {
  name: 'matrix-role-unused',
  group: 'matrices',
  severity: 'warning',
  title: '每一列至少有一个字母',
  why: '空白的一列占地方，也让人疑心漏写了职责',
  remedy: '删去这一列，或补上字母',
  bad: `vendor 一列全空`,
  good: `每列都有字母`,
  *run({ kb }) {
    for (const { facts, data } of applying(kb, 'matrices')) {
      for (const [group, { rows, posts }] of data.groups.entries()) {
        if (rows.length === 0 || rows.some(({ sound }) => !sound)) continue;
        const used = new Set(rows.flatMap((row) => row.cells.map(({ role }) => role)));
        for (const [index, role] of posts.entries()) {
          if (!used.has(role)) yield { path: facts.path, span: fieldSpan(facts, `groups.${group}.posts.${index}`), message: `${role} 一列没有一个字母`, remedy: ['删去这一列', '补上漏写的字母'] };
        }
      }
    }
  },
};
