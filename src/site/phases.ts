import { versionStatus, versionInForce, type DatedVersion, type VersionStatus } from '../domain/regulation/versions/status.ts';
import type { Version, Work } from '../domain/works.ts';

/**
 * A static page goes stale at midnight, so what depends on the day is rendered for today and, in advance, for every day
 * on which it will change; the browser takes the piece that holds on the reader's day (`kb-dated`).
 */
export interface Phase {
  /** First day on which it holds; null for the phase in which the site was built. */
  from: string | null;
  status: VersionStatus;
  /** The version of the same work in force on that day. */
  inForce: Version | null;
}

/** Lists what a version is today and what it will become, in order of time; neighbours differ. */
export function versionPhases(version: Version, work: Work, today: string): Phase[] {
  const phases: Phase[] = [];
  for (const from of [null, ...turningPoints(work, today)]) {
    const phase = { from, ...stateOn(version, work, from ?? today) };
    const last = phases.at(-1);
    if (last?.status !== phase.status || last.inForce !== phase.inForce) phases.push(phase);
  }
  return phases;
}

/** Future days on which any version of a work begins or ends. */
function turningPoints(work: Work, today: string): string[] {
  const days = work.versions.flatMap(({ entry: { data } }) => [data.issued, data.effective, data.expires]);
  return [...new Set(days.filter((day) => day !== undefined).filter((day) => day > today))].sort();
}

function stateOn(version: Version, work: Work, date: string): Omit<Phase, 'from'> {
  const siblings = work.versions.map(datesOf);
  const current = versionInForce(siblings, date);
  return {
    status: versionStatus(datesOf(version), siblings, date),
    inForce: work.versions.find(({ entry }) => entry.data.version === current?.version) ?? null,
  };
}

function datesOf(version: Version): DatedVersion {
  return version.entry.data;
}
