import type { KnowledgeBase } from './knowledge-base.ts';
import { isPartKind } from './parts.ts';
import type { TargetKind } from './targets.ts';

/** Since when something no longer applies, and what took its place. */
export interface Withdrawal {
  on: string;
  reason: string;
  replacedBy?: string | undefined;
}

/** The withdrawal of a document, or of an activity that its matrix lists as retired; null for what applies or is unknown. */
export function withdrawalOf(kb: KnowledgeBase, kind: TargetKind, id: string): Withdrawal | null {
  if (kind === 'activities') return kb.all('matrices').flatMap(({ data }) => data.retired).find((retired) => retired.id === id) ?? null;
  if (isPartKind(kind)) return null;
  const data = kb.get(kind, id)?.data;
  return data !== undefined && 'withdrawn' in data ? (data.withdrawn ?? null) : null;
}
