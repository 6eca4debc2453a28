/**
 * Words that people put for each other: 厂家 for 供应商, 关账 for 关闭期间. Both sides of a comparison, the question and the wordings,
 * get one feature for each family of which they have a word.
 */
import { foldWords } from './features.ts';
import type { RouterEntry } from './router-file.ts';

/** A word of a question that is another word of the product. */
export interface Replacement {
  said: string;
  term: string;
}

/** What families of words are built from. */
export interface FamilyRows {
  /** Everyday words, none of them the right one. */
  everyday: readonly (readonly string[])[];
  /** The word of the product, then what people say for it. */
  synonyms: readonly (readonly string[])[];
}

export interface Families {
  /** The families of which a folded text has a word, each under its first word. */
  of(text: string): string[];
  /** The words of a folded text that are said for a word of the product. */
  replaced(text: string): Replacement[];
}

/** Longest words first; a word belongs to the first family that has it, everyday ones before those of the product. */
export function prepareFamilies({ everyday, synonyms }: FamilyRows): Families {
  const families = new Map<string, string>();
  const terms = new Map<string, string>();
  for (const row of [...everyday, ...synonyms].map((words) => words.map(foldWords))) for (const word of row) if (!families.has(word)) families.set(word, row[0] ?? '');
  const rows = synonyms.map((words) => words.map(foldWords));
  for (const [term = '', ...says] of rows) for (const said of says) terms.set(said, term);
  for (const [term = ''] of rows) terms.delete(term);
  const alone = new Set(everyday.flat().map(foldWords));
  // A single character is a word only where somebody says so: of a synonym it would be found everywhere.
  const words = [...families.keys()].filter((word) => word.length > 1 || alone.has(word)).sort((a, b) => b.length - a.length);
  const pattern = words.length === 0 ? null : new RegExp(words.map(wholeWord).join('|'), 'g');
  const wordsIn = (text: string): string[] => (pattern === null ? [] : text.match(pattern) ?? []);
  return {
    of: (text) => [...new Set(wordsIn(text).map((word) => families.get(word) ?? word))],
    replaced: (text) => wordsIn(text).flatMap((said) => {
      const term = terms.get(said);
      return term === undefined ? [] : [{ said, term }];
    }),
  };
}

/** What the glossary says: a term, then its variants, allowed or not. */
export function rowsOfTerms(entries: readonly RouterEntry[]): string[][] {
  return entries.flatMap(({ kind, title, others }) => (kind === 'terms' && others ? [[title, ...others]] : []));
}

/** Latin letters inside a longer word are no word: `ku` in `kucun`. */
function wholeWord(word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `${/^[a-z0-9]/.test(word) ? '(?<![a-z0-9])' : ''}${escaped}${/[a-z0-9]$/.test(word) ? '(?![a-z0-9])' : ''}`;
}
