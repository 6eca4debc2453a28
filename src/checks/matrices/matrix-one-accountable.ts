import { fieldSpan, type Check } from '../check.ts';
import { readableActivities } from '../soundness.ts';
import { holdersOf } from '../../domain/matrix/activities.ts';
import { roleTitle } from '../../domain/roles.ts';

export const matrixOneAccountable: Check = {
  name: 'matrix-one-accountable',
  group: 'matrices',
  severity: 'error',
  title: '每项活动恰有一个 A',
  why: '没有 A 就没有人对结果负责，两个 A 就互相等待',
  remedy: '留一个 A，其余改为 R 或 C',
  bad: `| chg-08 | 批准普通变更 | 运维办法第五十一条 | A | A |`,
  good: `| chg-08 | 批准普通变更 | 运维办法第五十一条 | A | C |`,
  *run({ kb }) {
    for (const activity of readableActivities(kb)) {
      const { matrix: { facts }, row, code, field } = activity;
      const accountable = holdersOf(activity, 'A');
      if (row.cells.length === 0 || accountable.length === 1) continue;
      const second = accountable[1];
      if (second === undefined) {
        yield { path: facts.path, span: fieldSpan(facts, `${field}.id`), message: `活动 ${code}（${row.title}）没有 A`, remedy: ['在对结果负责的岗位一格写 A'] };
        continue;
      }
      const titles = accountable.map(({ role }) => roleTitle(kb, role)).join('、');
      yield { path: facts.path, span: fieldSpan(facts, second.field), message: `活动 ${code}（${row.title}）有${accountable.length}个 A：${titles}`, remedy: ['留一个 A，其余改为 R 或 C'] };
    }
  },
};
