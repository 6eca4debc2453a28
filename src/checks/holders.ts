import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { targetKinds, type TargetKind } from '../domain/targets.ts';

/** The kinds of documents and parts in which something has this id. */
export function holders(kb: KnowledgeBase, id: string): TargetKind[] {
  return targetKinds.filter((kind) => kb.exists(kind, id));
}
