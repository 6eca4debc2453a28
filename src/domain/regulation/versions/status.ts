import { compareDates } from '../../dates.ts';

/**
 * The status of a version is derived, never typed: from its own dates and those of its siblings, at build time and
 * again in the reader's browser, because a static page goes stale at midnight.
 */

/** What each status is called and what it means to a reader. */
export const VERSION_STATUSES = {
  draft: { label: '草案', meaning: '尚未印发，没有效力' },
  upcoming: { label: '尚未施行', meaning: '已印发，施行日期未到' },
  inforce: { label: '现行', meaning: '正在施行' },
  historic: { label: '历史版本', meaning: '已被后来的版本取代' },
  repealed: { label: '废止', meaning: '已废止或者有效期届满' },
  'trial-expired': { label: '试行届满', meaning: '试行期已满，没有后续版本接替' },
} as const satisfies Record<string, { label: string; meaning: string }>;

export type VersionStatus = keyof typeof VERSION_STATUSES;

/** The facts about a version that its status depends on; front matter has all of them but `repealedOn`. */
export interface DatedVersion {
  version: string;
  seq: number;
  /** 废止 makes the version an act that ends the work. */
  nature: '制定' | '修订' | '修正' | '勘误' | '废止';
  issued?: string | undefined;
  effective?: string | undefined;
  /** First day on which the version no longer holds. */
  expires?: string | undefined;
  trial?: boolean | undefined;
  /** Effective date of another work's version that lists this one under `repeals`. */
  repealedOn?: string | undefined;
}

/** Days on which a version holds: from `from` up to, not including, `to`; `to: null` is open. */
export interface ForceInterval {
  from: string;
  to: string | null;
}

type EndCause = 'successor' | 'repeal' | 'expiry';

/** Derives the status of one version on a day. `siblings` are all versions of the work, in any order. */
export function versionStatus(version: DatedVersion, siblings: readonly DatedVersion[], today: string): VersionStatus {
  if (version.issued === undefined || version.effective === undefined) return 'draft';
  if (compareDates(today, version.effective) < 0) return compareDates(today, version.issued) < 0 ? 'draft' : 'upcoming';
  if (version.nature === '废止') return 'repealed';
  const end = endOf(version, siblings);
  if (end === null || compareDates(today, end.date) < 0) return 'inforce';
  if (end.cause === 'repeal') return 'repealed';
  if (end.cause === 'successor' || hasSuccessor(version, siblings, today)) return 'historic';
  return version.trial === true ? 'trial-expired' : 'repealed';
}

/** Finds the version in force on a day; at most one can be. */
export function versionInForce<V extends DatedVersion>(versions: readonly V[], date: string): V | null {
  return versions.find((version) => holdsOn(inForceInterval(version, versions), date)) ?? null;
}

/**
 * Says when a version is in force: from its effective date until the first of: the effective date of a later issued
 * version (by `seq`), its own `expires`, a repeal. Null for drafts, repealing acts, and versions overtaken before
 * they began. A version that is only announced does not shorten the current one before its own effective date.
 */
export function inForceInterval(version: DatedVersion, siblings: readonly DatedVersion[]): ForceInterval | null {
  if (!isIssued(version) || version.nature === '废止') return null;
  const to = endOf(version, siblings)?.date ?? null;
  if (to !== null && compareDates(to, version.effective) <= 0) return null;
  return { from: version.effective, to };
}

/** Tells whether a version with this interval is in force on a day; never for null. */
export function holdsOn(interval: ForceInterval | null, date: string): boolean {
  if (interval === null || compareDates(date, interval.from) < 0) return false;
  return interval.to === null || compareDates(date, interval.to) < 0;
}

/** The first event that ends a version. On the same day a successor counts before a repeal, and both before expiry. */
function endOf(version: DatedVersion, siblings: readonly DatedVersion[]): { date: string; cause: EndCause } | null {
  const ends: { date: string; cause: EndCause }[] = [];
  const later = siblings.filter((sibling) => sibling.seq > version.seq).filter(isIssued);
  for (const sibling of later.filter(isText)) ends.push({ date: sibling.effective, cause: 'successor' });
  for (const sibling of later.filter((other) => !isText(other))) ends.push({ date: sibling.effective, cause: 'repeal' });
  if (version.repealedOn !== undefined) ends.push({ date: version.repealedOn, cause: 'repeal' });
  if (version.expires !== undefined) ends.push({ date: version.expires, cause: 'expiry' });
  const [first, ...rest] = ends;
  if (first === undefined) return null;
  return rest.reduce((earliest, end) => (compareDates(end.date, earliest.date) < 0 ? end : earliest), first);
}

/** Whether a later text had come into force by the day: an expired trial that was followed is simply history. */
function hasSuccessor(version: DatedVersion, siblings: readonly DatedVersion[], today: string): boolean {
  return siblings.filter(isIssued).some((other) => other.seq > version.seq && isText(other) && compareDates(other.effective, today) <= 0);
}

function isText(version: DatedVersion): boolean {
  return version.nature !== '废止';
}

function isIssued<V extends DatedVersion>(version: V): version is V & { issued: string; effective: string } {
  return version.issued !== undefined && version.effective !== undefined;
}
