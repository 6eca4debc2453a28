import { unpack } from '../../domain/search/address.ts';
import { excerptOf, mark, type Piece } from './excerpt.ts';
import { fold } from './fold.ts';
import type { Engine, Filters, Found, Fragment } from './pagefind.ts';
import { pagefindTerm, segments, type Query } from './query.ts';

export interface Hit {
  kind: string;
  url: string;
  title: Piece[];
  path: string[];
  status: string;
  version: string | null;
  excerpt: Piece[];
}

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
  limit: number;
}

type Result = Found['results'][number];

/** Asks Pagefind: records that hold the question as written first, then records that hold all its words. */
export async function searchFullText(engine: Engine, query: Query, wanted: Wanted): Promise<FullText> {
  const filters = filtersOf(wanted);
  const loose = await engine.search(pagefindTerm(query), { filters });
  if (loose.results.length === 0) return relax(engine, query, wanted);
  const exact = query.phrases.length > 0 ? { results: [] } : await engine.search(`"${query.raw}"`, { filters });
  const ordered = exactFirst(exact.results, loose.results);
  const fragments = await load(ordered.slice(0, wanted.limit));
  const kept = fragments.filter((fragment) => query.phrases.every((phrase) => holds(fragment, phrase)));
  const sorted = kept.map((fragment, order) => ({ fragment, rank: rankOf(fragment, query) + order / 1000 })).sort((a, b) => a.rank - b.rank);
  return {
    hits: sorted.map(({ fragment }) => toHit(fragment, termsFor(fragment, query))),
    total: ordered.length - (fragments.length - kept.length),
    kinds: await countKinds(engine, query, wanted, loose),
    relaxed: [],
  };
}

/** Counts by kind as if no kind were chosen, so that the other boxes keep their numbers. */
async function countKinds(engine: Engine, query: Query, wanted: Wanted, found: Found): Promise<Record<string, number>> {
  const all = wanted.kinds.length === 0 ? found : await engine.search(pagefindTerm(query), { filters: filtersOf({ ...wanted, kinds: [] }) });
  return all.filters['kind'] ?? {};
}

/** What to mark: the words as written; where the record holds them only in pieces, the pieces. */
function termsFor(fragment: Fragment, query: Query): string[] {
  const written = [query.raw, ...query.words];
  return query.words.every((word) => holds(fragment, word)) ? written : [...written, ...segments(query.raw)];
}

/** No record holds everything: those that hold the most, rare words first. */
async function relax(engine: Engine, query: Query, wanted: Wanted): Promise<FullText> {
  const words = query.phrases.length > 0 ? [] : segments(query.raw).slice(0, 8);
  const scores = new Map<string, { result: Result; score: number }>();
  const used: string[] = [];
  for (const word of words) {
    const { results } = await engine.search(word, { filters: filtersOf(wanted) });
    if (results.length > 0) used.push(word);
    for (const [index, result] of results.entries()) {
      const known = scores.get(result.id)?.score ?? 0;
      scores.set(result.id, { result, score: known + (1 + 1 / (index + 2)) / Math.log2(2 + results.length) });
    }
  }
  const ordered = [...scores.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
  const fragments = await load(ordered.slice(0, wanted.limit));
  return { hits: fragments.map((fragment) => toHit(fragment, used)), total: ordered.length, kinds: {}, relaxed: used };
}

function filtersOf({ kinds, statuses }: Wanted): Filters {
  return { ...(kinds.length > 0 ? { kind: { any: kinds } } : {}), ...(statuses.length > 0 ? { status: { any: statuses } } : {}) };
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

/** 0: the title is the question; 1: the title holds it; 2: the text holds it; 3: all words as written; 4: the rest. Help, which quotes everything, yields. */
function rankOf(fragment: Fragment, { raw, words }: Query): number {
  const title = fold(fragment.meta['title'] ?? '');
  const whole = fold(raw);
  if (title === whole) return 0;
  const help = fragment.filters['kind']?.[0] === 'help' ? 0.5 : 0;
  if (title.includes(whole)) return 1 + help;
  if (holds(fragment, raw)) return 2 + help;
  return words.every((word) => holds(fragment, word)) ? 3 : 4;
}

/** The text begins with title and other names. */
function holds({ content, meta }: Fragment, text: string): boolean {
  return fold(`${content} ${meta['path'] ?? ''}`).includes(fold(text));
}

function toHit(fragment: Fragment, terms: readonly string[]): Hit {
  const { parts } = unpack(fragment.url, fragment.content);
  const excerpt = excerptOf(parts, terms);
  return {
    kind: fragment.filters['kind']?.[0] ?? '',
    url: excerpt.url,
    title: mark(fragment.meta['title'] ?? '', terms),
    path: (fragment.meta['path'] ?? '').split(' › ').filter((step) => step !== ''),
    status: fragment.filters['status']?.[0] ?? '',
    version: fragment.meta['version'] ?? null,
    excerpt: excerpt.pieces,
  };
}
