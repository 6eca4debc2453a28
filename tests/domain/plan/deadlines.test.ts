import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { entryOf, type Entry } from '../../../src/domain/entry.ts';
import { sayBeijing, fieldBeijing, parseBeijing } from '../../../src/domain/plan/beijing.ts';
import { CLOSING_DAYS, LEGAL_MINUTES, MINUTES_A_DAY } from '../../../src/domain/plan/legal-deadlines.ts';
import { dueReports, type Moment, type Situation } from '../../../src/domain/plan/reports.ts';
import type { EventLevel } from '../../../src/domain/schemas/event-levels.ts';
import type { Operator } from '../../../src/domain/schemas/plan.ts';
import { sha256 } from '../../../src/source/disk.ts';
import { readDocument } from '../../../src/source/document.ts';
import { inZone, offsets, ZONES } from './zones.ts';

const PATH = 'src/content/plans/erp-overall.mdx';

let plan: Entry<'plans'>;

beforeAll(() => {
  const text = readFileSync(fileURLToPath(new URL(`../../../${PATH}`, import.meta.url)), 'utf8');
  const entry = entryOf('plans', readDocument({ path: PATH, collection: 'plans', id: 'erp-overall', hash: sha256(text), text }));
  if (!entry) throw new Error(`${PATH} 读不出来`);
  plan = entry;
});

/** What is due, by the moments in Beijing time that are known. */
function due(written: Partial<Record<Moment, string>>, level: EventLevel, operator: Operator, security = true) {
  const at = (moment: Moment): number | null => parseBeijing(written[moment] ?? '');
  const moments: Situation['moments'] = { found: at('found'), accepted: at('accepted'), levelled: at('levelled'), ended: at('ended') };
  return dueReports(plan.data.reporting, { moments, level, operator, security }).map(({ report: { id, kind }, due: moment }) => ({ id, kind, due: moment === null ? null : fieldBeijing(moment) }));
}

const outward = (...asked: Parameters<typeof due>): string[] => due(...asked).filter(({ kind }) => kind === 'authority').map(({ id, due: moment }) => `${id} ${moment ?? '未起算'}`);

/**
 * 国家网络安全事件报告管理办法, 第四条: 较大以上 is reported, by the operator of critical infrastructure within one hour, by central
 * organs within two, by every other operator within four, counted from discovery. 一般 is not. Event found at 02:07.
 */
const TABLE: [Operator, EventLevel, string[]][] = [
  ['cii', 1, ['authority-cii 2026-11-24T03:07']],
  ['cii', 2, ['authority-cii 2026-11-24T03:07']],
  ['cii', 3, ['authority-cii 2026-11-24T03:07']],
  ['cii', 4, []],
  ['central', 1, ['authority-central 2026-11-24T04:07']],
  ['central', 2, ['authority-central 2026-11-24T04:07']],
  ['central', 3, ['authority-central 2026-11-24T04:07']],
  ['central', 4, []],
  ['other', 1, ['authority-other 2026-11-24T06:07']],
  ['other', 2, ['authority-other 2026-11-24T06:07']],
  ['other', 3, ['authority-other 2026-11-24T06:07']],
  ['other', 4, []],
];

describe('the report to the authority', () => {
  it.each(TABLE)('of %s at level %i is due as the law says', (operator, level, expected) => {
    expect(outward({ found: '2026-11-24T02:07' }, level, operator)).toEqual(expected);
  });
  it.each(TABLE)('of %s at level %i is none where there is no security event', (operator, level) => {
    expect(outward({ found: '2026-11-24T02:07' }, level, operator, false)).toEqual([]);
  });
  it('counts from discovery, not from the alarm or from the level', () => {
    expect(outward({ found: '2026-11-24T01:30', accepted: '2026-11-24T02:00', levelled: '2026-11-24T02:33' }, 2, 'cii')).toEqual(['authority-cii 2026-11-24T02:30']);
    expect(outward({ accepted: '2026-11-24T02:00' }, 2, 'cii')).toEqual(['authority-cii 未起算']);
  });
  it('has the minutes of the law', () => {
    expect(LEGAL_MINUTES).toEqual({ cii: 60, central: 120, other: 240 });
    expect([CLOSING_DAYS, MINUTES_A_DAY]).toEqual([30, 24 * 60]);
  });
});

/** Found at, operator, due at: midnight, the end of a month, leap days, New Year, the nights on which others change their clocks. */
const MOMENTS: [string, Operator, string][] = [
  ['2026-11-24T23:59', 'cii', '2026-11-25T00:59'],
  ['2026-11-30T23:59', 'other', '2026-12-01T03:59'],
  ['2026-04-30T22:00', 'central', '2026-05-01T00:00'],
  ['2027-02-28T23:30', 'other', '2027-03-01T03:30'],
  ['2028-02-28T23:30', 'other', '2028-02-29T03:30'],
  ['2028-02-29T22:15', 'central', '2028-03-01T00:15'],
  ['2028-02-29T23:59', 'cii', '2028-03-01T00:59'],
  ['2026-12-31T23:59', 'cii', '2027-01-01T00:59'],
  // 2026-03-08 02:00 and 2026-11-01 02:00 in New York, 2026-03-29 01:00 in London.
  ['2026-03-08T14:30', 'other', '2026-03-08T18:30'],
  ['2026-11-01T13:30', 'other', '2026-11-01T17:30'],
  ['2026-03-29T08:30', 'cii', '2026-03-29T09:30'],
];

describe.each(ZONES)('on a device in $zone', ({ zone, january, july }) => {
  it.each(MOMENTS)('an event found at %s by %s is due at %s', (found, operator, expected) => {
    inZone(zone, () => {
      expect(offsets()).toEqual({ january, july });
      expect(outward({ found }, 1, operator)).toEqual([`authority-${operator} ${expected}`]);
    });
  });
  it.each([
    ['2026-11-24T10:00', '2026-12-24T10:00'],
    ['2027-01-31T10:00', '2027-03-02T10:00'],
    ['2028-01-31T10:00', '2028-03-01T10:00'],
    ['2026-12-02T23:59', '2027-01-01T23:59'],
  ])('the closing report of what ended at %s is due at %s', (ended, expected) => {
    inZone(zone, () => {
      expect(due({ ended }, 3, 'other').find(({ kind }) => kind === 'closing')?.due).toBe(expected);
    });
  });
  it('says the new year where the deadline lies in it', () => {
    inZone(zone, () => {
      const found = parseBeijing('2026-12-31T23:59') ?? 0;
      expect(sayBeijing(found + 60 * 60_000, found)).toBe('2027-01-01 00:59');
    });
  });
});

/** erp-emergency 1.0, 附件2 and 第二十四条 to 第二十八条: minutes, and from when. */
const INSIDE: [EventLevel, boolean, string[]][] = [
  [1, false, ['desk-to-manager 02:20', 'manager-to-leader 02:30', 'first-notice 02:40', 'first-report 02:40', 'head 02:55', 'leading-group 03:10']],
  [2, false, ['desk-to-manager 02:20', 'manager-to-leader 02:30', 'first-notice 02:40', 'first-report 02:40', 'head 02:55', 'leading-group 03:10']],
  [3, false, ['desk-to-manager 02:20', 'first-notice 02:40', 'first-report 02:40']],
  [4, false, []],
  [2, true, ['desk-to-manager 02:20', 'manager-to-leader 02:30', 'first-notice 02:40', 'first-report 02:40', 'draft 02:47', 'head 02:55', 'security-judgement 03:07', 'leading-group 03:10']],
  [4, true, ['security-judgement 03:07']],
];

describe('the reports inside the company', () => {
  it.each(INSIDE)('at level %i, security %s, are due in this order', (level, security, expected) => {
    const moments = { found: '2026-11-24T02:07', accepted: '2026-11-24T02:10', levelled: '2026-11-24T02:40' };
    const inside = due(moments, level, 'other', security).filter(({ kind, due: moment }) => kind === 'internal' && moment !== null);
    expect(inside.map(({ id, due: moment }) => `${id} ${moment?.slice(11) ?? ''}`)).toEqual(expected);
  });
  it('stand last while their moment has not come', () => {
    expect(due({ found: '2026-11-24T02:07', accepted: '2026-11-24T02:10' }, 3, 'other').map(({ id, due: moment }) => `${id} ${moment?.slice(11) ?? '未起算'}`)).toEqual([
      'desk-to-manager 02:20', 'first-notice 02:40', 'first-report 02:40', 'security-judgement 03:07', 'authority-other 06:07', 'final 未起算', 'closing-authority 未起算',
    ]);
  });
});
