import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { isPartKind } from '../domain/parts.ts';
import type { TargetKind } from '../domain/targets.ts';

/** Everything that a reference of this kind could mean, with its title: for did-you-mean. */
export function candidates(kb: KnowledgeBase, kind: TargetKind): readonly { id: string; title: string }[] {
  return isPartKind(kind) ? kb.parts(kind) : kb.all(kind);
}
