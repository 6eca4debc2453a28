import { fieldSpan, type Check } from '../check.ts';
import { readableActivities } from '../soundness.ts';
import { isExternal, roleTitle } from '../../domain/roles.ts';

/** Below so many rows a share says nothing. */
const FEWEST_ACTIVITIES = 8;
/** A post that answers for more than this share of one matrix answers for nothing in particular. */
const MOST_ACCOUNTABLE = 0.6;

export const matrixOverload: Check = {
  name: 'matrix-overload',
  group: 'matrices',
  severity: 'notice',
  title: '一张矩阵里没有一个岗位包揽六成以上的 A',
  why: '样样由一个岗位负责，等于没有人负责；这个岗位一缺，事情全停',
  remedy: '把一部分 A 下放给实际主管的岗位，或拆成几张矩阵',
  bad: `12 项活动里有 10 个 A 在运维管理岗`,
  good: `A 按主管业务分布`,
  *run({ kb }) {
    for (const [matrix, activities] of Map.groupBy(readableActivities(kb), (activity) => activity.matrix)) {
      if (activities.length < FEWEST_ACTIVITIES) continue;
      const accountable = Map.groupBy(activities.flatMap(({ assignments }) => assignments.filter(({ letters }) => letters.includes('A'))), ({ role }) => role);
      for (const [role, held] of accountable) {
        if (held.length / activities.length <= MOST_ACCOUNTABLE) continue;
        const column = matrix.data.columns.findIndex((known) => known.role === role);
        const where = isExternal(kb, role) ? '，且是外部单位' : '';
        yield { path: matrix.facts.path, span: fieldSpan(matrix.facts, `columns.${column}.role`), message: `${roleTitle(kb, role)}负责${activities.length}项活动中的${held.length}项${where}`, remedy: ['把一部分 A 下放给实际主管的岗位'] };
      }
    }
  },
};
