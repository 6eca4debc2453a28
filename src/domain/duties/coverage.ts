import type { CitationUse } from '../citation-uses.ts';
import type { CollectionName } from '../collections.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { createMemory } from '../remember.ts';
import type { CoverageKind } from '../schemas/coverage.ts';
import type { Version, Work } from '../works.ts';
import type { Duty } from './extract.ts';
import { dutiesOfVersion } from './of-version.ts';

/** The kinds of document whose citations say: this duty is done here. */
const CARRYING = ['matrices', 'procedures', 'forms', 'conflicts'] as const satisfies readonly CollectionName[];

/** A duty of a version in force, with everything that carries it out and what is said of it where nothing does. */
export interface TracedDuty {
  work: Work;
  version: Version;
  duty: Duty;
  /** Citations by activities, steps, forms and incompatible duties that reach this provision, in the order of the content. */
  carriers: readonly CitationUse[];
  /** Why no activity carries it, where its regulation's 落实说明 says so. */
  account: { use: CitationUse; kind: CoverageKind; reason: string } | null;
}

const traced = createMemory<KnowledgeBase, readonly TracedDuty[]>();

/** Every duty of every regulation in force, in document order, with what carries it. */
export function traceDuties(kb: KnowledgeBase): readonly TracedDuty[] {
  return traced(kb, () => kb.works.flatMap((work) => (work.current ? traceVersion(kb, work, work.current) : [])));
}

function traceVersion(kb: KnowledgeBase, work: Work, version: Version): TracedDuty[] {
  const reach = citationsByProvision(kb, version.id);
  return dutiesOfVersion(kb, version).map((duty) => {
    const uses = [...new Set(lineOf(duty.provision).flatMap((id) => reach.get(id) ?? []))];
    const account = uses.find(({ from, relation }) => from.collection === 'coverage' && relation === 'accountsFor');
    return {
      work,
      version,
      duty,
      carriers: uses.filter(({ from, relation }) => relation === 'basedOn' && CARRYING.some((kind) => kind === from.collection)),
      account: account ? { use: account, ...reasonAt(kb, account) } : null,
    };
  });
}

function citationsByProvision(kb: KnowledgeBase, versionId: string): Map<string, CitationUse[]> {
  const found = new Map<string, CitationUse[]>();
  for (const use of kb.citations) {
    for (const target of use.targets) {
      if (target.versionId !== versionId) continue;
      const known = found.get(target.provisionId);
      if (known) known.push(use);
      else found.set(target.provisionId, [use]);
    }
  }
  return found;
}

/** A provision and everything it lies in: citing 第七条 cites each of its 款 and 项. `art-7-p1-i3` → itself, `art-7-p1`, `art-7`. */
export function lineOf(provision: string): string[] {
  const steps = provision.split('-');
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('-'));
}

function reasonAt(kb: KnowledgeBase, { from, field }: CitationUse): { kind: CoverageKind; reason: string } {
  const entry = kb.get('coverage', from.id)?.data.entries[Number(field?.split('.')[1])];
  return { kind: entry?.kind ?? 'elsewhere', reason: entry?.reason ?? '' };
}
