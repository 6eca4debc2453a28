import { collectionNames, collections, isCollectionName, type CollectionName } from './collections.ts';
import { isPartKind, partKindNames, partKinds, type PartKind } from './parts.ts';
import type { RelationTarget } from './relations.ts';

/** What an id can stand for: a document of a kind, or a part of one. */
export type TargetKind = CollectionName | PartKind;

export const targetKinds: readonly TargetKind[] = [...collectionNames, ...partKindNames];

/** 活动 and 功能 are both duties: what may not be held together. */
const DUTIES: readonly PartKind[] = ['activities', 'functions'];

/** The kinds among which a relation looks for its target. */
export function targetsOf(to: RelationTarget): readonly TargetKind[] {
  if (to === 'duties') return DUTIES;
  if (to === 'versions') return ['regulations'];
  return isCollectionName(to) || isPartKind(to) ? [to] : [];
}

/** What readers call a target. */
export function nounOf(kind: TargetKind): string {
  return isPartKind(kind) ? partKinds[kind].noun : collections[kind].noun;
}

/** The kind of document that holds targets of a kind. */
export function holdingCollection(kind: TargetKind): CollectionName {
  return isPartKind(kind) ? partKinds[kind].collection : kind;
}
