import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, compareDates, formatChinese, isDate, todayIn } from '../../src/domain/dates.ts';

const dates = fc.date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('dates', () => {
  it('order like text', () => {
    expect(compareDates('2025-12-31', '2026-01-01')).toBeLessThan(0);
    expect(compareDates('2026-01-01', '2026-01-01')).toBe(0);
    expect(compareDates('2026-02-01', '2026-01-31')).toBeGreaterThan(0);
  });

  it('cross months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('clamp to the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15');
  });

  it('are written without leading zeros in Chinese', () => {
    expect(formatChinese('2026-01-01')).toBe('2026年1月1日');
    expect(formatChinese('2018-11-30')).toBe('2018年11月30日');
  });

  it('change at midnight in Beijing, not at 08:00', () => {
    expect(todayIn('Asia/Shanghai', new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31');
    expect(todayIn('Asia/Shanghai', new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });

  it('are refused when they do not exist', () => {
    expect(isDate('2026-02-29')).toBe(false);
    expect(isDate('2026-2-1')).toBe(false);
    expect(() => addDays('2026-02-30', 1)).toThrow('2026-02-30');
  });

  it('come back after adding and subtracting days', () => {
    fc.assert(fc.property(dates, fc.integer({ min: -9999, max: 9999 }), (date, days) => {
      const other = addDays(date, days);
      expect(addDays(other, -days)).toBe(date);
      expect(Math.sign(compareDates(other, date))).toBe(Math.sign(days));
    }));
  });
});
