import type { Entry } from './entry.ts';
import { walkProvisions, type Provision, type RegulationText } from './regulation/provision.ts';
import { inForceInterval, versionStatus, type VersionStatus } from './regulation/status.ts';

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
}

export function collectWorks(entries: readonly Entry<'regulations'>[], today: string): Work[] {
  const groups = Map.groupBy(entries, (entry) => entry.data.work);
  return [...groups].flatMap(([id, group]) => {
    const ordered = group.toSorted((a, b) => a.data.seq - b.data.seq);
    const siblings = ordered.map((entry) => entry.data);
    const versions = ordered.flatMap((entry) => createVersion(entry, siblings, today) ?? []);
    const current = versions.find((version) => version.status === 'inforce') ?? null;
    const shown = current ?? versions.at(-1);
    return shown ? [{ id, title: shown.entry.title, versions, current, shown }] : [];
  });
}

function createVersion(entry: Entry<'regulations'>, siblings: readonly Entry<'regulations'>['data'][], today: string): Version | null {
  const text = entry.facts.regulation;
  if (text === null) return null;
  const provisions = new Map([...walkProvisions(text.children)].map((provision) => [provision.id, provision]));
  return {
    id: entry.id,
    work: entry.data.work,
    entry,
    text,
    status: versionStatus(entry.data, siblings, today),
    inForce: inForceInterval(entry.data, siblings),
    provision: (id) => provisions.get(id) ?? null,
  };
}
