import { nearest } from '../../domain/nearest.ts';
import { entryHit, workHit } from './hits.ts';
import type { Router, RouterAnswer, RouterHit } from './router.ts';

const MOST = 8;
/** Initials found inside a name need so many letters: fewer are chance. */
const INITIALS_INSIDE = 3;
/** A letter too many, too few, or two in the wrong order. */
const MOST_SLIPS = 2;
/** So many letters are a spelling in which a slip can be recognised. */
const SPELLED = 6;

interface Spelled {
  syllables: string[];
  hit: (why: string | null) => RouterHit;
}

/** Full pinyin, initials or both mixed, from the beginning of a title (`biaokongjian`, `bkj`, `bkjian`), then inside it, then of other names, then with a slip. */
export async function byPinyin(question: string, router: Router): Promise<RouterAnswer[]> {
  const typed = question.toLowerCase().replace(/[\s']+/g, '');
  if (!/^[a-z]{2,}$/.test(typed)) return [];
  const { titles, others } = await spelledNames(router);
  for (const names of [titles, others]) for (const rest of [restAfter, restInside]) {
    const hits = ranked(names, (syllables) => rest(syllables, typed));
    if (hits.length > 0) return [{ stage: 'pinyin', heading: '拼音', hits, note: null, instead: [] }];
  }
  return typed.length >= SPELLED ? slipped([...titles, ...others], typed) : [];
}

async function spelledNames(router: Router): Promise<{ titles: Spelled[]; others: Spelled[] }> {
  const { works, entries } = await router.more.pinyin();
  const spelled = [
    ...router.file.works.map((work, index) => divide(works[index]).map((syllables) => ({ syllables, hit: () => workHit(work, router) }))),
    ...router.file.entries.map((entry, index) => divide(entries[index]).map((syllables) => ({ syllables, hit: (why: string | null) => entryHit(router, entry, why) }))),
  ];
  return { titles: spelled.flatMap((names) => names.slice(0, 1)), others: spelled.flatMap((names) => names.slice(1)) };
}

/** Initials of a name, `b·k·j`, beside what fits, the less is left untyped, the better. */
function ranked(names: readonly Spelled[], restOf: (syllables: readonly string[]) => number | null): RouterHit[] {
  const fitting = names.flatMap(({ syllables, hit }) => {
    const rest = restOf(syllables);
    return rest === null ? [] : [{ rest, hit: hit(syllables.map((syllable) => syllable[0] ?? '').join('·')) }];
  });
  return once(fitting.sort((a, b) => a.rest - b.rest).map(({ hit }) => hit));
}

/** Letters left untyped when the name begins with what was typed: syllables in full, their initials, or the last one begun. */
function restAfter(syllables: readonly string[], typed: string): number | null {
  if (typed === '') return syllables.join('').length;
  const [first = '', ...others] = syllables;
  if (first === '') return null;
  if (first.startsWith(typed)) return first.length - typed.length + others.join('').length;
  const rests = [first, first[0] ?? ''].flatMap((start) => (typed.startsWith(start) ? (restAfter(others, typed.slice(start.length)) ?? []) : []));
  return rests.length > 0 ? Math.min(...rests) : null;
}

function restInside(syllables: readonly string[], typed: string): number | null {
  if (typed.length < INITIALS_INSIDE) return null;
  const rests = syllables.slice(1).flatMap((_, at) => {
    const rest = restAfter(syllables.slice(at + 1), typed);
    return rest === null ? [] : [rest + syllables.slice(0, at + 1).join('').length];
  });
  return rests.length > 0 ? Math.min(...rests) : null;
}

function slipped(names: readonly Spelled[], typed: string): RouterAnswer[] {
  const spellings = Map.groupBy(names, ({ syllables }) => syllables.join(''));
  const close = [...spellings.keys()].filter((spelling) => spelling[0] === typed[0] && Math.abs(spelling.length - typed.length) <= MOST_SLIPS);
  const hits = nearest(typed, close, 3, MOST_SLIPS / typed.length).flatMap((spelling) => (spellings.get(spelling) ?? []).map(({ hit }) => hit(null)));
  return hits.length === 0 ? [] : [{ stage: 'pinyin', heading: '拼音相近', hits: once(hits), note: null, instead: [] }];
}

/** Each page once, under the first of its names that fits. */
function once(hits: readonly RouterHit[]): RouterHit[] {
  return hits.filter(({ url }, index) => hits.findIndex((other) => other.url === url) === index).slice(0, MOST);
}

/** Spells out the letters in a question that mixes scripts: `bkj扩容` → 表空间扩容. */
export async function spellOut(question: string, router: Router): Promise<{ text: string; replaced: { said: string; term: string }[] }> {
  if (!/\p{Script=Han}/u.test(question)) return { text: question, replaced: [] };
  const replaced: { said: string; term: string }[] = [];
  const letters = [...question.toLowerCase().matchAll(/(?<![a-z0-9])[a-z]{2,}(?![a-z0-9])/g)].map(([word]) => word);
  if (letters.length === 0) return { text: question, replaced };
  const spellings = (await router.more.pinyin()).entries.map(divide);
  for (const said of letters) {
    const known = router.file.entries.some(({ title, others = [] }) => [title, ...others].some((name) => name.toLowerCase().includes(said)));
    const fitting = known ? [] : router.file.entries.filter((_, index) => spellings[index]?.some((syllables) => restAfter(syllables, said) === 0 || syllables.map((syllable) => syllable[0]).join('') === said));
    const entry = fitting.find(({ kind }) => kind === 'terms') ?? fitting[0];
    if (entry) replaced.push({ said, term: entry.title });
  }
  return { text: replaced.reduce((text, { said, term }) => text.replace(new RegExp(said, 'i'), term), question), replaced };
}

/** The syllables of each name that is spelled. */
function divide(spellings: string | undefined): string[][] {
  return (spellings ?? '').split(',').map((spelling) => spelling.split(' ').filter(Boolean)).filter((syllables) => syllables.length > 0);
}
