import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanLevel } from '../../../src/domain/schemas/plan.ts';
import { bandProblems } from '../../../src/domain/plan/bands.ts';
import { anyTable, levelRow, levelsAt, soundTable, TABLE } from './levels.ts';

const MINUTES = [0, 1, 119, 120, 239, 240, 1439, 1440, 1_000_000];

describe('the bands of outage minutes', () => {
  it('have no problem where each begins at the end of the milder one', () => {
    expect(bandProblems(TABLE)).toEqual([]);
    expect(MINUTES.map((minutes) => levelsAt(TABLE, minutes))).toEqual([[4], [4], [4], [3], [3], [2], [2], [1], [1]]);
  });
  it('hold every duration in exactly one band, in whatever order the rows stand', () => {
    fc.assert(fc.property(soundTable, fc.nat({ max: 20_000 }), (table, minutes) => {
      expect(bandProblems(table)).toEqual([]);
      expect(levelsAt(table, minutes)).toHaveLength(1);
    }));
  });
  it('are found wrong exactly when a duration has no level, two, or a milder one than a shorter', () => {
    fc.assert(fc.property(anyTable, (table) => {
      const levels = Array.from({ length: 12 }, (_, minutes) => levelsAt(table, minutes));
      const one = levels.every((found) => found.length === 1);
      const graver = levels.every((found, minutes) => minutes === 0 || Number(found[0]) <= Number(levels[minutes - 1]?.[0]));
      const used = table.every(({ level }) => levels.some((found) => found.includes(level)));
      expect(bandProblems(table).length === 0).toBe(one && graver && used);
    }), { numRuns: 2000 });
  });
});

/** Which bound of which row is wrong, and what is said of it. */
const said = (table: readonly PlanLevel[]): string[] => bandProblems(table).map(({ index, bound, message }) => `${index}.${bound} ${message}`);

describe('what is said of a wrong band', () => {
  it('names a gap and an overlap by their minutes', () => {
    expect(said([levelRow(1, 1440), levelRow(2, 300, 1440), levelRow(3, 120, 240), levelRow(4, 0, 120)])).toEqual(['1.from 240分钟到300分钟之间不属于任何一级']);
    expect(said([levelRow(1, 1440), levelRow(2, 200, 1440), levelRow(3, 120, 240), levelRow(4, 0, 120)])).toEqual(['1.from 200分钟到240分钟之间属于两级']);
  });
  it('names a table that does not begin at nought, and a gravest band that ends', () => {
    expect(said([levelRow(4, 5, 120), levelRow(3, 120, 240), levelRow(2, 240, 1440), levelRow(1, 1440, 2880)])).toEqual(['0.from 0分钟到5分钟之间不属于任何一级', '3.below 最重的一级止于2880分钟，更久的中断没有级别']);
  });
  it('names a band that ends before it begins', () => {
    expect(said([levelRow(4, 0, 120), levelRow(3, 120, 90), levelRow(2, 90, 1440), levelRow(1, 1440)])).toEqual(['1.below 第3级止于90分钟，不晚于它的起点120分钟']);
  });
  it('says once that an end is missing, and nothing of infinite minutes', () => {
    expect(said([levelRow(4, 0), levelRow(3, 120, 240), levelRow(2, 240, 1440), levelRow(1, 1440)])).toEqual(['0.below 第4级没有写不到多少分钟']);
  });
  it('says once that a beginning is missing', () => {
    expect(said([levelRow(4, 0, 120), levelRow(3, undefined, 240), levelRow(2, 240, 1440), levelRow(1, 1440)])).toEqual(['1.from 第3级没有写从多少分钟起']);
  });
});
