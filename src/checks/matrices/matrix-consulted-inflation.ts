import { fieldSpan, type Check } from '../check.ts';
import { readableActivities } from '../soundness.ts';
import { holdersOf } from '../../domain/matrix/activities.ts';

/** Beyond so many opinions an activity waits for meetings. A default; companies with other habits change it here. */
const MOST_CONSULTED = 6;

export const matrixConsultedInflation: Check = {
  name: 'matrix-consulted-inflation',
  group: 'matrices',
  severity: 'notice',
  title: `一项活动征求意见的岗位不超过${MOST_CONSULTED}个`,
  why: '征求意见的岗位太多，办一件事先开一圈会',
  remedy: '只留不听意见就会做错的岗位，其余改为 I',
  bad: `八个岗位都是 C`,
  good: `C 不超过六个`,
  *run({ kb }) {
    for (const activity of readableActivities(kb)) {
      const consulted = holdersOf(activity, 'C');
      const beyond = consulted[MOST_CONSULTED];
      if (beyond === undefined) continue;
      const { matrix: { facts }, row, code } = activity;
      yield { path: facts.path, span: fieldSpan(facts, beyond.field), message: `活动 ${code}（${row.title}）要征求${consulted.length}个岗位的意见，超过${MOST_CONSULTED}个`, remedy: ['只留不听意见就会做错的岗位，其余改为 I'] };
    }
  },
};
