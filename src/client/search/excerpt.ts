/** A stretch of text, marked where it answers the question. */
export interface Piece {
  text: string;
  marked: boolean;
}

export interface Excerpt {
  url: string;
  pieces: Piece[];
}

const LENGTH = 84;
const LEAD = 18;

/**
 * Picks the part of a record that answers best, and the stretch of it to show.
 * @param terms what to look for, most telling first: the whole question, then its words
 */
export function excerptOf(parts: readonly { url: string; text: string }[], terms: readonly string[]): Excerpt {
  const needles = terms.map(lower);
  const scored = parts.map((part, order) => ({ part, order, score: score(lower(part.text), needles) }));
  const [best] = scored.toSorted((a, b) => b.score - a.score || a.order - b.order);
  const text = tidy(best?.part.text ?? '');
  return { url: best?.part.url ?? '', pieces: mark(cut(text, needles), terms) };
}

/** Marks every occurrence of the terms, longer ones first, case aside. */
export function mark(text: string, terms: readonly string[]): Piece[] {
  const words = [...new Set(terms.filter((term) => term !== ''))].sort((a, b) => b.length - a.length).map(escape);
  if (words.length === 0 || text === '') return text === '' ? [] : [{ text, marked: false }];
  const pattern = new RegExp(`(${words.join('|')})`, 'giu');
  return text.split(pattern).map((piece, index) => ({ text: piece, marked: index % 2 === 1 })).filter((piece) => piece.text !== '');
}

function score(text: string, needles: readonly string[]): number {
  return needles.reduce((sum, needle) => sum + (needle !== '' && text.includes(needle) ? needle.length * needle.length : 0), 0);
}

/** The stretch around the first occurrence of the most telling term, begun at the start of its clause where that is near. */
function cut(text: string, needles: readonly string[]): string {
  if (text.length <= LENGTH) return text;
  const found = needles.map((needle) => lower(text).indexOf(needle)).find((at) => at >= 0) ?? 0;
  if (found < LENGTH - LEAD) return `${text.slice(0, LENGTH)}……`;
  const before = text.slice(0, found);
  const clause = Math.max(...['。', '；', '，', '：'].map((stop) => before.lastIndexOf(stop))) + 1;
  const start = found - clause <= LEAD ? clause : found - LEAD;
  const end = start + LENGTH;
  return `……${text.slice(start, end)}${end < text.length ? '……' : ''}`;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/(?<=[\p{Script=Han}，。；：、（）《》]) (?=[\p{Script=Han}，。；：、（）《》])/gu, '').trim();
}

/** Lower case without changing the length, so that offsets stay true. */
function lower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
