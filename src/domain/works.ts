import type { DocumentFacts } from './document.ts';
import type { Entry } from './entry.ts';
import { traceLineage, type WorkLineage } from './regulation/versions/lineage.ts';
import { indexOf } from './regulation/citation/provision-index.ts';
import type { Provision, RegulationText } from './regulation/provision.ts';
import { inForceInterval, versionStatus, type DatedVersion, type VersionStatus } from './regulation/versions/status.ts';
import { lazily } from './remember.ts';
import { compareText } from './order.ts';

/** One version of a regulation with its parsed text. */
export interface Version {
  /** `erp-om@2.0` */
  id: string;
  work: string;
  entry: Entry<'regulations'>;
  text: RegulationText;
  /** Derived from dates on the day the base was made. */
  status: VersionStatus;
  /** First and first-no-more day in force; null for a draft. `to: null` is open. */
  inForce: { from: string; to: string | null } | null;
  provision(id: string): Provision | null;
}

/** A regulation through all its versions, ordered by `seq`. */
export interface Work {
  id: string;
  title: string;
  versions: readonly Version[];
  /** The version in force today; null where none is. */
  current: Version | null;
  /** What `/regulations/<work>/` shows: the version in force, else the newest. */
  shown: Version;
  /** Follows every article through the versions; traced on first use. */
  lineage(): WorkLineage;
}

/** Collects the versions of each work; the longest-standing work comes first, since the others are based on it. */
export function collectWorks(entries: readonly Entry<'regulations'>[], today: string): Work[] {
  const groups = Map.groupBy(entries, (entry) => entry.data.work);
  const repealed = repeals(entries);
  return [...groups].flatMap(([id, group]) => {
    const ordered = group.toSorted((a, b) => a.data.seq - b.data.seq);
    const siblings = ordered.map((entry) => ({ ...entry.data, repealedOn: repealed.get(entry.id) }));
    const versions = ordered.flatMap((entry, index) => createVersion(entry, siblings[index] ?? entry.data, siblings, today) ?? []);
    const current = versions.find((version) => version.status === 'inforce') ?? null;
    const shown = current ?? versions.at(-1);
    return shown ? [{ id, title: shown.entry.title, versions, current, shown, lineage: lazily(() => lineageOf(shown, versions)) }] : [];
  }).sort((a, b) => compareText(sinceWhen(a), sinceWhen(b)) || compareText(a.id, b.id));
}

/** The first day of the first version; works that never took effect come last. */
function sinceWhen({ versions }: Work): string {
  return versions.map(({ entry }) => entry.data.effective ?? '9999').reduce((first, date) => (date < first ? date : first), '9999');
}

/** The day on which another work's version ends a version, by version id. */
function repeals(entries: readonly Entry<'regulations'>[]): Map<string, string> {
  return new Map(entries.flatMap(({ data }) => data.repeals.flatMap((id): [string, string][] => (data.issued !== undefined && data.effective !== undefined ? [[id, data.effective]] : []))));
}

/** By the version shown: the lineage traced last, and the files it was traced through. */
const lineages = new WeakMap<DocumentFacts, { through: DocumentFacts[]; lineage: WorkLineage }>();

/** Aligning texts takes long; as long as no version of the work has changed, neither has the outcome. */
function lineageOf(shown: Version, versions: readonly Version[]): WorkLineage {
  const through = versions.map(({ entry }) => entry.facts);
  const known = lineages.get(shown.entry.facts);
  if (known && known.through.length === through.length && known.through.every((facts, index) => facts === through[index])) return known.lineage;
  const lineage = traceLineage(versions.map(traced));
  lineages.set(shown.entry.facts, { through, lineage });
  return lineage;
}

function traced({ entry, text }: Version): Parameters<typeof traceLineage>[0][number] {
  return { version: entry.data.version, seq: entry.data.seq, text, changes: entry.data.changes };
}

function createVersion(entry: Entry<'regulations'>, dates: DatedVersion, siblings: readonly DatedVersion[], today: string): Version | null {
  const text = entry.facts.regulation;
  if (text === null) return null;
  return {
    id: entry.id,
    work: entry.data.work,
    entry,
    text,
    status: versionStatus(dates, siblings, today),
    inForce: inForceInterval(dates, siblings),
    provision: (id) => indexOf(text).place(id)?.provision ?? null,
  };
}
