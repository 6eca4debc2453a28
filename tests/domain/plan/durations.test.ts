import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationLabel } from '../../../src/domain/plan/durations.ts';

const UNITS: Record<string, number> = { 日: 1440, 小时: 60, 分钟: 1 };

function minutesOf(label: string): number {
  return [...label.matchAll(/(\d+)(日|小时|分钟)/g)].reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? Number.NaN), 0);
}

describe('a duration in words', () => {
  it.each([
    [0, '立即'],
    [1, '1分钟'],
    [45, '45分钟'],
    [60, '1小时'],
    [90, '1小时30分钟'],
    [240, '4小时'],
    [1439, '23小时59分钟'],
    [1440, '24小时'],
    [1441, '1日1分钟'],
    [2880, '48小时'],
    [4260, '71小时'],
    [4320, '3日'],
    [4385, '3日1小时5分钟'],
    [43_200, '30日'],
  ])('writes %i minutes as %s', (minutes, label) => {
    expect(durationLabel(minutes)).toBe(label);
  });
  it('loses no minute and writes no nought', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), (minutes) => {
      const label = durationLabel(minutes);
      expect(minutesOf(label)).toBe(minutes);
      expect(label).toMatch(/^(?:[1-9]\d*(?:日|小时|分钟)){1,3}$/);
    }));
  });
});
