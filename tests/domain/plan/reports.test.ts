import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueReports, MOMENTS, reportLimit, type Moment, type Situation } from '../../../src/domain/plan/reports.ts';
import { OPERATORS } from '../../../src/domain/schemas/plan.ts';

describe('the limit of a report in words', () => {
  it.each([
    [0, 'found', '发现时刻后立即'],
    [30, 'accepted', '受理或者告警起30分钟内'],
    [240, 'found', '发现时刻起4小时内'],
    [1440, 'ended', '处置结束起24小时内'],
    [43_200, 'ended', '处置结束起30日内'],
    [15, 'levelled', '级别确认起15分钟内'],
  ] as const)('after %i minutes from %s is “%s”', (after, counts, expected) => {
    expect(reportLimit({ after, counts })).toBe(expected);
  });
});

const moment = fc.constantFrom<Moment[]>('found', 'accepted', 'levelled', 'ended');
const level = fc.constantFrom<Situation['level'][]>(1, 2, 3, 4);
const operator = fc.constantFrom<Situation['operator'][]>('cii', 'central', 'other');
const time = fc.option(fc.integer({ min: 0, max: 4_000_000_000 }).map((minutes) => minutes * 1000));
const report = fc.record({ id: fc.nat(), after: fc.nat({ max: 43_200 }), counts: moment, levels: fc.subarray([1, 2, 3, 4] as const, { minLength: 1 }), operator: fc.option(operator, { nil: undefined }), security: fc.boolean() });
const situation = fc.record({ moments: fc.record({ found: time, accepted: time, levelled: time, ended: time }), level, operator, security: fc.boolean() });

describe('the reports that are due', () => {
  it('know every moment and every operator that a plan may write', () => {
    expect(Object.keys(MOMENTS)).toEqual(['found', 'accepted', 'levelled', 'ended']);
    expect(Object.keys(OPERATORS)).toEqual(['cii', 'central', 'other']);
  });
  it('are those that fit, each once, the earliest first and those that do not count yet last', () => {
    fc.assert(fc.property(fc.uniqueArray(report, { selector: ({ id }) => id, maxLength: 12 }), situation, (reports, asked) => {
      const due = dueReports(reports, asked);
      const fitting = reports.filter(({ levels, operator: whose, security }) => levels.some((known) => known === asked.level) && (whose ?? asked.operator) === asked.operator && !(security && !asked.security));
      expect(due.map(({ report: { id } }) => id).sort()).toEqual(fitting.map(({ id }) => id).sort());
      for (const { report: { after, counts }, due: at } of due) expect(at).toBe(asked.moments[counts] === null ? null : asked.moments[counts] + after * 60_000);
      const times = due.map(({ due: at }) => at);
      expect(times).toEqual([...times.filter((at) => at !== null).sort((a, b) => a - b), ...times.filter((at) => at === null)]);
    }));
  });
  it('come no earlier when the moment comes later', () => {
    fc.assert(fc.property(report, situation, fc.nat({ max: 1_000_000 }), (one, asked, later) => {
      const first = dueReports([one], asked)[0]?.due ?? null;
      const moments = { ...asked.moments, [one.counts]: (asked.moments[one.counts] ?? 0) + later };
      const second = dueReports([one], { ...asked, moments })[0]?.due ?? null;
      if (first !== null) expect(second).toBe(first + later);
    }));
  });
});
