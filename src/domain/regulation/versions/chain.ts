/** Two positions that may belong together, and how much it is worth to pair them. */
export interface WeightedPair {
  before: number;
  after: number;
  weight: number;
}

interface Link<P> {
  pair: P;
  sum: number;
  previous: Link<P> | null;
}

/**
 * Picks the heaviest set of pairs that never cross: positions rise on both sides. The in-order dynamic programming of
 * sequence alignment, over the candidate pairs alone and with a prefix-maximum tree (n log n instead of a full table).
 */
export function heaviestChain<P extends WeightedPair>(pairs: readonly P[]): P[] {
  const ordered = pairs.toSorted((a, b) => a.before - b.before || b.after - a.after);
  const tree: (Link<P> | undefined)[] = [];
  const size = Math.max(0, ...ordered.map((pair) => pair.after)) + 1;
  let best: Link<P> | null = null;
  for (const pair of ordered) {
    const previous = heaviestBelow(tree, pair.after);
    const link = { pair, sum: pair.weight + (previous?.sum ?? 0), previous };
    if (best === null || link.sum > best.sum) best = link;
    insert(tree, pair.after + 1, size, link);
  }
  return unwind(best);
}

/** The heaviest chain that ends before position `after`. Positions count from 1 inside the tree. */
function heaviestBelow<P>(tree: readonly (Link<P> | undefined)[], after: number): Link<P> | null {
  let best: Link<P> | null = null;
  for (let node = after; node > 0; node -= node & -node) {
    const link = tree[node];
    if (link && (best === null || link.sum > best.sum)) best = link;
  }
  return best;
}

function insert<P>(tree: (Link<P> | undefined)[], position: number, size: number, link: Link<P>): void {
  for (let node = position; node <= size; node += node & -node) {
    const known = tree[node];
    if (!known || link.sum > known.sum) tree[node] = link;
  }
}

function unwind<P>(last: Link<P> | null): P[] {
  const chain: P[] = [];
  for (let link = last; link !== null; link = link.previous) chain.push(link.pair);
  return chain.reverse();
}
