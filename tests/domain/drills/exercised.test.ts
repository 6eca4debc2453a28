import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drillsDue, exercisesOf, lastMeasured, openImprovements } from '../../../src/domain/drills/exercised.ts';
import { applying } from '../../../src/domain/withdrawals.ts';
import { companyOn, drill, plan, runbook, type Written } from './company.ts';

const TODAY = '2026-11-24';
const DB = { plans: ['db-outage@1.0'], runbooks: ['fra-full@1.0'] };

const records = (files: readonly Written[], today = TODAY): string[] =>
  exercisesOf(companyOn(today, [plan('db-outage'), runbook('fra-full'), ...files]), 'runbooks', 'fra-full').map(({ drill: { id }, version, hands }) => `${id} ${version}${hands ? ' 实战' : ''}`);

describe('when a runbook was last used', () => {
  it('is told by the records, the latest first', () => {
    expect(records([drill('drill-spring', '2026-03-18', DB), drill('drill-autumn', '2026-09-19', DB), drill('drill-old', '2025-06-01', DB)])).toEqual(['drill-autumn 1.0 实战', 'drill-spring 1.0 实战', 'drill-old 1.0 实战']);
  });
  it('is never told by a record of another, nor by one whose name begins alike', () => {
    expect(records([drill('drill-spring', '2026-03-18', { runbooks: ['fra-full-second@1.0', 'fra@1.0'] }), drill('drill-none', '2026-04-01')])).toEqual([]);
  });
  it('names the edition that was followed, the older one too', () => {
    expect(records([drill('drill-autumn', '2026-09-19', { runbooks: ['fra-full@2.3'] }), drill('drill-spring', '2026-03-18', DB)])).toEqual(['drill-autumn 2.3 实战', 'drill-spring 1.0 实战']);
  });
  it('counts a record of today and none of tomorrow', () => {
    const files = [drill('drill-today', TODAY, DB), drill('drill-tomorrow', '2026-11-25', DB)];
    expect(records(files)).toEqual(['drill-today 1.0 实战']);
    expect(records(files, '2026-11-25')).toEqual(['drill-tomorrow 1.0 实战', 'drill-today 1.0 实战']);
  });
  it('tells what was talked through from what was done; an incident was done', () => {
    const incident = drill('incident-june', '2026-06-09', { ...DB, kind: 'incident', form: undefined });
    expect(records([drill('drill-table', '2026-05-01', { ...DB, form: 'tabletop' }), drill('drill-whole', '2026-04-01', { ...DB, form: 'comprehensive' }), incident])).toEqual(['incident-june 1.0 实战', 'drill-table 1.0', 'drill-whole 1.0 实战']);
    expect(records([drill('drill-bare', '2026-05-01', { ...DB, form: undefined })])).toEqual(['drill-bare 1.0']);
  });
  it('counts a sample like any record and keeps it marked, so that every page can say so', () => {
    const [only] = exercisesOf(companyOn(TODAY, [runbook('fra-full'), drill('drill-sample', '2026-03-18', { ...DB, sample: true })]), 'runbooks', 'fra-full');
    expect(only?.drill.data.sample).toBe(true);
    const [written] = exercisesOf(companyOn(TODAY, [runbook('fra-full'), drill('drill-real', '2026-03-18', DB)]), 'runbooks', 'fra-full');
    expect(written?.drill.data.sample).toBe(false);
  });
  it('orders records of one day the same way, however the files come', () => {
    const files = ['drill-b', 'drill-a', 'drill-c'].map((id) => drill(id, '2026-03-18', DB));
    fc.assert(fc.property(fc.shuffledSubarray(files, { minLength: 3 }), (shuffled) => {
      expect(records(shuffled)).toEqual(records(files));
    }), { numRuns: 20 });
  });
});

describe('when a plan must be exercised next', () => {
  const due = (files: readonly Written[], today = TODAY): string[] => {
    const kb = companyOn(today, files);
    return drillsDue(kb, applying(kb, 'plans')).map(({ plan: { id }, last, due: day, overdue }) => `${id} ${last?.drill.id ?? '没有'} ${day}${overdue ? ' 逾期' : ''}`);
  };
  it('is a cycle after its approval where it never was, and overdue the day after', () => {
    expect(due([plan('db-outage')])).toEqual(['db-outage 没有 2027-01-10']);
    expect(due([plan('db-outage')], '2027-01-10')).toEqual(['db-outage 没有 2027-01-10']);
    expect(due([plan('db-outage')], '2027-01-11')).toEqual(['db-outage 没有 2027-01-10 逾期']);
  });
  it('is a cycle after the last record of any edition', () => {
    expect(due([plan('db-outage', { version: '2.0' }), drill('drill-spring', '2026-03-18', DB)])).toEqual(['db-outage drill-spring 2027-03-18']);
  });
  it('is the last day of a month that is too short', () => {
    expect(due([plan('db-outage', { drill: { form: 'hands-on', cycleMonths: 6, text: '半年1次。' } }), drill('drill-august', '2026-08-31', DB)])).toEqual(['db-outage drill-august 2027-02-28']);
    expect(due([plan('db-outage'), drill('drill-leap', '2024-02-29', DB)], '2024-03-01')).toEqual(['db-outage drill-leap 2025-02-28']);
  });
  it('is not satisfied by a tabletop where hands are asked for, and by hands where a tabletop is', () => {
    const table = drill('drill-table', '2026-06-01', { ...DB, form: 'tabletop' });
    const hands = drill('drill-hands', '2026-03-18', DB);
    expect(due([plan('db-outage'), table, hands])).toEqual(['db-outage drill-hands 2027-03-18']);
    expect(due([plan('db-outage', { drill: { form: 'tabletop', cycleMonths: 12, text: '每年1次。' } }), table, hands])).toEqual(['db-outage drill-table 2027-06-01']);
    expect(due([plan('db-outage', { drill: { form: 'tabletop', cycleMonths: 12, text: '每年1次。' } }), hands])).toEqual(['db-outage drill-hands 2027-03-18']);
  });
  it('is not asked of a plan that is withdrawn, and still asked of one whose withdrawal is announced', () => {
    const withdrawn = (on: string): Written => plan('db-outage', { withdrawn: { on, reason: '并入总体预案。' } });
    expect(due([withdrawn('2026-11-24')])).toEqual([]);
    expect(due([withdrawn('2026-11-25')])).toEqual(['db-outage 没有 2027-01-10']);
  });
  it('lists the most urgent plan first', () => {
    expect(due([plan('app-outage', { code: 'EMG-ERP-02' }), plan('db-outage'), drill('drill-old', '2025-03-18', DB), drill('drill-app', '2026-02-01', { plans: ['app-outage@1.0'] })])).toEqual(['db-outage drill-old 2026-03-18 逾期', 'app-outage drill-app 2027-02-01']);
  });
});

describe('what was last measured of a service', () => {
  const kb = companyOn(TODAY, [
    drill('drill-spring', '2026-03-18', { measured: [{ what: 'rto', service: 'platform', target: 240, actual: 300 }, { what: 'rpo', service: 'platform', target: 15, actual: 5 }] }),
    drill('drill-autumn', '2026-09-19', { measured: [{ what: 'rto', service: 'platform', target: 240, actual: 200 }, { what: 'rto', service: 'reporting', target: 1440, actual: 90 }] }),
    drill('drill-tomorrow', '2026-11-25', { measured: [{ what: 'rto', service: 'platform', target: 240, actual: 1 }] }),
  ]);
  it.each([
    ['platform', 'rto', 'drill-autumn 200/240'],
    ['platform', 'rpo', 'drill-spring 5/15'],
    ['reporting', 'rto', 'drill-autumn 90/1440'],
    ['reporting', 'rpo', null],
    ['hr-payroll', 'rto', null],
  ] as const)('%s %s', (service, what, expected) => {
    const last = lastMeasured(kb, service, what);
    expect(last && `${last.drill.id} ${last.actual}/${last.target}`).toBe(expected);
  });
});

describe('open improvements', () => {
  const item = (id: string, due: string, closed?: string): object => ({ id, what: '改进', owner: 'om-dba', verifier: 'om-manager', due, closed });
  it('are those not closed, earliest due first, overdue from the day after', () => {
    const kb = companyOn(TODAY, [
      drill('drill-spring', '2026-03-18', { improvements: [item('later', '2026-12-01'), item('done', '2026-01-01', '2026-01-01'), item('today', TODAY)] }),
      drill('drill-autumn', '2026-09-19', { improvements: [item('yesterday', '2026-11-23')] }),
    ]);
    expect(openImprovements(kb).map(({ drill: { id }, index, overdue }) => `${id} ${index}${overdue ? ' 逾期' : ''}`)).toEqual(['drill-autumn 0 逾期', 'drill-spring 2', 'drill-spring 0']);
  });
  it('of one day stand in the order of their record', () => {
    const kb = companyOn(TODAY, [drill('drill-spring', '2026-03-18', { improvements: ['one', 'two', 'three'].map((id) => item(id, '2026-12-01')) })]);
    expect(openImprovements(kb).map(({ index }) => index)).toEqual([0, 1, 2]);
  });
});
