import { sharedBigrams, withoutBigrams, type Bigrams, type Candidate } from './similarity.ts';

/** One article that became several, or several that became one, by position in the two versions. */
export interface Group {
  op: 'split' | 'merge';
  from: number[];
  to: number[];
}

interface Side {
  grams: Bigrams;
}

interface Pair {
  before: number;
  after: number;
}

/** A part must consist of the whole's words by at least half, and of words no other part has taken. */
const PART_COVER = 0.5;
/** Shorter articles (本办法自印发之日起施行) are covered by chance. */
const SHORTEST_PART = 12;

/**
 * Proposes splits and merges: an article left over on one side whose words come from an article that is already paired,
 * or that lost its pair, on the other. Only proposals: what the author declares in `changes[]` decides.
 */
export function proposeGroups(older: readonly Side[], newer: readonly Side[], matches: readonly Pair[], candidates: readonly Candidate[]): Group[] {
  const splits = findWholes(older, newer, matches, candidates).map(({ whole, parts }): Group => ({ op: 'split', from: [whole], to: parts }));
  const split = new Set(splits.flatMap((group) => group.from));
  const kept = matches.filter((match) => !split.has(match.before));
  const merges = findWholes(newer, older, matches.map(turn), candidates.map((pair) => ({ ...pair, ...turn(pair) })))
    .filter(({ whole, parts }) => !parts.some((part) => split.has(part)) && (kept.some((match) => match.after === whole) || !splits.some((group) => group.to.includes(whole))))
    .map(({ whole, parts }): Group => ({ op: 'merge', from: parts, to: [whole] }));
  return [...splits, ...merges];
}

/** Finds wholes (on the `before` side of the given pairs) and the parts (on the `after` side) they fell into. */
function findWholes(wholes: readonly Side[], parts: readonly Side[], matches: readonly Pair[], candidates: readonly Candidate[]): { whole: number; parts: number[] }[] {
  const partner = new Map(matches.map((match) => [match.before, match.after]));
  const taken = new Set(matches.map((match) => match.after));
  const related = Map.groupBy(candidates.filter((pair) => pair.overlap >= PART_COVER && !taken.has(pair.after)), (pair) => pair.before);
  return [...related].flatMap(([whole, pairs]) => {
    const grams = wholes[whole]?.grams;
    if (!grams) return [];
    const first = partner.get(whole);
    const found = first === undefined ? [] : [first];
    let rest = first === undefined ? grams : withoutBigrams(grams, parts[first]?.grams ?? grams);
    for (const { after } of pairs.toSorted((a, b) => b.common - a.common || a.after - b.after)) {
      const part = parts[after]?.grams;
      if (!part || taken.has(after) || part.total < SHORTEST_PART || sharedBigrams(rest, part) < PART_COVER * part.total) continue;
      found.push(after);
      rest = withoutBigrams(rest, part);
    }
    if (found.length < 2) return [];
    for (const part of found) taken.add(part);
    return [{ whole, parts: found.sort((a, b) => a - b) }];
  });
}

function turn(pair: Pair): Pair {
  return { before: pair.after, after: pair.before };
}
