import { describe, expect, it } from 'vitest';
import { canonicalForm } from '../../../src/domain/regulation/citation/form.ts';
import { parseCitation } from '../../../src/domain/regulation/citation/parse.ts';
import { createCitationLibrary, localAliases, resolveMention, type CitationResolution, type VersionText } from '../../../src/domain/regulation/citation/resolve.ts';
import { scanCitations } from '../../../src/domain/regulation/citation/scan.ts';
import { paragraph, readRegulation, version } from './regulations.ts';

const older = version('erp-om', { version: '1.0', docNo: '信息〔2022〕3号', effective: '2022-01-01', expires: '2023-06-01', seq: 1, aliases: ['ERP系统运维管理办法（试行）'] });
const om = version('erp-om', { version: '2.0', docNo: '信息〔2023〕12号', effective: '2023-06-01', seq: 2, aliases: ['运维管理办法'] });
const access = version('erp-access', { kind: '规定' });
const library = createCitationLibrary([older, om, access], ['中华人民共和国网络安全法', 'GB/T 22239-2019']);

function resolve(text: string, context: { self?: VersionText | null; at?: string; date?: string } = {}): CitationResolution[] {
  const mentions = scanCitations([paragraph(text)], { policy: context.self !== null, regulation: null, numbering: 'article' });
  const local = localAliases(mentions);
  return mentions.map((mention) => resolveMention({ ...mention, at: context.at ?? null }, { self: context.self === undefined ? om : context.self, date: context.date ?? '2024-01-01', library, local }));
}
const last = (text: string, context?: Parameters<typeof resolve>[1]): CitationResolution | undefined => resolve(text, context).at(-1);
const targets = (resolution: CitationResolution | undefined): string[] => resolution?.parts.flatMap((part) => part.targets) ?? [];

describe('why a citation leads nowhere', () => {
  it.each([
    ['本办法第三条第二款', 'paragraph-range', '第三条只有1款，没有第二款'],
    ['本办法第九十条', 'provision-missing', '全文没有第九十条，最后是第二十二条'],
    ['本办法第七条第（九）项', 'provision-missing', '第七条没有第（九）项，最后是第（五）项'],
    ['本办法第八条至第五条', 'range-backwards', '第八条至第五条的起点不在终点之前'],
    ['本办法第十十条', 'number-invalid', '条的编号不是有效的数'],
    ['第二款规定', 'antecedent-missing', '没有写明是哪一条的款'],
    ['《值班管理办法》第三条', 'document-unregistered', '没有登记《值班管理办法》'],
    ['《ERP系统运维管理办法》（信息〔2020〕9号）第三条', 'document-unregistered', '《ERP系统运维管理办法》没有文号为信息〔2020〕9号的版本'],
  ])('%s', (text, kind, message) => {
    expect(last(text)?.problem).toMatchObject({ kind, message });
  });

  it('says which 款 it may mean when two have the 项', () => {
    expect(last('本规定第七条第（一）项', { self: access })?.problem).toMatchObject({ kind: 'item-ambiguous', candidates: ['第七条第一款第（一）项', '第七条第二款第（一）项'] });
  });

  it('offers the nearest provisions', () => {
    expect(last('本办法第二十三条')?.problem?.candidates).toEqual(['第二十一条', '第二十二条']);
  });
});

describe('which document is meant', () => {
  it('is the registered name directly in front, also behind a verb', () => {
    for (const text of ['按照运维管理办法第七条', '公司运维管理办法第七条', '运维管理办法的第七条', 'erp-om第七条']) expect(last(text, { self: null })?.work).toBe('erp-om');
  });

  it('is not a registered name that is only the end of a longer one', () => {
    expect(last('供应商运维管理办法第七条', { self: access })).toMatchObject({ status: 'external', problem: { kind: 'document-unregistered' } });
  });

  it('is the law whose name stands in front, not the citing text', () => {
    expect(last('依照网络安全法第二十一条')).toMatchObject({ status: 'external', title: '网络安全法', problem: null });
    expect(last('依照中华人民共和国刑法第二百八十六条')).toMatchObject({ status: 'external', title: '中华人民共和国刑法', problem: { kind: 'document-unregistered' } });
    expect(last('根据涉外民事关系法律适用法第十条')).toMatchObject({ status: 'external', title: '涉外民事关系法律适用法' });
  });

  it('is the citing text where only general words stand in front', () => {
    for (const text of ['按照规定第三条', '依据有关规定第三条', '违反第三条', '的方法第三条']) expect(last(text)).toMatchObject({ status: 'resolved', work: 'erp-om', version: '2.0' });
  });

  it.each([
    ['明知是刑法第三百一十二条规定的', '刑法'], ['第二十三条和证券法第一百二十五条', '证券法'], ['本规定和供应商管理规定第三条', '供应商管理规定'], ['期货和衍生品法第五十条', '期货和衍生品法'],
    ['对外贸易法第十条', '对外贸易法'], ['外商投资法及其实施条例第四条', '外商投资法及其实施条例'], ['符合GB/T 5905-2011第4.3.2条', 'GB/T 5905-2011'],
  ])('is the name at the end of the words in front: %s', (text, title) => {
    const mention = scanCitations([paragraph(text)], { policy: true, regulation: null, numbering: 'hybrid' }).at(-1);
    expect(mention && resolveMention(mention, { self: access, date: '2024-01-01', library })).toMatchObject({ status: 'external', title });
  });

  it('is none of ours where a contract is named in front', () => {
    for (const text of ['合同第三条约定', '服务级别协议第三条', '示范文本的第三条']) expect(last(text)?.status).toBe('not-a-citation');
  });

  it('is the earlier version behind 原办法, but not behind 草原法', () => {
    expect(last('原办法第八条不再执行')?.version).toBe('1.0');
    expect(last('草原法第八条')).toMatchObject({ status: 'external', title: '草原法' });
  });

  it('finds 第（2）项 among points, where a 款 numbers its 项 so', () => {
    const rules = { ...om, work: 'fines', text: readRegulation('第一条 罚款：\n\n(1)不戴安全帽；\n\n(2)违章指挥。').text };
    expect(targets(last('违反第一条第(2)项', { self: rules }))).toEqual(['art-1-p1-pt2']);
  });

  it('is nothing at all in other documents, unless it is named', () => {
    expect(last('第三条规定', { self: null })?.status).toBe('not-a-citation');
    expect(last('本办法第三条', { self: null })?.status).toBe('not-a-citation');
  });

  it('may be defined by the text itself', () => {
    expect(targets(last('依照《ERP系统运维管理办法》（信息〔2023〕12号，以下简称《办法》）办理，见《办法》第七条', { self: access }))).toEqual(['art-7']);
    expect(targets(last('依照《ERP系统运维管理办法》（以下简称“《办法》”）办理，见《办法》第七条', { self: access }))).toEqual(['art-7']);
  });

  it('goes on being the law named before, where the own text has no such article', () => {
    expect(last('构成刑法第三百八十九条行贿罪、第三百九十三条单位行贿罪的')).toMatchObject({ title: '刑法', status: 'external' });
  });

  it('is the amended text in a decision that amends', () => {
    const decision = version('erp-om-amendment', { work: 'amend-3' });
    const law = { ...decision, title: '网络安全法修正案（二）' };
    expect(last('将第三十条改为第三十一条', { self: law })).toMatchObject({ title: '网络安全法', status: 'external' });
    expect(last('在第九条中增加一项', { self: decision })).toMatchObject({ work: 'erp-om', status: 'resolved' });
    expect(last('本决定第三条', { self: decision })).toMatchObject({ work: 'amend-3', status: 'resolved' });
  });
});

describe('which version is meant', () => {
  const cited = '《ERP系统运维管理办法》第八条';
  it.each([['2022-05-01', '1.0'], ['2023-05-31', '1.0'], ['2023-06-01', '2.0'], ['2030-01-01', '2.0'], ['2000-01-01', '1.0']])('on %s it is %s', (date, wanted) => {
    expect(last(cited, { self: null, date })?.version).toBe(wanted);
  });

  it('is the one that is named by 文号, year or state, whatever the date', () => {
    for (const text of ['《ERP系统运维管理办法》（信息[2022]3号）第八条', '《ERP系统运维管理办法》第八条（2022年修订）', '《ERP系统运维管理办法（试行）》第八条', '《ERP系统运维管理办法》（试行）第八条', '《ERP系统运维管理办法》原第八条']) {
      expect(last(text, { self: access })?.version).toBe('1.0');
    }
  });
});

describe('a citation that stands alone', () => {
  it.each([
    ['第7条第3项', 'art-7-p2-i3'], ['运维办法七(三)', 'art-7-p2-i3'], ['erp-om 7.3', 'art-7-p2-i3'], ['七条三项', 'art-7-p2-i3'], ['第七条', 'art-7'], ['7条', 'art-7'], ['15条之1', 'art-15-1'],
    ['《ERP系统运维管理办法》第七条第二款第（三）项', 'art-7-p2-i3'], ['erp-om 7', 'art-7'], ['运维办法 第6条第2款', 'art-6-p2'], ['第15条之一', 'art-15-1'],
  ])('may be written %s', (text, target) => {
    const named = createCitationLibrary([{ ...om, aliases: ['运维办法'] }]);
    const mention = parseCitation(text);
    expect(mention && targets(resolveMention(mention, { self: om, date: '2024-01-01', library: named }))).toEqual([target]);
  });

  it.each(['', '表空间不足', 'ORA-01653', '2024', '12.2.10.1.1', '192.168.1.1', 'RBK-DB-08', '第七', '三'])('is not %j', (text) => {
    expect(parseCitation(text)).toBeNull();
  });

  it('may be a title only', () => {
    expect(parseCitation('《中华人民共和国网络安全法》')).toMatchObject({ document: { kind: 'title', title: '中华人民共和国网络安全法' }, parts: [] });
  });
});

describe('the one spelling of this site', () => {
  it.each([
    ['第7条第2款第(3)项', '第七条第二款第（三）项'], ['本办法第１２条', '本办法第十二条'], ['第七条第二款第三项', '第七条第二款第（三）项'], ['第七条（三）项', '第七条第（三）项'], ['第七条的第二款', '第七条第二款'],
    ['本办法第五条到第八条', '本办法第五条至第八条'], ['本办法 第七条', '本办法第七条'], ['第3、4条', '第三、四条'], ['第15条之1', '第十五条之一'], ['第三条第一款', '第三条'], ['第八条第一款第（一）项', null], ['第七条第二款第（三）项', null],
  ])('writes %s as %s', (text, form) => {
    const [resolution] = resolve(text);
    expect(resolution && canonicalForm(resolution)).toBe(form);
  });
});
