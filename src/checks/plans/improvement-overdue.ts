import { fieldSpan, type Check } from '../check.ts';
import { roleTitle } from '../../domain/roles.ts';

export const improvementOverdue: Check = {
  name: 'improvement-overdue',
  group: 'plans',
  severity: 'warning',
  title: '改进项按期关闭，责任与验证分开',
  why: '拖着不改，演练就白做了',
  remedy: '验证通过后写 closed；改不完的重新批准期限',
  bad: `due: "2026-03-31"，没有 closed`,
  good: `closed: "2026-03-20"`,
  *run({ kb }) {
    for (const { data: { improvements, date }, facts } of kb.all('drills')) {
      for (const [index, { id, what, owner, verifier, due, closed }] of improvements.entries()) {
        const at = (field: string): ReturnType<typeof fieldSpan> => fieldSpan(facts, `improvements.${index}.${field}`);
        if (closed === undefined && due < kb.today) yield { path: facts.path, span: at('due'), message: `改进项 ${id}（${what}）应于 ${due} 前完成，至今没有关闭`, remedy: ['验证通过后写 closed', '重新批准期限'] };
        if (owner === verifier) yield { path: facts.path, span: at('verifier'), message: `改进项 ${id} 由${roleTitle(kb, owner)}自己验证自己`, remedy: ['换一个验证岗位'] };
        if (closed !== undefined && closed < date) yield { path: facts.path, span: at('closed'), message: `改进项 ${id} 关闭于 ${closed}，早于演练的 ${date}`, remedy: ['改正日期'] };
      }
    }
  },
};
