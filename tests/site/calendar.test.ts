import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendar, type CalendarEvent } from '../../src/site/calendar.ts';

const STAMP = { name: 'ERP 应急演练', stamp: '2026-11-24' };
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({ id: 'db-outage', date: '2027-01-10', title: '数据库故障专项预案须在今日前完成实战演练', text: '每年至少1次实战演练〔可调〕。', url: 'https://erp.example.com/plans/db-outage/', ...more });

const bytes = (text: string): number => new TextEncoder().encode(text).length;

interface Property {
  name: string;
  parameters: string;
  value: string;
}

/** Reads an iCalendar file as RFC 5545, 3.1 and 3.3.11 say. */
function read(file: string): Property[] {
  const unfolded = file.replaceAll('\r\n ', '');
  return unfolded.split('\r\n').slice(0, -1).map((line) => {
    const [head = ''] = line.split(':');
    const [name = '', ...parameters] = head.split(';');
    return { name, parameters: parameters.join(';'), value: line.slice(head.length + 1) };
  });
}

const unescape = (text: string): string => text.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
const valuesOf = (file: string, name: string): string[] => read(file).filter((property) => property.name === name).map(({ value }) => value);

describe('the calendar of drills', () => {
  it('is a file that RFC 5545 asks for: whole days, an alarm a month before, lines that end in CRLF', () => {
    expect(calendar([event()], STAMP)).toBe([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//erp-knowledge-base//drills//ZH',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:ERP 应急演练',
      'BEGIN:VEVENT',
      'UID:drill-db-outage@erp-knowledge-base',
      'DTSTAMP:20261124T000000Z',
      'DTSTART;VALUE=DATE:20270110',
      'DTEND;VALUE=DATE:20270111',
      'SUMMARY:数据库故障专项预案须在今日前完成实战演练',
      'DESCRIPTION:每年至少1次实战演练〔可调〕。',
      'URL:https://erp.example.com/plans/db-outage/',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:数据库故障专项预案须在今日前完成实战演练',
      'TRIGGER:-P30D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'));
  });
  it('without anything due is still a calendar', () => {
    expect(read(calendar([], STAMP)).map(({ name, value }) => `${name}:${value}`)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//erp-knowledge-base//drills//ZH', 'CALSCALE:GREGORIAN', 'X-WR-CALNAME:ERP 应急演练', 'END:VCALENDAR']);
  });
  it.each([
    ['2026-12-31', '20270101'],
    ['2028-02-28', '20280229'],
    ['2028-02-29', '20280301'],
    ['2027-02-28', '20270301'],
  ])('lets the day %s end with %s', (date, end) => {
    expect(valuesOf(calendar([event({ date })], STAMP), 'DTEND')).toEqual([end]);
  });
});

describe('a line', () => {
  it('that is too long goes on after a blank, at 75 bytes, never inside a character', () => {
    const title = '数据库故障与灾备接管'.repeat(5);
    const lines = calendar([event({ title })], STAMP).split('\r\n');
    const start = lines.findIndex((line) => line.startsWith('SUMMARY:'));
    // 8 bytes of name and 22 characters of three bytes are 74; one blank and 24 characters are 73.
    expect(lines.slice(start, start + 4)).toEqual([`SUMMARY:${title.slice(0, 22)}`, ` ${title.slice(22, 46)}`, ` ${title.slice(46)}`, 'DESCRIPTION:每年至少1次实战演练〔可调〕。']);
  });
  it('of any text keeps to 75 bytes and is read back whole', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom('数', '库', '𠮷', '👨‍👩‍👧', 'é', ';', ',', '\\', '\n', 'a', ' ', ':', '"'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), maxLength: 120 }).filter((value) => !/[\u0000-\u0009\u000b-\u001f\u007f\ufffd]/.test(value) && value.isWellFormed());
    fc.assert(fc.property(text, text, (title, description) => {
      const file = calendar([event({ title, text: description })], STAMP);
      for (const line of file.split('\r\n')) expect(bytes(line)).toBeLessThanOrEqual(75);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(file).not.toContain('\ufffd');
      expect(valuesOf(file, 'SUMMARY').join('').replaceAll(/\\[\\;,n]/g, '')).not.toMatch(/[\\;,]/);
      expect(valuesOf(file, 'SUMMARY').map(unescape)).toEqual([title]);
      expect(valuesOf(file, 'DESCRIPTION').map(unescape)).toEqual([description, title]);
      expect(read(file)).toHaveLength(20);
    }));
  });
  it('cannot be broken, begun or ended by what stands in a title', () => {
    for (const title of ['x\r\nEND:VCALENDAR', 'x\nATTACH:http://example.com/', 'x\rBEGIN:VALARM', 'a;b,c\\n', 'x\u2028y', '\r\n', 'x\u0000\u0007y']) {
      const file = calendar([event({ title })], STAMP);
      expect(read(file)).toHaveLength(20);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u0008\u000a-\u001f]/);
      expect(valuesOf(file, 'ATTACH')).toEqual([]);
    }
    expect(valuesOf(calendar([event({ title: '甲\r\n乙\r丙\n丁' })], STAMP), 'SUMMARY').map(unescape)).toEqual(['甲\n乙\n丙\n丁']);
  });
});

describe('the same content', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });
  it('gives the same bytes, whatever the clock and wherever the machine', () => {
    const events = [event(), event({ id: 'app-outage', date: '2028-02-29' })];
    const files = ['2020-01-01T00:00:00Z', '2031-07-01T12:00:00Z'].flatMap((moment) => ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'].map((zone) => {
      vi.stubEnv('TZ', zone);
      vi.useFakeTimers({ now: new Date(moment) });
      return calendar(events, STAMP);
    }));
    expect(new Set(files).size).toBe(1);
  });
  it('keeps the name of an event when its day or its words change, so that calendars move it and do not double it', () => {
    const uids = (more: Partial<CalendarEvent>): string[] => valuesOf(calendar([event(more)], STAMP), 'UID');
    expect([uids({}), uids({ date: '2027-06-01' }), uids({ title: '逾期：别的', text: '' })]).toEqual(Array.from({ length: 3 }, () => ['drill-db-outage@erp-knowledge-base']));
    expect(uids({ id: 'app-outage' })).toEqual(['drill-app-outage@erp-knowledge-base']);
  });
});
