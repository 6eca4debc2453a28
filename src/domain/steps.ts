import type { CollectionName } from './collections.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** Kinds whose body is a sequence of steps. */
export const STEPPED = ['procedures', 'runbooks', 'plans'] as const satisfies readonly CollectionName[];

export type SteppedCollection = (typeof STEPPED)[number];

export interface StepName {
  id: string;
  title: string;
  by: string;
  /** How long it may take, in words; only procedures say it. */
  limit?: string | undefined;
}

/** The steps of a document in the order of its text; none where it has none or does not exist. */
export function stepsOf(kb: KnowledgeBase, collection: CollectionName, id: string): readonly StepName[] {
  const stepped = STEPPED.find((name) => name === collection);
  return stepped === undefined ? [] : (kb.get(stepped, id)?.data.steps ?? []);
}

/** The document in which a step stands, where `id` names one that has steps. */
export function steppedDocument(kb: KnowledgeBase, id: string): SteppedCollection | null {
  return STEPPED.find((collection) => kb.get(collection, id) !== null) ?? null;
}
