import { fieldSpan, type Check } from '../check.ts';
import { readableActivities } from '../soundness.ts';
import { holdersOf } from '../../domain/matrix/activities.ts';

export const matrixHasResponsible: Check = {
  name: 'matrix-has-responsible',
  group: 'matrices',
  severity: 'error',
  title: '每项活动至少有一个 R',
  why: '有人负责，却没有人动手，事情不会自己做完',
  remedy: '在实际去做的岗位一格写 R；负责人自己做的写 A/R',
  bad: `| bak-02 | 检查备份 | 数据管理细则第三十五条 | A | I |`,
  good: `| bak-02 | 检查备份 | 数据管理细则第三十五条 | A | R |`,
  *run({ kb }) {
    for (const activity of readableActivities(kb)) {
      const { matrix: { facts }, row, code, field } = activity;
      if (row.cells.length === 0 || holdersOf(activity, 'R').length > 0) continue;
      yield { path: facts.path, span: fieldSpan(facts, `${field}.id`), message: `活动 ${code}（${row.title}）没有 R`, remedy: ['在实际去做的岗位一格写 R', '负责人自己做的，把 A 改为 A/R'] };
    }
  },
};
