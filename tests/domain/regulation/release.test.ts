import { describe, expect, it } from 'vitest';
import { emptyLock, type PublishedLock } from '../../../src/domain/regulation/versions/lock.ts';
import { planRelease, type ReleaseVersion } from '../../../src/domain/regulation/versions/release.ts';
import { ERP_OM_1, regulation, sha256 } from './company.ts';

const first: ReleaseVersion = { work: 'erp-om', version: '1.0', seq: 1, title: 'ERP系统运行维护管理办法', docNo: '公司信〔2018〕21号', issued: '2018-06-20', effective: '2018-07-01', text: regulation(ERP_OM_1), changes: [] };
const second: ReleaseVersion = { ...first, version: '2.0', seq: 2, docNo: '公司信〔2025〕12号', issued: '2025-12-10', effective: '2026-01-01', text: regulation(ERP_OM_1.slice(1)) };
const draft: ReleaseVersion = { ...second, version: '3.0', seq: 3, issued: undefined, effective: undefined };
const work = [first, second, draft];

function publish(lock: PublishedLock, version: string, versions = work): PublishedLock {
  const plan = planRelease(lock, versions, version, sha256);
  if (plan.state !== 'append') throw new Error(`没有追加：${JSON.stringify(plan)}`);
  return plan.lock;
}

function refusals(lock: PublishedLock, version: string, versions = work): string[] {
  const plan = planRelease(lock, versions, version, sha256);
  return plan.state === 'refused' ? plan.refusals.map(({ message }) => message) : [];
}

describe('publishing a version', () => {
  const published = publish(publish(emptyLock(), '1.0'), '2.0');

  it('appends records that carry lineages over renumbering', () => {
    expect(published.records.map(({ version }) => version)).toEqual(['1.0', '2.0']);
    expect(published.records[1]?.articles[0]).toMatchObject({ id: 'art-1', lineage: '1.0#art-2' });
  });

  it('leaves a version alone that is published with the same text', () => {
    expect(planRelease(published, work, '1.0', sha256).state).toBe('unchanged');
  });

  it('refuses a version whose published text changed', () => {
    const edited = [{ ...first, text: regulation(ERP_OM_1.with(7, '本办法自印发之日起试行。')) }, second, draft];
    expect(refusals(published, '1.0', edited)).toHaveLength(1);
    expect(refusals(publish(emptyLock(), '1.0'), '2.0', edited)[0]).toContain('第八条');
  });

  it('refuses a draft, and a version before its predecessor', () => {
    expect(refusals(published, '3.0')).toEqual(['erp-om@3.0 是草案，没有 issued（印发日期）、effective（施行日期）']);
    expect(refusals(emptyLock(), '2.0')).toEqual(['更早的版本 erp-om@1.0 还没有发布记录']);
  });

  it('refuses to add to a broken chain', () => {
    const broken = { ...published, records: published.records.slice(1) };
    expect(refusals(broken, '1.0')[0]).toContain('previous');
  });
});
