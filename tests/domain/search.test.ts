import { describe, expect, it } from 'vitest';
import { walkProvisions } from '../../src/domain/regulation/provision.ts';
import { packAddress, packText, unpack } from '../../src/domain/search/address.ts';
import { nameIndex } from '../../src/domain/search/name-index.ts';
import { searchRecords } from '../../src/domain/search/records.ts';
import { createPinyin, createRouterIndex, createStructure } from '../../src/domain/search/router-index.ts';
import { layShelves } from '../../src/domain/search/shelves.ts';
import { fromSkeleton, toSkeleton } from '../../src/domain/search/skeleton.ts';
import { library, spell } from '../client/library.ts';

const kb = library();
const records = searchRecords(kb, spell);
const record = (url: string) => records.find((candidate) => candidate.url === url);

describe('search records', () => {
  it('are one per version, article and document', () => {
    expect(records.map(({ url }) => url).toSorted()).toEqual([
      '/codes/journal-import/', '/codes/ora/', '/faqs/gl-period-close/', '/faqs/inv-count-stuck/',
      '/regulations/erp-access/', '/regulations/erp-access/#art-1', '/regulations/erp-access/#art-2',
      '/regulations/erp-om/v/1.0/', '/regulations/erp-om/v/1.0/#art-1', '/regulations/erp-om/v/1.0/#art-2',
      '/regulations/erp-om/', '/regulations/erp-om/#art-1', '/regulations/erp-om/#art-2', '/regulations/erp-om/#art-3',
      '/roles/om-dba/', '/terms/redo-log/', '/terms/tablespace/', '/standards/gb-t-22239-2008/', '/standards/gb-t-22239-2019/', '/standards/law-network/',
    ].toSorted());
  });
  it('know the modules that they are about and the posts that act in them', () => {
    expect(record('/faqs/gl-period-close/')).toMatchObject({ modules: ['gl'], roles: ['om-dba'] });
    expect(record('/codes/ora/')).toMatchObject({ modules: ['sys'], roles: ['om-dba'] });
    expect(record('/roles/om-dba/')?.roles).toEqual(['om-dba']);
    expect(record('/regulations/erp-om/#art-1')).toMatchObject({ modules: [], roles: [] });
  });
  it('carry the headings above an article and its 款 and 项 as parts', () => {
    expect(record('/regulations/erp-om/#art-3')).toMatchObject({
      title: '第三条 权限审批', path: ['ERP系统运行维护管理办法', '第一章 总则'], status: 'inforce', version: '2.0',
      parts: [{ anchor: 'p1', text: '权限的新增由关键用户申请。' }, { anchor: 'p2' }, { anchor: 'p2-i1', text: '（一）用户单位审批；' }, { anchor: 'p2-i2' }],
    });
  });
  it('tell what is no longer in force', () => {
    expect(record('/regulations/erp-om/v/1.0/#art-2')?.status).toBe('historic');
    expect(record('/standards/gb-t-22239-2008/')?.status).toBe('historic');
  });
  it('know other names, codes and pinyin', () => {
    expect(record('/terms/redo-log/')?.keywords).toEqual(expect.arrayContaining(['联机日志', '错重做日志', 'Redo Log', 'chongzuorizhi', 'czrz']));
    expect(record('/standards/gb-t-22239-2019/')?.keywords).toEqual(expect.arrayContaining(['GB/T 22239-2019', 'gbt222392019', '22239']));
  });
  it('divide a page at its headings', () => {
    expect(record('/roles/om-dba/')?.parts.map(({ anchor }) => anchor)).toEqual(['', '做什么', '找谁']);
  });
});

describe('an address with the anchors of its parts', () => {
  it.each(['/regulations/erp-om/#art-3', '/roles/om-dba/', '/terms/redo-log/'])('%s is read back', (url) => {
    const { parts, ...rest } = record(url) ?? { url: '', title: '', keywords: [], parts: [] };
    const read = unpack(packAddress(url, parts), packText({ ...rest, parts }));
    expect(read.url).toBe(url);
    expect(read.parts.map(({ text }) => text)).toEqual(parts.map(({ text }) => text.trim()));
  });
  it('lands below the article', () => {
    expect(unpack('/r/#art-3|p1 p2-i1', '名 ¶ 甲 ¶ 乙').parts.map(({ url }) => url)).toEqual(['/r/#art-3-p1', '/r/#art-3-p2-i1']);
    expect(unpack('/roles/x/|- 找谁', '名 ¶ 甲 ¶ 乙').parts.map(({ url }) => url)).toEqual(['/roles/x/', '/roles/x/#找谁']);
  });
});

describe('a skeleton', () => {
  it('keeps every id, level, number, heading and parent', () => {
    for (const { text } of kb.works.flatMap((work) => work.versions)) {
      const outline = (children: typeof text.children) => [...walkProvisions(children)].map(({ id, level, number, heading, children: below }) => ({ id, level, number, heading, below: below.map((child) => child.id) }));
      expect(outline(fromSkeleton(toSkeleton(text)).children)).toEqual(outline(text.children));
    }
  });
});

describe('what the site writes for the browser', () => {
  it('is the same for the same content', () => {
    const write = () => JSON.stringify([createRouterIndex(library()), createStructure(library()), createPinyin(library(), spell), [...layShelves(searchRecords(library(), spell))]]);
    expect(write()).toBe(write());
  });
});

describe('the name index', () => {
  it('orders titles and other names by pinyin and points the latter to the former', () => {
    const letters = nameIndex(kb, spell);
    expect(letters.map(({ letter }) => letter)).toEqual([...letters.map(({ letter }) => letter)].sort());
    expect(letters.find(({ letter }) => letter === 'C')?.names.map(({ name }) => name)).toEqual(['重做日志']);
    expect(letters.flatMap(({ names }) => names).find(({ name }) => name === '联机日志')?.see).toBe('重做日志');
  });
});
