import type { CollectionName } from './collections.ts';
import type { Entry } from './entry.ts';
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

/** The documents of a kind that apply today: one whose withdrawal is announced for later still does. */
export function applying<C extends CollectionName>(kb: KnowledgeBase, collection: C): readonly Entry<C>[] {
  return kb.all(collection).filter(({ data }) => !isWithdrawn(data, kb.today));
}

/** Tells whether a document with this data no longer applies on a day. */
export function isWithdrawn(data: object, today: string): boolean {
  const withdrawal: unknown = Reflect.get(data, 'withdrawn');
  return typeof withdrawal === 'object' && withdrawal !== null && 'on' in withdrawal && typeof withdrawal.on === 'string' && withdrawal.on <= today;
}
