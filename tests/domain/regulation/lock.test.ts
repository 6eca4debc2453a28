import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLock, verifyChain } from '../../../src/domain/regulation/versions/lock-problems.ts';
import { appendRecord, emptyLock, parseLock, printLock, type PresentVersion, type PublishedLock } from '../../../src/domain/regulation/versions/lock.ts';
import { ERP_OM_1, regulation, sha256, type Article } from './company.ts';

const FIRST = { work: 'erp-om', version: '1.0', title: 'ERP系统运行维护管理办法', docNo: '公司信〔2018〕21号', issued: '2018-06-20', effective: '2018-07-01', text: regulation(ERP_OM_1) };
const ACCOUNTS = { work: 'erp-account', version: '1.0', title: 'ERP系统用户与权限管理细则', issued: '2019-03-01', effective: '2019-04-01', text: regulation(ERP_OM_1.slice(6)) };
const SECOND = { ...FIRST, version: '2.0', docNo: '公司信〔2025〕12号', issued: '2025-12-10', effective: '2026-01-01', text: regulation(ERP_OM_1.slice(1)) };

const lock = [FIRST, ACCOUNTS, SECOND].reduce((before, version) => appendRecord(before, { ...version, lineages: { 'art-1': '1.0#art-2' } }, sha256), emptyLock());

function problems(...present: PresentVersion[]): string[] {
  return compareLock(lock, present, sha256).map(({ kind, message }) => `${kind} ${message}`);
}

function withArticle(index: number, article: string | Article): PresentVersion {
  return { ...FIRST, text: regulation(ERP_OM_1.with(index, article)) };
}

describe('the lock', () => {
  it('records a version with its articles, their lineages and the anchors inside them', () => {
    const [record] = lock.records;
    expect(record).toMatchObject({ work: 'erp-om', version: '1.0', recipe: 'n1', docNo: '公司信〔2018〕21号', previous: null });
    expect(record?.articles[2]).toMatchObject({ id: 'art-3', lineage: '1.0#art-3', anchors: ['art-3-p1', 'art-3-p1-i1', 'art-3-p1-i2', 'art-3-p1-i3'] });
    expect(lock.records[2]?.previous).toBe(lock.records[1]?.recordSha256);
    expect(lock.records[1]?.docNo).toBeNull();
  });

  it('is printed the same way each time and reads back', () => {
    const text = printLock(lock);
    expect(text.endsWith('}\n')).toBe(true);
    expect(text).toContain('\n  "records": [');
    expect(parseLock(text)).toEqual({ ok: true, lock });
    expect(Object.keys(lock.records[0] ?? {})).toEqual(['work', 'version', 'recipe', 'title', 'docNo', 'issued', 'effective', 'sha256', 'previous', 'articles', 'recordSha256']);
  });

  it('says where a damaged file departs from its form', () => {
    expect(parseLock('{')).toEqual({ ok: false, message: '不是 JSON' });
    expect(parseLock(printLock(lock).replace('"n1"', '"n9"'))).toEqual({ ok: false, message: 'records.0.recipe 的内容不合格式' });
  });
});

describe('the chain', () => {
  it('holds as written, whatever the key order of the file', () => {
    expect(verifyChain(lock, sha256)).toEqual([]);
    const shuffled = { records: lock.records.map((record) => Object.fromEntries(Object.entries(record).reverse())) };
    const parsed = parseLock(JSON.stringify(shuffled));
    expect(parsed.ok && verifyChain(parsed.lock, sha256)).toEqual([]);
    expect(parsed.ok && printLock(parsed.lock)).toBe(printLock(lock));
  });

  it('breaks when any character of the file that means something is changed', () => {
    const text = printLock(lock);
    fc.assert(fc.property(fc.nat(text.length - 1), fc.constantFrom('0', 'a', '9', '字'), (at, char) => {
      fc.pre(text[at] !== char);
      const parsed = parseLock(text.slice(0, at) + char + text.slice(at + 1));
      expect(parsed.ok && verifyChain(parsed.lock, sha256).length === 0).toBe(false);
    }), { numRuns: 400 });
  });

  it('breaks when a record is dropped, swapped or written twice', () => {
    const [one, two, three] = lock.records;
    const broken = (...records: (typeof one)[]): string[] => verifyChain({ ...lock, records: records.flatMap((record) => record ?? []) }, sha256).map(({ kind }) => kind);
    expect(broken(two, three)).toEqual(['chain-broken']);
    expect(broken(one, three)).toEqual(['chain-broken']);
    expect(broken(one, three, two)).not.toEqual([]);
    expect(broken(one, two, two, three)).not.toEqual([]);
  });

  it('says which record was touched', () => {
    const touched: PublishedLock = { ...lock, records: lock.records.map((record, index) => (index === 1 ? { ...record, effective: '2019-05-01' } : record)) };
    expect(verifyChain(touched, sha256).map(({ work, version }) => `${work}@${version}`)).toEqual(['erp-account@1.0']);
  });
});

describe('published texts', () => {
  it('agree with the lock when nothing changed, or presentation only', () => {
    expect(problems(FIRST, ACCOUNTS, SECOND)).toEqual([]);
    expect(problems({ ...FIRST, text: regulation(ERP_OM_1.with(7, { heading: '生效', words: [{ text: '本办法自 2018年7月1日\n起试行。', mark: 'strong' }] })) }, ACCOUNTS, SECOND)).toEqual([]);
  });

  it('are named by article where words changed', () => {
    expect(problems(withArticle(7, '本办法自2018年8月1日起试行。'), ACCOUNTS, SECOND)).toEqual(['text-changed erp-om@1.0 已发布，但第八条（art-8，现文“第八条本办法自2018年8月1日起试行。”）与发布时不一致']);
  });

  it('report an inserted article once, not once per renumbered neighbour', () => {
    const found = compareLock(lock, [{ ...FIRST, text: regulation(ERP_OM_1.toSpliced(1, 0, '新插入的一条。')) }, ACCOUNTS, SECOND], sha256);
    expect(found).toHaveLength(1);
    expect(found[0]?.articles).toHaveLength(8);
  });

  it('report a vanished article and a vanished version', () => {
    expect(problems({ ...FIRST, text: regulation(ERP_OM_1.slice(0, 7)) }, ACCOUNTS, SECOND)).toEqual(['text-changed erp-om@1.0 已发布，但art-8 已不存在']);
    expect(problems(FIRST, SECOND)).toEqual(['version-missing erp-account@1.0 已发布，但内容中没有这个版本']);
  });

  it('report metadata with the value then and now', () => {
    expect(problems({ ...FIRST, effective: '2018-08-01' }, ACCOUNTS, SECOND)).toEqual(['text-changed erp-om@1.0 已发布，但施行日期由“2018-07-01”变为“2018-08-01”']);
  });

  it('report a changed chapter heading though no article changed', () => {
    expect(problems({ ...FIRST, text: regulation(ERP_OM_1, '一般规定') }, ACCOUNTS, SECOND)[0]).toContain('各条未变，但条以外的文字');
  });

  it('report moved anchors where the words stayed', () => {
    const duties = { text: '分工如下：', items: ['服务台受理；'] };
    const published = appendRecord(emptyLock(), { ...FIRST, text: regulation([{ words: [{ ...duties, tail: '前述分工每年复核。' }] }]), lineages: {} }, sha256);
    const present = { ...FIRST, text: regulation([{ words: [duties, '前述分工每年复核。'] }]) };
    expect(compareLock(published, [present], sha256).map(({ kind, message }) => `${kind} ${message}`)).toEqual(['anchor-moved erp-om@1.0 已发布，但款、项的锚点变了：第一条多了 art-1-p2']);
  });
});
