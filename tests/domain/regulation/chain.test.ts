import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestChain, type WeightedPair } from '../../../src/domain/regulation/versions/chain.ts';

const pair = fc.record({ before: fc.nat(12), after: fc.nat(12), weight: fc.integer({ min: 1, max: 9 }) });

describe('the heaviest chain', () => {
  it('never crosses or repeats a position, and weighs what the full table says', () => {
    fc.assert(fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
      const chain = heaviestChain(pairs);
      for (const [index, next] of chain.entries()) {
        const last = chain[index - 1];
        if (last) expect(last.before < next.before && last.after < next.after).toBe(true);
      }
      expect(chain.reduce((sum, { weight }) => sum + weight, 0)).toBe(weightByTable(pairs));
    }));
  });
});

/** The textbook recurrence over every prefix of both sides. */
function weightByTable(pairs: readonly WeightedPair[]): number {
  const table = Array.from({ length: 15 }, () => new Array<number>(15).fill(0));
  for (let i = 1; i < 15; i += 1) {
    for (let j = 1; j < 15; j += 1) {
      const here = pairs.filter(({ before, after }) => before === i - 1 && after === j - 1).map(({ weight }) => weight + (table[i - 1]?.[j - 1] ?? 0));
      table[i]?.splice(j, 1, Math.max(table[i - 1]?.[j] ?? 0, table[i]?.[j - 1] ?? 0, ...here));
    }
  }
  return table[14]?.[14] ?? 0;
}
