import type { AlignedPair, Alignment } from './alignment.ts';
import { factsOf, indexPairs, objectionTo, type DeclaredChange, type Fact } from './declared.ts';

/**
 * Lets the author's declarations decide where the texts leave room: every declared fact the texts do not contradict
 * replaces what was computed about its articles. Contradicted facts are left out; `compareChanges` reports them.
 */
export function settlePairs(alignment: Alignment, declared: readonly DeclaredChange[]): AlignedPair[] {
  const index = indexPairs(alignment.pairs);
  const exists = known(alignment);
  const facts = declared.flatMap(factsOf).filter((fact) => exists(fact) && objectionTo(fact, alignment, index) === null);
  return facts.reduce(applyFact, alignment.pairs);
}

function known(alignment: Alignment): (fact: Fact) => boolean {
  const [before, after] = [new Set(alignment.before.map(({ id }) => id)), new Set(alignment.after.map(({ id }) => id))];
  return (fact) => fact.from.every((id) => before.has(id)) && fact.to.every((id) => after.has(id));
}

function applyFact(pairs: AlignedPair[], fact: Fact): AlignedPair[] {
  const touched = pairs.filter((pair) => pair.from.some((id) => fact.from.includes(id)) || pair.to.some((id) => fact.to.includes(id)));
  const [only] = touched;
  if (touched.length === 1 && only && sameIds(only.from, fact.from) && sameIds(only.to, fact.to)) return pairs;
  const similarity = Math.max(0, ...touched.filter((pair) => pair.from.length > 0 && pair.to.length > 0).map((pair) => pair.similarity));
  const declared: AlignedPair = { op: fact.op, from: fact.from, to: fact.to, similarity, textChanged: true };
  const rests = touched.flatMap((pair) => restOf(pair, fact));
  return [...pairs.filter((pair) => !touched.includes(pair)), declared, ...rests];
}

/** What is left of a computed pair when a declaration has taken some of its articles. */
function restOf(pair: AlignedPair, fact: Fact): AlignedPair[] {
  const from = pair.from.filter((id) => !fact.from.includes(id));
  const to = pair.to.filter((id) => !fact.to.includes(id));
  if (from.length === 0 && to.length === 0) return [];
  return [{ ...pair, op: restOperation(from.length, to.length), from, to, textChanged: true }];
}

function restOperation(from: number, to: number): AlignedPair['op'] {
  if (from === 0) return 'add';
  if (to === 0) return 'delete';
  if (from === 1 && to === 1) return 'amend';
  return from === 1 ? 'split' : 'merge';
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
