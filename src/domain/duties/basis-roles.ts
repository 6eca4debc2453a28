import type { CitationUse } from '../citation-uses.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { createMemory } from '../remember.ts';
import { lineOf } from './coverage.ts';
import { dutiesOfVersion } from './of-version.ts';

/** Whom a clause names: those who do, and those whose consent it demands. */
export interface NamedRoles {
  doing: readonly string[];
  deciding: readonly string[];
}

const NOBODY: NamedRoles = { doing: [], deciding: [] };
const memory = createMemory<KnowledgeBase, Map<string, ReadonlyMap<string, NamedRoles>>>();

/** The roles that the cited provisions, or anything inside them, name. Empty where they name nobody, or are not here. */
export function basisRoles(kb: KnowledgeBase, uses: readonly CitationUse[]): NamedRoles {
  return uses.flatMap(({ targets }) => targets.map(({ versionId, provisionId }) => rolesByProvision(kb, versionId).get(provisionId) ?? NOBODY)).reduce(merge, NOBODY);
}

/** A duty counts for everything it lies in. */
function rolesByProvision(kb: KnowledgeBase, versionId: string): ReadonlyMap<string, NamedRoles> {
  const versions = memory(kb, () => new Map());
  const known = versions.get(versionId);
  if (known) return known;
  const version = kb.version(versionId);
  const roles = new Map<string, NamedRoles>();
  for (const { provision, actors, deciders } of version ? dutiesOfVersion(kb, version) : []) {
    for (const id of lineOf(provision)) roles.set(id, merge(roles.get(id) ?? NOBODY, { doing: actors, deciding: deciders }));
  }
  versions.set(versionId, roles);
  return roles;
}

function merge(a: NamedRoles, b: NamedRoles): NamedRoles {
  return { doing: [...new Set([...a.doing, ...b.doing])], deciding: [...new Set([...a.deciding, ...b.deciding])] };
}
