import type { Entry } from '../domain/entry.ts';
import { spell } from '../source/spell.ts';
import { compareText } from '../domain/order.ts';

export interface LetterGroup {
  /** `A` … `Z`, or `#` for what begins with neither a letter nor a 汉字. */
  letter: string;
  terms: Entry<'terms'>[];
}

/** How a term is read: its own `reading` where the author gave one (多音字), else the dictionary's. */
export function readingOf({ data, title }: Entry<'terms'>): string {
  return spell(title, data.reading).join(' ');
}

/** Sorts terms as a dictionary does and groups them by first letter. */
export function byLetter(terms: readonly Entry<'terms'>[]): LetterGroup[] {
  const read = terms.map((term) => ({ term, reading: readingOf(term) })).sort((a, b) => compareText(a.reading, b.reading) || compareText(a.term.id, b.term.id));
  const groups = Map.groupBy(read, ({ reading }) => /^[a-z]/.exec(reading)?.[0].toUpperCase() ?? '#');
  return [...groups].map(([letter, members]) => ({ letter, terms: members.map(({ term }) => term) })).sort((a, b) => compareText(a.letter, b.letter));
}
