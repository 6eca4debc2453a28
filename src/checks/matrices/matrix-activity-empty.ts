import { fieldSpan, type Check } from '../check.ts';
import { soundActivities } from '../soundness.ts';

export const matrixActivityEmpty: Check = {
  name: 'matrix-activity-empty',
  group: 'matrices',
  severity: 'error',
  title: '每项活动都分配给了岗位',
  why: '一行空白的活动没有人做',
  remedy: '写上字母，或删去这一行并把编号列入 retired',
  bad: `| ops-05 | 容量预测 | 运维办法第三十一条 |  |  |`,
  good: `| ops-05 | 容量预测 | 运维办法第三十一条 | R | A |`,
  *run({ kb }) {
    for (const { matrix: { facts }, row, code, field } of soundActivities(kb)) {
      if (row.cells.length === 0) yield { path: facts.path, span: fieldSpan(facts, `${field}.id`), message: `活动 ${code}（${row.title}）没有一个字母`, remedy: ['写上 A 和 R', '不再需要的，删去这一行并把编号列入 retired'] };
    }
  },
};
