import { addDays, isDate } from '../dates.ts';
import { stamp } from '../run/progress.ts';

/** Moments of a record are milliseconds since 1970; people read and write them in Beijing time. */

/** Years between which a device's clock can be believed. */
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

export function isPlausible(at: number): boolean {
  return at >= EARLIEST && at < LATEST;
}

/** 2026-11-24, in Beijing. */
export function dayOf(at: number): string {
  return stamp(at).slice(0, 10);
}

/** 02:07, in Beijing. */
export function clockOf(at: number): string {
  return stamp(at).slice(11, 16);
}

/** How many midnights lie between a day and a moment. */
export function midnights(day: string, at: number): number {
  return Math.round((Date.parse(dayOf(at)) - Date.parse(day)) / 86_400_000);
}

/** Whole minutes as the two clocks show them: what a reader of the record would count. */
export function minutesBetween(from: number, to: number): number {
  return Math.floor(to / 60_000) - Math.floor(from / 60_000);
}

const WRITTEN = /^(?:(\d{4}-\d{2}-\d{2})\s+|\+(\d)\s+)?([01]\d|2[0-3])[:：]([0-5]\d)$/;

/** Reads `16:05` (on the given day), `+1 00:40` (the day after) or `2026-11-24 16:05`; null when it is written otherwise. */
export function momentOf(written: string, day: string): number | null {
  const [, date, later, hour = '', minute = ''] = WRITTEN.exec(written.trim()) ?? [];
  if (hour === '') return null;
  if (date !== undefined && !isDate(date)) return null;
  return Date.parse(`${date ?? addDays(day, Number(later ?? 0))}T${hour}:${minute}:00+08:00`);
}
