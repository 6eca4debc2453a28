import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldBeijing, parseBeijing, sayBeijing } from '../../../src/domain/plan/beijing.ts';
import { inZone, offsets, ZONES } from './zones.ts';

const minute = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 }).map((minutes) => minutes * 60_000);

describe('Beijing time', () => {
  it.each([
    ['2026-11-24T02:07', '2026-11-23T18:07:00.000Z'],
    ['2026-11-24T02:07:31', '2026-11-23T18:07:31.000Z'],
    ['2026-01-01T00:00', '2025-12-31T16:00:00.000Z'],
    ['2028-02-29T23:59', '2028-02-29T15:59:00.000Z'],
    ['2026-07-01T08:00', '2026-07-01T00:00:00.000Z'],
  ])('reads %s as %s', (text, moment) => {
    expect(new Date(parseBeijing(text) ?? Number.NaN).toISOString()).toBe(moment);
  });
  it.each(['', '2026-11-24', '2026-11-24 02:07', '2026-11-24T2:07', '2026-11-24T02:07Z', '2026-11-24T02:07:31.5', '26-11-24T02:07', '昨天'])('does not read “%s”', (text) => {
    expect(parseBeijing(text)).toBeNull();
  });
  it.each(['2026-02-29T08:00', '2026-02-30T08:00', '2026-04-31T08:00', '2026-13-01T08:00', '2026-00-10T08:00', '2026-11-24T24:00', '2026-11-24T23:60', '2026-11-24T02:07:60'])('does not take %s, which no clock shows, for another moment', (text) => {
    expect(parseBeijing(text)).toBeNull();
  });
  it('leaves the year out while it is the same, and writes it when it turns', () => {
    const now = parseBeijing('2026-12-31T23:50') ?? 0;
    expect(sayBeijing(now + 5 * 60_000, now)).toBe('12-31 23:55');
    expect(sayBeijing(now + 60 * 60_000, now)).toBe('2027-01-01 00:50');
    expect(sayBeijing(now, now + 60 * 60_000)).toBe('2026-12-31 23:50');
  });
});

describe.each(ZONES)('on a device in $zone', ({ zone, january, july }) => {
  it('is what it is in Beijing', () => {
    inZone(zone, () => {
      expect(offsets()).toEqual({ january, july });
      expect(fieldBeijing(Date.UTC(2026, 2, 8, 6, 59))).toBe('2026-03-08T14:59');
      expect(parseBeijing('2026-03-08T14:59')).toBe(Date.UTC(2026, 2, 8, 6, 59));
      expect(sayBeijing(Date.UTC(2026, 11, 31, 16, 0), Date.UTC(2026, 11, 31, 15, 59))).toBe('2027-01-01 00:00');
    });
  });
  it('reads back every minute that it wrote', () => {
    inZone(zone, () => {
      fc.assert(fc.property(minute, (at) => {
        expect(parseBeijing(fieldBeijing(at))).toBe(at);
      }));
    });
  });
});
