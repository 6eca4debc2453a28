import { collectionNames, type CollectionName } from '../domain/collections.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';

/** The kinds that have a document of this id. */
export function holders(kb: KnowledgeBase, id: string): CollectionName[] {
  return collectionNames.filter((collection) => kb.exists(collection, id));
}
