import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLevel, type LevelBand } from '../../../src/domain/plan/level-choice.ts';
import type { PlanLevel } from '../../../src/domain/schemas/plan.ts';
import { levelsAt, soundTable, TABLE } from './levels.ts';

const bandsOf = (table: readonly PlanLevel[]): LevelBand[] => table.map(({ level, from, below }) => ({ level, from: from ?? 0, below: below ?? null }));
const BANDS = bandsOf(TABLE);
const chosen = (ticked: readonly number[], minutes: number | null, unsure = false): number | null => chooseLevel(BANDS, { ticked, minutes, unsure })?.level ?? null;

describe('the choice of a level', () => {
  it('is none without any sign', () => {
    expect(chosen([], null)).toBeNull();
    expect(chosen([], null, true)).toBeNull();
  });
  it.each([
    [0, 4],
    [119, 4],
    [120, 3],
    [239, 3],
    [240, 2],
    [1439, 2],
    [1440, 1],
    [100_000, 1],
  ])('is by %i minutes of outage %i', (minutes, level) => {
    expect(chosen([], minutes)).toBe(level);
  });
  it('takes the graver of what was ticked and of the minutes', () => {
    expect(chosen([3], 30)).toBe(3);
    expect(chosen([4], 500)).toBe(2);
    expect(chosen([2, 4, 3], null)).toBe(2);
  });
  it('goes one graver where the person is not sure, and not beyond the gravest', () => {
    expect(chosen([4], null, true)).toBe(3);
    expect(chosen([], 300, true)).toBe(1);
    expect(chosen([1], null, true)).toBe(1);
  });
  it('is no answer for minutes that nobody can mean', () => {
    expect(chosen([], -5)).toBeNull();
    expect(chosen([], Number.NaN)).toBeNull();
  });
});

const signs = fc.record({ ticked: fc.subarray([1, 2, 3, 4]), minutes: fc.option(fc.nat({ max: 20_000 })), unsure: fc.boolean() });

describe('with any sound table', () => {
  it('is never milder than a sign, and never milder for one sign more', () => {
    fc.assert(fc.property(soundTable, signs, fc.constantFrom(1, 2, 3, 4), (table, situation, more) => {
      const bands = bandsOf(table);
      const level = chooseLevel(bands, situation)?.level;
      const known = [...situation.ticked, ...(situation.minutes === null ? [] : levelsAt(table, situation.minutes))];
      expect(level).toBe(known.length === 0 ? undefined : Math.max(1, Math.min(...known) - (situation.unsure ? 1 : 0)));
      expect(chooseLevel(bands, { ...situation, ticked: [...situation.ticked, more] })?.level).toBeLessThanOrEqual(level ?? 4);
    }));
  });
  it('grows graver, never milder, while the outage lasts', () => {
    fc.assert(fc.property(soundTable, fc.nat({ max: 20_000 }), fc.nat({ max: 20_000 }), (table, minutes, later) => {
      const at = (count: number): number => chooseLevel(bandsOf(table), { ticked: [], minutes: count, unsure: false })?.level ?? Number.NaN;
      expect(at(minutes + later)).toBeLessThanOrEqual(at(minutes));
    }));
  });
});
