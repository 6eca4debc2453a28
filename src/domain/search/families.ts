/**
 * Words that people put for each other: 厂家 for 供应商, 关账 for 关闭期间. Both sides of a comparison, the question and the wordings,
 * get one feature for each family of which they have a word.
 */
import { foldWords } from './features.ts';
import type { RouterEntry } from './router-file.ts';

/** What a word stands for. */
export interface FamilyWord {
  /** The first word of its family. */
  family: string;
  /** The word of the product that it is said for; null where there is none, or where it is that word. */
  term: string | null;
}

/** What families of words are built from. */
export interface FamilyRows {
  /** Everyday words, none of them the right one. */
  everyday: readonly (readonly string[])[];
  /** The word of the product, then what people say for it. */
  synonyms: readonly (readonly string[])[];
}

/** The words that begin with a character. */
export type Lexicon = (first: string) => ReadonlyMap<string, FamilyWord> | undefined;

/** Every word with its family: the first that has it, everyday ones before those of the product. */
export function familyWords({ everyday, synonyms }: FamilyRows): Map<string, FamilyWord> {
  const daily = everyday.map((row) => row.map(foldWords));
  const product = synonyms.map((row) => row.map(foldWords));
  const terms = new Map(product.flatMap(([term = '', ...says]) => says.map((said) => [said, term] as const)));
  for (const [term = ''] of product) terms.delete(term);
  const alone = new Set(daily.flat());
  const words = new Map<string, FamilyWord>();
  for (const [family = '', ...others] of [...daily, ...product]) {
    for (const word of [family, ...others]) {
      // A single character is a word only where somebody says so: of a synonym it would be found everywhere.
      if (!words.has(word) && (word.length > 1 || alone.has(word))) words.set(word, { family, term: terms.get(word) ?? null });
    }
  }
  return words;
}

/** Makes words ready to be found by their first character. */
export function lexiconOf(words: ReadonlyMap<string, FamilyWord>): Lexicon {
  const byFirst = new Map([...Map.groupBy(words, ([word]) => [...word][0] ?? '')].map(([first, some]) => [first, new Map(some)]));
  return (first) => byFirst.get(first);
}

/** The words of families in a folded text, from left to right, the longest at each place; of Latin letters only whole words. */
export function wordsIn(text: string, lexicon: Lexicon): [said: string, word: FamilyWord][] {
  const found: [string, FamilyWord][] = [];
  for (let at = 0; at < text.length;) {
    const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const [said, word] = longestAt(text, at, lexicon(first)) ?? [];
    if (said !== undefined && word !== undefined) found.push([said, word]);
    at += said?.length ?? first.length;
  }
  return found;
}

function longestAt(text: string, at: number, words: ReadonlyMap<string, FamilyWord> | undefined): [string, FamilyWord] | undefined {
  const fitting = [...words ?? []].filter(([word]) => text.startsWith(word, at) && isWhole(text, at, word));
  return fitting.toSorted(([a], [b]) => b.length - a.length)[0];
}

/** Latin letters inside a longer word are no word: `ku` in `kucun`. */
function isWhole(text: string, at: number, word: string): boolean {
  const isLatin = (character: string | undefined): boolean => character !== undefined && /[a-z0-9]/.test(character);
  return !(isLatin(word[0]) && isLatin(text[at - 1])) && !(isLatin(word.at(-1)) && isLatin(text[at + word.length]));
}

/** What the glossary says: a term, then its variants, allowed or not. */
export function rowsOfTerms(entries: readonly RouterEntry[]): string[][] {
  return entries.flatMap(({ kind, title, others }) => (kind === 'terms' && others ? [[title, ...others]] : []));
}
