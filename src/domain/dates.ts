import { compareText } from './order.ts';

/**
 * Legal dates are plain `YYYY-MM-DD` strings in Asia/Shanghai: they order like text and never meet a time zone.
 * Nothing here reads a clock; whoever does (a script's entry, the reader's browser) passes its `Date` to `todayIn`.
 */

/** The year, month (1–12) and day of a date that is known to be well formed. */
interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

const FORMAT = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** Orders two dates: negative when `a` is earlier, 0 when equal, positive when later. */
export function compareDates(a: string, b: string): number {
  return compareText(a, b);
}

/** Tells whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const match = FORMAT.exec(text);
  if (!match) return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

/** Adds days (negative: subtracts). */
export function addDays(date: string, days: number): string {
  const { year, month, day } = split(date);
  return fromUtc(utc(year, month, day) + days * MS_PER_DAY);
}

/** Adds calendar months; a day the target month does not have becomes its last one (01-31 + 1 month = 02-28). */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = split(date);
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  const targetMonth = count - targetYear * 12 + 1;
  return join(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** Writes a date as Chinese documents do: `2026-01-01` is 2026年1月1日. */
export function formatChinese(date: string): string {
  const { year, month, day } = split(date);
  return `${year}年${month}月${day}日`;
}

/** Says which day it is at a moment, in a time zone (`todayIn('Asia/Shanghai', new Date())`). */
export function todayIn(timeZone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(moment);
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return join(value('year'), value('month'), value('day'));
}

function split(date: string): CalendarDay {
  if (!isDate(date)) throw new RangeError(`日期须写作 YYYY-MM-DD 且真实存在，实际为“${date}”`);
  const [year, month, day] = date.split('-').map(Number);
  return { year: year ?? 0, month: month ?? 0, day: day ?? 0 };
}

function join(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `Date.UTC` reads years below 100 as 19xx, so the year is set apart. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function fromUtc(milliseconds: number): string {
  const date = new Date(milliseconds);
  return join(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function daysInMonth(year: number, month: number): number {
  return new Date(utc(year, month + 1, 0)).getUTCDate();
}
