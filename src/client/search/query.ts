import { fold } from './fold.ts';

/** What the reader asked, taken apart once. */
export interface Query {
  raw: string;
  /** Words that must all occur, quoted ones among them. */
  words: string[];
  /** Quoted stretches that must occur as written. */
  phrases: string[];
}

const QUOTED = /["“”„「『]([^"“”„「」『』]+)["“”」』]/g;

/** Reads a question: words divided by white space, phrases in any quotation marks. */
export function parseQuery(text: string): Query {
  const raw = text.replace(/\s+/g, ' ').trim();
  const phrases = [...raw.matchAll(QUOTED)].map((match) => (match[1] ?? '').trim()).filter((phrase) => phrase !== '');
  const rest = raw.replace(QUOTED, ' ').replace(/["“”„「」『』]/g, ' ').split(' ');
  return { raw, words: [...phrases, ...rest].filter((word) => fold(word) !== ''), phrases };
}

/** The question as Pagefind takes it: one phrase keeps its quotation marks, everything else is a set of words. */
export function pagefindTerm({ words, phrases }: Query): string {
  const [phrase] = phrases;
  return phrase !== undefined && words.length === 1 ? `"${phrase}"` : words.join(' ');
}

/** Cuts a question into the words it is made of, for the case that no record holds all of it. */
export function segments(text: string): string[] {
  const words = typeof Intl.Segmenter === 'function' ? segment(text) : pairs(text);
  return [...new Set(words)].filter((word) => word.length > 1 && /[\p{Letter}\p{Number}]/u.test(word));
}

/** Characters that the dictionary leaves alone belong together: 账 and 号 are one word here. */
function segment(text: string): string[] {
  const words: string[] = [];
  let loose = false;
  for (const { segment: word } of new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text)) {
    const single = /^\p{Script=Han}$/u.test(word);
    if (single && loose) words.push((words.pop() ?? '') + word);
    else words.push(word.trim());
    loose = single;
  }
  return words;
}

/** Without a segmenter: Latin words whole, Chinese in pairs of characters. */
function pairs(text: string): string[] {
  return text.split(/\s+/).flatMap((word) => (/^[\p{Script=Han}]{3,}$/u.test(word) ? [...word].slice(1).map((character, index) => `${[...word][index] ?? ''}${character}`) : [word]));
}
