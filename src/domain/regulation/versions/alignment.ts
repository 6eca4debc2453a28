import { canonicalWords } from './canonical.ts';
import { heaviestChain } from './chain.ts';
import type { RegulationText } from '../provision.ts';
import { bigramsOf, dice, findCandidates, joinBigrams, normalise, type Bigrams, type Candidate } from './similarity.ts';
import { proposeGroups } from './split.ts';
import { unitsOf } from '../units.ts';

/** What happened to an article between two versions. `move`: out of order with its neighbours, its words changed or not. */
export type AlignmentOperation = 'identical' | 'renumber' | 'amend' | 'move' | 'split' | 'merge' | 'add' | 'delete';

/** Articles of the older version (`from`) that became articles of the newer one (`to`). Every article is in exactly one pair. */
export interface AlignedPair {
  op: AlignmentOperation;
  /** Empty for `add`; more than one for `merge`. */
  from: string[];
  /** Empty for `delete`; more than one for `split`. */
  to: string[];
  /** Dice coefficient of the words, numbers left out; 0 for `add` and `delete`. */
  similarity: number;
  /** Whether the words differ, spelling of brackets, digits and spaces aside. */
  textChanged: boolean;
}

export interface UnitName {
  id: string;
  label: string;
}

export interface Alignment {
  /** In the order of the newer version; a deleted article stands behind its last surviving predecessor. */
  pairs: AlignedPair[];
  before: UnitName[];
  after: UnitName[];
  /** How much of the shorter of two articles the other covers, by older then newer id; only where at least 0.3. */
  overlap: Record<string, Record<string, number>>;
}

/** One article prepared for comparison. */
export interface Side extends UnitName {
  words: string;
  grams: Bigrams;
}

/** A pair of positions with what is known about it. */
interface Match {
  before: number;
  after: number;
  moved: boolean;
}

/** Below this two articles in the same place are strangers (regulation-text §4). */
const IN_ORDER_CUT = 0.35;
/** Out of order, boilerplate alone must not pair two articles. */
const MOVE_CUT = 0.5;
const RELATED = 0.3;
const NO_GRAMS: Bigrams = { counts: new Map(), total: 0 };

/** Pairs the articles of two versions by what they say, not by their numbers. */
export function alignVersions(before: RegulationText, after: RegulationText): Alignment {
  const [older, newer] = [prepare(before), prepare(after)];
  const equal = pairEqualWords(older, newer);
  const candidates = findCandidates(gramsOfOthers(older, equal.map((pair) => pair.before)), gramsOfOthers(newer, equal.map((pair) => pair.after)), RELATED);
  const matches = matchUnits(older, newer, equal, candidates);
  const groups = proposeGroups(older, newer, matches, candidates);
  const grouped = new Set(groups.flatMap(({ from, to }) => [...from.map((i) => `<${i}`), ...to.map((j) => `>${j}`)]));
  const single = matches.filter((match) => !grouped.has(`<${match.before}`) && !grouped.has(`>${match.after}`));
  const used = new Set([...grouped, ...single.flatMap((match) => [`<${match.before}`, `>${match.after}`])]);

  const placed = [
    ...single.map((match) => ({ at: match.after, pair: describeMatch(older, newer, match) })),
    ...groups.map(({ op, from, to }) => ({ at: to[0] ?? 0, pair: describeGroup(op, pick(older, from), pick(newer, to)) })),
    ...newer.flatMap((side, j) => (used.has(`>${j}`) ? [] : [{ at: j, pair: lone('add', [], [side.id]) }])),
    ...older.flatMap((side, i) => (used.has(`<${i}`) ? [] : [{ at: placeOfDeleted(matches, i), pair: lone('delete', [side.id], []) }])),
  ];
  return {
    pairs: placed.sort((a, b) => a.at - b.at).map(({ pair }) => pair),
    before: older.map(({ id, label }) => ({ id, label })),
    after: newer.map(({ id, label }) => ({ id, label })),
    overlap: overlapTable(older, newer, candidates),
  };
}

function prepare(text: RegulationText): Side[] {
  return unitsOf(text).map(({ id, label, provision }) => {
    const words = normalise(canonicalWords(provision));
    return { id, label, words, grams: bigramsOf(words) };
  });
}

/** The best chain in document order, through equal words and look-alikes; then what is left over, in any order. */
function matchUnits(older: readonly Side[], newer: readonly Side[], equal: readonly { before: number; after: number }[], candidates: readonly Candidate[]): Match[] {
  const similar = candidates.filter((pair) => pair.dice >= IN_ORDER_CUT).map((pair) => ({ ...pair, weight: pair.dice ** 2 + sameNumberBonus(older, newer, pair) }));
  const chain = heaviestChain([...equal.map((pair) => ({ ...pair, weight: 1 })), ...similar]);
  const inOrder = new Set(chain.map((pair) => pair.before));
  const settled = [...chain.map(({ before, after }) => ({ before, after, moved: false })), ...equal.filter((pair) => !inOrder.has(pair.before)).map((pair) => ({ ...pair, moved: true }))];
  return [...settled, ...pairMoved(settled, candidates)];
}

/** Articles whose words occur equally often in both versions are the same articles, wherever they stand. */
function pairEqualWords(older: readonly Side[], newer: readonly Side[]): { before: number; after: number }[] {
  const places = Map.groupBy(newer.keys(), (j) => newer[j]?.words ?? '');
  const groups = Map.groupBy(older.keys(), (i) => older[i]?.words ?? '');
  return [...groups].flatMap(([words, mine]) => {
    const theirs = places.get(words) ?? [];
    return mine.length === theirs.length ? mine.map((before, n) => ({ before, after: theirs[n] ?? 0 })) : [];
  });
}

function pairMoved(settled: readonly Match[], candidates: readonly Candidate[]): Match[] {
  const [before, after] = [new Set(settled.map((match) => match.before)), new Set(settled.map((match) => match.after))];
  const moved: Match[] = [];
  for (const pair of candidates.filter(({ dice: alike }) => alike >= MOVE_CUT).toSorted((a, b) => b.dice - a.dice || a.before - b.before)) {
    if (before.has(pair.before) || after.has(pair.after)) continue;
    before.add(pair.before);
    after.add(pair.after);
    moved.push({ before: pair.before, after: pair.after, moved: true });
  }
  return moved;
}

/** Articles already paired by equal words look for no one else: most of a revision is settled that way. */
function gramsOfOthers(sides: readonly Side[], settled: readonly number[]): Bigrams[] {
  const done = new Set(settled);
  return sides.map((side, position) => (done.has(position) ? NO_GRAMS : side.grams));
}

/** Settles ties between look-alikes; too small to outweigh any difference in words. */
function sameNumberBonus(older: readonly Side[], newer: readonly Side[], pair: Candidate): number {
  return older[pair.before]?.id === newer[pair.after]?.id ? 0.0001 : 0;
}

function describeMatch(older: readonly Side[], newer: readonly Side[], match: Match): AlignedPair {
  const [from] = pick(older, [match.before]);
  const [to] = pick(newer, [match.after]);
  if (!from || !to) throw new RangeError('对应关系指向不存在的条');
  const textChanged = from.words !== to.words;
  return { op: operation(textChanged, from.id !== to.id, match.moved), from: [from.id], to: [to.id], similarity: round(dice(from.grams, to.grams)), textChanged };
}

function operation(textChanged: boolean, renumbered: boolean, moved: boolean): AlignmentOperation {
  if (moved) return 'move';
  if (textChanged) return 'amend';
  return renumbered ? 'renumber' : 'identical';
}

function describeGroup(op: 'split' | 'merge', from: readonly Side[], to: readonly Side[]): AlignedPair {
  const similarity = dice(joinBigrams(from.map((side) => side.grams)), joinBigrams(to.map((side) => side.grams)));
  const textChanged = from.map((side) => side.words).join('\n') !== to.map((side) => side.words).join('\n');
  return { op, from: from.map((side) => side.id), to: to.map((side) => side.id), similarity: round(similarity), textChanged };
}

function lone(op: 'add' | 'delete', from: string[], to: string[]): AlignedPair {
  return { op, from, to, similarity: 0, textChanged: true };
}

/** Half a place behind the article that its nearest surviving predecessor became. */
function placeOfDeleted(matches: readonly Match[], deleted: number): number {
  const earlier = matches.filter((match) => !match.moved && match.before < deleted);
  return Math.max(-1, ...earlier.map((match) => match.after)) + 0.5;
}

function overlapTable(older: readonly Side[], newer: readonly Side[], candidates: readonly Candidate[]): Alignment['overlap'] {
  const rows = Map.groupBy(candidates, (pair) => pair.before);
  return Object.fromEntries([...rows].map(([i, row]) => [older[i]?.id ?? '', Object.fromEntries(row.map((pair) => [newer[pair.after]?.id ?? '', round(pair.overlap)]))]));
}

function pick(sides: readonly Side[], positions: readonly number[]): Side[] {
  return positions.flatMap((position) => sides[position] ?? []);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
