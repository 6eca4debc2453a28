/** Beijing keeps one time all the year, so eight hours are all there is to it, whatever zone the reader's device is in. */
const OFFSET = 8 * 3_600_000;

/** Reads `2026-11-24T02:07` as Beijing time; null for anything else, a day or an hour that no clock shows included. */
export function parseBeijing(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(text)) return null;
  const at = Date.parse(`${text.length === 16 ? `${text}:00` : text}Z`) - OFFSET;
  // `Date.parse` takes 02-30 for 03-02 and 24:00 for the next day.
  return Number.isFinite(at) && fieldBeijing(at) === text.slice(0, 16) ? at : null;
}

/** Writes a moment for a `datetime-local` field. */
export function fieldBeijing(at: number): string {
  return new Date(at + OFFSET).toISOString().slice(0, 16);
}

/** Writes a moment for people: 11-24 02:07, with the year where it is another. */
export function sayBeijing(at: number, now: number): string {
  const text = fieldBeijing(at).replace('T', ' ');
  return text.slice(0, 4) === fieldBeijing(now).slice(0, 4) ? text.slice(5) : text;
}
