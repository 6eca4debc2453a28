import { END, edgesOf, ESCALATE } from '../procedure/flow.ts';
import type { RunbookStep } from '../schemas/runbook.ts';

/**
 * The steps of an untroubled run: from each step the first way that stays in the runbook and has not been gone yet.
 * @returns the steps in the order in which they are carried out
 */
export function mainPath(steps: readonly RunbookStep[]): RunbookStep[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const ways = Map.groupBy(edgesOf(steps), ({ from }) => from);
  const path: RunbookStep[] = [];
  const gone = new Set<string>();
  for (let step = steps[0]; step !== undefined; ) {
    path.push(step);
    gone.add(step.id);
    const on = (ways.get(step.id) ?? []).find(({ to, leaves }) => leaves === null && to !== ESCALATE && !gone.has(to));
    step = on === undefined || on.to === END ? undefined : byId.get(on.to);
  }
  return path;
}

/** Minutes of an untroubled run: the time boxes of its steps. */
export function minutesOf(steps: readonly RunbookStep[]): number {
  return mainPath(steps).reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}
