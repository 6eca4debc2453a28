import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsOn, inForceInterval, versionInForce, versionStatus, type DatedVersion } from '../../../src/domain/regulation/versions/status.ts';

const trial: DatedVersion = { version: '1.0', seq: 1, nature: '制定', issued: '2018-06-20', effective: '2018-07-01', expires: '2026-01-01', trial: true };
const second: DatedVersion = { version: '2.0', seq: 2, nature: '修订', issued: '2025-12-10', effective: '2026-01-01' };
const corrected: DatedVersion = { version: '2.1', seq: 3, nature: '勘误', issued: '2026-03-05', effective: '2026-03-10' };
const draft: DatedVersion = { version: '3.0', seq: 4, nature: '修订' };
const repeal: DatedVersion = { version: '3.0', seq: 4, nature: '废止', issued: '2027-05-20', effective: '2027-06-01' };
const work = [trial, second, corrected, draft];

describe('the status of a version', () => {
  it('is 草案 without dates, and before it is issued', () => {
    expect(versionStatus(draft, work, '2030-01-01')).toBe('draft');
    expect(versionStatus(second, work, '2025-12-09')).toBe('draft');
  });

  it('is 尚未施行 from issue until the effective date', () => {
    expect(versionStatus(second, work, '2025-12-10')).toBe('upcoming');
    expect(versionStatus(second, work, '2025-12-31')).toBe('upcoming');
    expect(versionStatus(second, work, '2026-01-01')).toBe('inforce');
  });

  it('stays 现行 while its successor is only announced', () => {
    expect(versionStatus(trial, work, '2025-12-31')).toBe('inforce');
    expect(versionStatus(trial, work, '2026-01-01')).toBe('historic');
  });

  it('gives way to a correction, which is a version of its own', () => {
    expect(versionStatus(second, work, '2026-03-09')).toBe('inforce');
    expect(versionStatus(second, work, '2026-03-10')).toBe('historic');
  });

  it('is 试行届满 when the trial ended and nothing followed', () => {
    expect(versionStatus(trial, [trial], '2025-12-31')).toBe('inforce');
    expect(versionStatus(trial, [trial], '2026-01-01')).toBe('trial-expired');
    expect(versionStatus(trial, [trial, { ...second, effective: '2026-02-01' }], '2026-01-15')).toBe('trial-expired');
    expect(versionStatus(trial, [trial, { ...second, effective: '2026-02-01' }], '2026-02-01')).toBe('historic');
  });

  it('is 废止 after a repeal, while versions replaced before stay history', () => {
    const repealed = [trial, second, corrected, repeal];
    expect(versionStatus(corrected, repealed, '2027-05-31')).toBe('inforce');
    expect(versionStatus(corrected, repealed, '2027-06-01')).toBe('repealed');
    expect(versionStatus(second, repealed, '2027-06-01')).toBe('historic');
    expect(versionStatus(repeal, repealed, '2027-05-25')).toBe('upcoming');
    expect(versionStatus(repeal, repealed, '2027-06-01')).toBe('repealed');
  });

  it('is 废止 when another work repeals it', () => {
    const withRepeal = { ...second, repealedOn: '2028-01-01' };
    expect(versionStatus(withRepeal, [withRepeal], '2027-12-31')).toBe('inforce');
    expect(versionStatus(withRepeal, [withRepeal], '2028-01-01')).toBe('repealed');
  });
});

describe('the interval in force', () => {
  it('runs to the first day of the next version', () => {
    expect(inForceInterval(trial, work)).toEqual({ from: '2018-07-01', to: '2026-01-01' });
    expect(inForceInterval(second, work)).toEqual({ from: '2026-01-01', to: '2026-03-10' });
    expect(inForceInterval(corrected, work)).toEqual({ from: '2026-03-10', to: null });
  });

  it('does not exist for drafts, repealing acts and versions overtaken before they began', () => {
    expect(inForceInterval(draft, work)).toBeNull();
    expect(inForceInterval(repeal, [repeal])).toBeNull();
    expect(inForceInterval({ ...second, effective: '2026-04-01' }, work)).toBeNull();
  });

  it('leaves a gap between an expired trial and a later successor', () => {
    const late = { ...second, effective: '2026-02-01' };
    expect(versionInForce([trial, late], '2026-01-15')).toBeNull();
    expect(versionInForce([trial, late], '2026-02-01')).toBe(late);
  });

  it('never overlaps another one, and agrees with the status, whatever the dates', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-01-${String(n).padStart(2, '0')}`);
    const version = fc.record({ nature: fc.constantFrom('修订', '勘误', '废止'), issued: fc.option(day, { nil: undefined }), effective: fc.option(day, { nil: undefined }), expires: fc.option(day, { nil: undefined }), trial: fc.boolean() });
    fc.assert(fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), day, (list, today) => {
      const versions: DatedVersion[] = list.map((given, index) => ({ ...given, nature: given.nature === '废止' ? '废止' : '修订', version: `${index}`, seq: index + 1 }));
      const holding = versions.filter((one) => holdsOn(inForceInterval(one, versions), today));
      expect(holding.length).toBeLessThanOrEqual(1);
      expect(versions.filter((one) => versionStatus(one, versions, today) === 'inforce')).toEqual(holding);
    }));
  });
});
