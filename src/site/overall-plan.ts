import type { Entry } from '../domain/entry.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { applying } from '../domain/withdrawals.ts';

/** The overall plan: levels, reports and organisation of every event. Null in a company that has written none yet. */
export function overallPlan(kb: KnowledgeBase): Entry<'plans'> | null {
  return applying(kb, 'plans').find(({ data }) => data.scope === 'overall') ?? null;
}
