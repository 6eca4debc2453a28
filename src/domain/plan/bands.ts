import type { PlanLevel } from '../schemas/plan.ts';

/** What is wrong with the bands of outage minutes that tell levels apart: a gap, an overlap, an end that is missing. */
export interface BandProblem {
  /** Index of the level in the table. */
  index: number;
  /** The bound that is wrong, or that is not written. */
  bound: 'from' | 'below';
  message: string;
}

/** Holds the bands together: from nought upwards, each level begins where the milder one ends, and the gravest has no end. */
export function bandProblems(levels: readonly PlanLevel[]): BandProblem[] {
  const rising = levels.map((level, index) => ({ ...level, index })).sort((a, b) => b.level - a.level);
  const problems: BandProblem[] = [];
  /** Null after a level whose own end is wrong: where the next one should begin is not known until that is mended. */
  let reached: number | null = 0;
  for (const { level, from, below, index } of rising) {
    const end = endProblem(level, reached ?? from, below);
    if (from === undefined) problems.push({ index, bound: 'from', message: `第${level}级没有写从多少分钟起` });
    else if (reached !== null && from > reached) problems.push({ index, bound: 'from', message: `${reached}分钟到${from}分钟之间不属于任何一级` });
    else if (reached !== null && from < reached) problems.push({ index, bound: 'from', message: `${from}分钟到${reached}分钟之间属于两级` });
    if (end !== null) problems.push({ index, bound: 'below', message: end });
    reached = end === null ? (below ?? null) : null;
  }
  return problems;
}

/** Measures the end against where the level should begin, so that a wrong beginning is told once. */
function endProblem(level: PlanLevel['level'], start: number | undefined, below: number | undefined): string | null {
  if (level === 1) return below === undefined ? null : `最重的一级止于${below}分钟，更久的中断没有级别`;
  if (below === undefined) return `第${level}级没有写不到多少分钟`;
  return start === undefined || below > start ? null : `第${level}级止于${below}分钟，不晚于它的起点${start}分钟`;
}
