import type { EventLevel } from '../schemas/event-levels.ts';

export interface LevelBand {
  level: EventLevel;
  from: number;
  below: number | null;
}

/**
 * Decides the level: the gravest of what was ticked and of the band in which the minutes fall; one graver where the person is
 * not sure. Without any sign there is no level.
 */
export function chooseLevel<B extends LevelBand>(bands: readonly B[], { ticked, minutes, unsure }: { ticked: readonly number[]; minutes: number | null; unsure: boolean }): B | null {
  const byTime = minutes === null ? [] : bands.filter(({ from, below }) => minutes >= from && (below === null || minutes < below)).map(({ level }) => Number(level));
  const gravest = Math.min(...ticked, ...byTime);
  if (!Number.isFinite(gravest)) return null;
  const level = unsure ? Math.max(1, gravest - 1) : gravest;
  return bands.find((band) => band.level === level) ?? null;
}
