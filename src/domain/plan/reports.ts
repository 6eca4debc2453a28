import type { EventLevel } from '../schemas/event-levels.ts';
import type { Operator, PlanReport } from '../schemas/plan.ts';
import { durationLabel } from './durations.ts';

/** The moments from which limits count. */
export const MOMENTS = {
  found: '发现时刻',
  accepted: '受理或者告警',
  levelled: '级别确认',
  ended: '处置结束',
} as const satisfies Record<PlanReport['counts'], string>;

export type Moment = keyof typeof MOMENTS;

/** 发现时刻起4小时内. */
export function reportLimit({ after, counts }: Pick<PlanReport, 'after' | 'counts'>): string {
  return after === 0 ? `${MOMENTS[counts]}后立即` : `${MOMENTS[counts]}起${durationLabel(after)}内`;
}

/** What the person at the clock has said of the event. Times are milliseconds since 1970, null where not yet. */
export interface Situation {
  moments: Readonly<Record<Moment, number | null>>;
  level: EventLevel;
  operator: Operator;
  /** True where it is, or may be, a network security event. */
  security: boolean;
}

/** The reports that are due in a situation, earliest deadline first; those whose moment has not come stand last. */
export function dueReports<R extends Pick<PlanReport, 'after' | 'counts' | 'levels' | 'operator' | 'security'>>(reports: readonly R[], { moments, level, operator, security }: Situation): { report: R; due: number | null }[] {
  return reports
    .filter((report) => report.levels.includes(level) && (report.operator === undefined || report.operator === operator) && (!report.security || security))
    .map((report) => {
      const from = moments[report.counts];
      return { report, due: from === null ? null : from + report.after * 60_000 };
    })
    .sort((a, b) => (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY));
}
