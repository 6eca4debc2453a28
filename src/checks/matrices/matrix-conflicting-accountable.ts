import { fieldSpan, type Check } from '../check.ts';
import { readableActivities } from '../soundness.ts';
import { holdersOf, type Activity } from '../../domain/matrix/activities.ts';
import { roleTitle } from '../../domain/roles.ts';

export const matrixConflictingAccountable: Check = {
  name: 'matrix-conflicting-accountable',
  group: 'matrices',
  severity: 'error',
  title: '同一项活动在两张矩阵里由同一岗位负责',
  why: '两张表各说各的，出了事两边都说不归自己管',
  remedy: '只在一张矩阵里保留这项活动，或统一负责岗位',
  bad: `MTX-OPS 的“恢复验证”由 DBA 负责，MTX-BAK 的“恢复验证”由项目经理负责`,
  good: `“恢复验证”只在 MTX-BAK 里`,
  *run({ kb }) {
    // A row without an A, or with two, has a finding of its own.
    const byName = Map.groupBy(readableActivities(kb).filter((activity) => holdersOf(activity, 'A').length === 1), ({ title }) => foldName(title));
    for (const same of byName.values()) {
      const [first, ...others] = same;
      if (!first) continue;
      for (const other of others) {
        if (other.matrix === first.matrix || accountable(other) === accountable(first)) continue;
        const [held] = holdersOf(other, 'A');
        yield {
          path: other.matrix.facts.path,
          span: fieldSpan(other.matrix.facts, held?.field ?? `${other.field}.id`),
          message: `活动 ${other.code}（${other.title}）由${titleOf(other)}负责，${first.matrix.code ?? first.matrix.id} 的 ${first.code} 由${titleOf(first)}负责`,
          remedy: ['只在一张矩阵里保留这项活动', '统一负责岗位'],
        };
      }
    }

    function titleOf(activity: Activity): string {
      return holdersOf(activity, 'A').map(({ role }) => roleTitle(kb, role)).join('、');
    }
  },
};

function accountable(activity: Activity): string {
  return holdersOf(activity, 'A').map(({ role }) => role).join(' ');
}

/** 每日巡检 and 每日 巡检 are one activity. */
function foldName(title: string): string {
  return title.normalize('NFKC').toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
}
