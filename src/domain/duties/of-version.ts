import type { KnowledgeBase } from '../knowledge-base.ts';
import { createMemory } from '../remember.ts';
import type { Version } from '../works.ts';
import { actorFinder } from './actors.ts';
import { extractDuties, type Duty } from './extract.ts';

const memory = createMemory<KnowledgeBase, Map<string, readonly Duty[]>>();

/** The duties of a version, extracted once per knowledge base: whom a clause names depends on the roles there are. */
export function dutiesOfVersion(kb: KnowledgeBase, version: Version): readonly Duty[] {
  const versions = memory(kb, () => new Map());
  const known = versions.get(version.id);
  if (known) return known;
  const duties = extractDuties(version.text, actorFinder(kb));
  versions.set(version.id, duties);
  return duties;
}
