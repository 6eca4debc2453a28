import { fold, inOrder } from './fold.ts';
import { holds, rankOf, termsFor, toHit, type Hit } from './fragment-hit.ts';
import type { Engine, Filters, Found, Fragment } from './pagefind.ts';
import { pagefindTerm, segments, type Query } from './query.ts';

export interface FullText {
  hits: Hit[];
  /** How many records answer, shown or not. */
  total: number;
  /** Answers by kind, whatever kinds are chosen. Empty unless the filters were loaded. */
  kinds: Record<string, number>;
  /** The words searched one by one, when no record holds them all. */
  relaxed: string[];
}

export interface Wanted {
  kinds: readonly string[];
  statuses: readonly string[];
  module?: string;
  role?: string;
  limit: number;
}

const MOST_WORDS = 8;
/** So many letters of a Latin word stand for its forms: fail, failed. */
const STEM = 4;
/** Where only some words fit, what tells of an exercise or quotes other pages is no answer. */
const KINDS_THAT_ANSWER = ['faqs', 'runbooks', 'procedures', 'plans', 'forms', 'regulations', 'roles', 'matrices', 'modules', 'services', 'codes', 'terms', 'standards', 'conflicts', 'templates'];
/** Half of ORA-01653 is another code, not a near answer. */
const LOOKS_LIKE_CODE = /^[a-z]+[\s-]?\d+$/i;

type Result = Found['results'][number];

export const NOTHING: FullText = { hits: [], total: 0, kinds: {}, relaxed: [] };

/** Asks Pagefind: records that hold the question as written first, then records that hold all its words. */
export async function searchFullText(engine: Engine, query: Query, wanted: Wanted): Promise<FullText> {
  if (query.words.length === 0) return NOTHING;
  const filters = filtersOf(wanted);
  const loose = await engine.search(pagefindTerm(query), { filters });
  if (loose.results.length === 0) return relax(engine, query, wanted);
  const exact = query.phrases.length > 0 ? { results: [] } : await engine.search(`"${query.raw}"`, { filters });
  const ordered = exactFirst(exact.results, loose.results);
  const fragments = await load(ordered.slice(0, wanted.limit));
  const kept = fragments.filter((fragment) => query.phrases.every((phrase) => holds(fragment, phrase)) && sharesWords(fragment, query));
  if (kept.length === 0) return relax(engine, query, wanted);
  const sorted = kept.map((fragment, order) => ({ fragment, rank: rankOf(fragment, query) + order / 1000 })).sort((a, b) => a.rank - b.rank);
  return {
    hits: sorted.map(({ fragment }) => toHit(fragment, termsFor(fragment, query))),
    total: ordered.length - (fragments.length - kept.length),
    kinds: await countKinds(engine, query, wanted, loose),
    relaxed: [],
  };
}

/** Pagefind shortens a word that it does not know until something fits: what shares no word with the question is no answer. */
function sharesWords(fragment: Fragment, { raw, words }: Query): boolean {
  const named = fold(fragment.meta['keywords'] ?? '');
  const forms = [...words, ...segments(raw)].map((word) => (/^[a-z]{5,}$/i.test(word) ? word.slice(0, STEM) : word));
  return forms.some((word) => holds(fragment, word) || named.includes(fold(word)) || abbreviates(word, fragment.meta['title'] ?? ''));
}

/** 个保法 for 个人信息保护法: all characters of the word, in their order, in the title. */
function abbreviates(word: string, title: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(word) && inOrder(word, title);
}

/** Counts by kind as if no kind were chosen, so that the other boxes keep their numbers. */
async function countKinds(engine: Engine, query: Query, wanted: Wanted, found: Found): Promise<Record<string, number>> {
  const all = wanted.kinds.length === 0 ? found : await engine.search(pagefindTerm(query), { filters: filtersOf({ ...wanted, kinds: [] }) });
  return all.filters['kind'] ?? {};
}

/** No record holds everything: those that hold the most, rare words first. */
async function relax(engine: Engine, query: Query, wanted: Wanted): Promise<FullText> {
  const divisible = query.phrases.length === 0 && !LOOKS_LIKE_CODE.test(query.raw);
  const words = divisible ? segments(query.raw).slice(0, MOST_WORDS) : [];
  const filters = filtersOf(wanted.kinds.length > 0 ? wanted : { ...wanted, kinds: KINDS_THAT_ANSWER });
  const scores = new Map<string, { result: Result; score: number }>();
  const used: string[] = [];
  for (const word of words) {
    const { results } = await engine.search(word, { filters });
    if (results.length > 0) used.push(word);
    for (const [index, result] of results.entries()) {
      const known = scores.get(result.id)?.score ?? 0;
      scores.set(result.id, { result, score: known + (1 + 1 / (index + 2)) / Math.log2(2 + results.length) });
    }
  }
  const ordered = [...scores.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
  const loaded = await load(ordered.slice(0, wanted.limit));
  // Chinese was divided into words above; of letters Pagefind may have kept only the first.
  const fragments = /\p{Script=Han}/u.test(query.raw) ? loaded : loaded.filter((fragment) => sharesWords(fragment, query));
  return fragments.length === 0 ? NOTHING : { hits: fragments.map((fragment) => toHit(fragment, used)), total: ordered.length, kinds: {}, relaxed: used };
}

function filtersOf({ kinds, statuses, module = '', role = '' }: Wanted): Filters {
  return { ...(module === '' ? {} : { module: { any: [module] } }), ...(role === '' ? {} : { role: { any: [role] } }), ...(kinds.length > 0 ? { kind: { any: kinds } } : {}), ...(statuses.length > 0 ? { status: { any: statuses } } : {}) };
}

function load(results: readonly Result[]): Promise<Fragment[]> {
  return Promise.all(results.map((result) => result.data()));
}

/** Records that hold the question as written come first; within both groups Pagefind's order, which knows titles, stays. */
function exactFirst(exact: readonly Result[], loose: readonly Result[]): Result[] {
  const ids = new Set(exact.map(({ id }) => id));
  const both = loose.filter(({ id }) => ids.has(id));
  const ordered = [...both, ...exact, ...loose];
  return [...new Map(ordered.map((result) => [result.id, result])).values()];
}
