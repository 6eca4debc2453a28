import type { Regulation } from '../../schemas/regulation.ts';
import type { AlignedPair, Alignment } from './alignment.ts';

/** One entry of `changes[]`, without its note. */
export type DeclaredChange = Pick<Regulation['changes'][number], 'op' | 'from' | 'to'>;

/** One thing an entry says: entries that list several articles one to one say several. */
export interface Fact extends DeclaredChange {
  /** Position of the entry in `changes[]`. */
  entry: number;
}

export type Objection =
  /** Words and number are the same in both versions. */
  | { kind: 'unchanged'; pair: AlignedPair }
  /** The articles belong together, but something else happened to them. */
  | { kind: 'wrong-operation'; pair: AlignedPair }
  /** The articles clearly belong to others. */
  | { kind: 'wrong-partner'; pairs: AlignedPair[] }
  /** Parts that share too little with the whole to have come from it, or an article said to have moved that shares too little with itself. */
  | { kind: 'implausible'; strangers: string[] };

/** How many articles each side of an entry lists, in the author's words. */
export const SHAPES = {
  add: { fits: (from, to) => from === 0 && to > 0, says: 'add 只写 to' },
  delete: { fits: (from, to) => from > 0 && to === 0, says: 'delete 只写 from' },
  amend: { fits: (from, to) => from > 0 && from === to, says: 'amend 的 from 与 to 逐一对应' },
  renumber: { fits: (from, to) => from > 0 && from === to, says: 'renumber 的 from 与 to 逐一对应' },
  move: { fits: (from, to) => from > 0 && from === to, says: 'move 的 from 与 to 逐一对应' },
  split: { fits: (from, to) => from === 1 && to > 1, says: 'split 的 from 写一条，to 写两条以上' },
  merge: { fits: (from, to) => from > 1 && to === 1, says: 'merge 的 from 写两条以上，to 写一条' },
} as const satisfies Record<DeclaredChange['op'], { fits: (from: number, to: number) => boolean; says: string }>;

/** A computed pair this alike is not overruled by a declaration. */
const FIRM_SIMILARITY = 0.6;
const PLAUSIBLE_OVERLAP = 0.3;

/** Takes an entry apart into single facts; none when its lists do not fit its operation. */
export function factsOf(change: DeclaredChange, entry: number): Fact[] {
  const { op, from, to } = change;
  if (!SHAPES[op].fits(from.length, to.length)) return [];
  if (op === 'split' || op === 'merge') return [{ op, from, to, entry }];
  const count = Math.max(from.length, to.length);
  return Array.from({ length: count }, (_, n) => ({ op, from: from.slice(n, n + 1), to: to.slice(n, n + 1), entry }));
}

/** Finds the computed pair of each article, by older and by newer id. */
export interface PairIndex {
  from: ReadonlyMap<string, AlignedPair>;
  to: ReadonlyMap<string, AlignedPair>;
}

export function indexPairs(pairs: readonly AlignedPair[]): PairIndex {
  return {
    from: new Map(pairs.flatMap((pair) => pair.from.map((id) => [id, pair] as const))),
    to: new Map(pairs.flatMap((pair) => pair.to.map((id) => [id, pair] as const))),
  };
}

/** Judges one fact about articles that exist; null when the texts bear it out or leave it to the author. */
export function objectionTo(fact: Fact, alignment: Alignment, index: PairIndex): Objection | null {
  const pairs = pairsTouched(fact, index);
  const [pair] = pairs;
  if (!pair) return null;
  if (fact.op === 'split' || fact.op === 'merge') return objectionToGroup(fact, alignment, pairs);
  if (fact.op === 'add' || fact.op === 'delete') return isOpen(pair) ? null : { kind: 'wrong-partner', pairs: [pair] };
  if (pairs.length === 1) return objectionToPair(fact, pair);
  if (!pairs.every(isOpen)) return { kind: 'wrong-partner', pairs: pairs.filter((other) => !isOpen(other)) };
  if (fact.op === 'renumber') return { kind: 'wrong-operation', pair: { op: 'amend', from: fact.from, to: fact.to, similarity: 0, textChanged: true } };
  return fact.op === 'move' ? strangers(fact, alignment) : null;
}

/** The computed pairs that hold the fact's articles, each once. */
function pairsTouched(fact: Fact, index: PairIndex): AlignedPair[] {
  return [...new Set([...fact.from.flatMap((id) => index.from.get(id) ?? []), ...fact.to.flatMap((id) => index.to.get(id) ?? [])])];
}

function objectionToPair(fact: Fact, pair: AlignedPair): Objection | null {
  if (pair.op === 'identical') return { kind: 'unchanged', pair };
  if (isGroup(pair)) return fact.op === 'renumber' ? { kind: 'wrong-operation', pair } : null;
  if (fact.op === 'renumber') return pair.textChanged ? { kind: 'wrong-operation', pair } : null;
  if (fact.op === 'amend') return pair.textChanged ? null : { kind: 'wrong-operation', pair };
  return null;
}

function objectionToGroup(fact: Fact, alignment: Alignment, pairs: readonly AlignedPair[]): Objection | null {
  const firm = pairs.filter((pair) => !isOpen(pair) && !(pair.textChanged && joins(pair, fact)));
  return firm.length > 0 ? { kind: 'wrong-partner', pairs: firm } : strangers(fact, alignment);
}

/** Whether a computed pair stays inside what the fact names. */
function joins(pair: AlignedPair, fact: Fact): boolean {
  return pair.from.every((id) => fact.from.includes(id)) && pair.to.every((id) => fact.to.includes(id));
}

function strangers(fact: Fact, alignment: Alignment): Objection | null {
  const pairs = fact.from.flatMap((from) => fact.to.map((to) => ({ from, to })));
  const strange = pairs.filter(({ from, to }) => (alignment.overlap[from]?.[to] ?? 0) < PLAUSIBLE_OVERLAP).map(({ from, to }) => (fact.op === 'merge' ? from : to));
  return strange.length === 0 ? null : { kind: 'implausible', strangers: strange };
}

/** A computed pair the author may overrule: one-sided, a mere proposal, or alike by a thread. */
function isOpen(pair: AlignedPair): boolean {
  if (isGroup(pair) || pair.from.length === 0 || pair.to.length === 0) return true;
  return pair.textChanged && pair.similarity < FIRM_SIMILARITY;
}

function isGroup(pair: AlignedPair): boolean {
  return pair.from.length > 1 || pair.to.length > 1;
}
