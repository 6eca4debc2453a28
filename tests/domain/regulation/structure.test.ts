import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkProvisions, type Provision, type RegulationText } from '../../../src/domain/regulation/provision.ts';
import { parseRegulation } from '../../../src/domain/regulation/structure/parse.ts';
import { blockText, type Block, type Run } from '../../../src/domain/text.ts';
import { fixture, paragraph, readRegulation } from './regulations.ts';

const ids = (text: RegulationText): string[] => [...walkProvisions(text.children)].map(({ id }) => id);
const find = (text: RegulationText, id: string): Provision | undefined => [...walkProvisions(text.children)].find((provision) => provision.id === id);
const kinds = (text: RegulationText): string[] => text.problems.map(({ kind }) => kind);

describe('the structure of a regulation', () => {
  const { text } = readRegulation(fixture('erp-om'));

  it('knows 编章节条款项目 and annexes by one id each', () => {
    const all = ids(text);
    expect(all).toEqual(expect.arrayContaining(['ch-2', 'ch-2-s-1', 'art-7', 'art-7-p2', 'art-7-p2-i3', 'art-9-p1-i3-pt2', 'art-15-1', 'annex-2-art-3']));
    expect(new Set(all).size).toBe(all.length);
    expect(text.problems.filter(({ kind }) => kind !== 'text-before-first-article')).toEqual([]);
  });

  it('keeps number and 条旨 out of the text', () => {
    expect(find(text, 'art-1')).toMatchObject({ label: '第一条', heading: '目的', text: '' });
    expect(find(text, 'art-1-p1')?.text).toBe('为规范ERP系统运行维护工作，制定本办法。');
    expect(find(text, 'art-9-p1-i3-pt1')?.text).toBe('账号信息泄露；');
  });

  it('takes each natural paragraph for a 款, also behind a list of 项', () => {
    expect(find(text, 'art-8')?.children.map(({ id }) => id)).toEqual(['art-8-p1', 'art-8-p2']);
  });

  it('gives an article without words before its 项 a first 款 all the same', () => {
    const { text: bare } = readRegulation('第一条\n\n（一）甲；\n\n（二）乙。');
    expect(ids(bare)).toEqual(['art-1', 'art-1-p1', 'art-1-p1-i1', 'art-1-p1-i2']);
  });

  it('keeps what stands before the first chapter as preamble', () => {
    expect(text.preamble.map((runs) => blockText({ runs }))).toEqual(['ERP系统运维管理办法', '2021年12月20日 公司信息化领导小组第三次会议通过']);
  });

  it.each([['第三条为了', 1], ['第三条 为了', 1], ['第三条　为了', 1], ['第三条【目的】为了', 1], ['第三条：为了', 1], ['第 三 条: 为了', 1], ['第三条、为了', 1], ['第三条．为了', 1], ['第三条、本办法未尽事宜', 1], ['第三条、本条第二款不适用。', 0], ['第三条规定的情形，除外。', 0], ['第三条、第四条不适用。', 0], ['第三条第二款不适用。', 0]])('reads the head of %s', (line, found) => {
    const { text: read } = readRegulation(`第二条 甲。\n\n${line}`);
    expect(ids(read).filter((id) => id === 'art-3')).toHaveLength(found);
  });

  it.each(['（一）甲', '(一)甲', '㈠甲', '（一） 甲', '**（一）** 甲'])('reads %s as 项', (line) => {
    const { text: read } = readRegulation(`第一条 如下：\n\n${line}`);
    expect(find(read, 'art-1-p1-i1')?.text).toBe('甲');
  });

  it.each(['1.甲', '1．甲', '1、甲', '1. 甲'])('reads %s as 目', (line) => {
    const { text: read } = readRegulation(`第一条 如下：\n\n（一）如下：\n\n${line}`);
    expect(find(read, 'art-1-p1-i1-pt1')?.text).toBe('甲');
  });

  it('does not take 2.5万元 for a 目', () => {
    expect(ids(readRegulation('第一条 罚款：\n\n2.5万元以上。').text)).toEqual(['art-1', 'art-1-p1', 'art-1-p2']);
  });

  it('joins a soft line break without a space between Chinese characters', () => {
    expect(find(readRegulation('第一条 为了\n规范 ERP\nSystem 运维').text, 'art-1-p1')?.text).toBe('为了规范 ERP System 运维');
  });

  it('separates 条 and 项 that only a line break divides', () => {
    expect(ids(readRegulation('第一条 如下：\n（一）甲；\n（二）乙。\n第二条 丙。').text)).toEqual(['art-1', 'art-1-p1', 'art-1-p1-i1', 'art-1-p1-i2', 'art-2', 'art-2-p1']);
  });

  it('takes every line for a paragraph where several open 条 or 项, because the blank lines got lost', () => {
    const { text: lost } = readRegulation('第一条 如下：\n（一）甲；\n（二）乙。\n各部门配合前款第二项工作。\n第二章 考勤\n第二条 丙。');
    expect(ids(lost)).toEqual(['art-1', 'art-1-p1', 'art-1-p1-i1', 'art-1-p1-i2', 'art-1-p2', 'ch-2', 'art-2', 'art-2-p1']);
  });

  it('reads the number of a paragraph whose bold did not take effect', () => {
    const { text: bold } = readRegulation('**第一条　**甲。\n\n**第二条：**乙：\n\n**（一）**丙。');
    expect(ids(bold)).toEqual(['art-1', 'art-1-p1', 'art-2', 'art-2-p1', 'art-2-p1-i1']);
    expect([find(bold, 'art-1-p1')?.text, find(bold, 'art-2-p1')?.text]).toEqual(['甲。', '乙：']);
    expect(kinds(bold)).toContain('emphasis-lost');
  });

  it('takes 第三条、第二条 at the beginning of a paragraph for a head only where all heads are written so', () => {
    const { text: stops } = readRegulation('第一条、甲。\n\n第二条、乙。\n\n第三条、第二条所称印章由法务部保管。\n\n第五条、丁。');
    expect(ids(stops)).toEqual(['art-1', 'art-1-p1', 'art-2', 'art-2-p1', 'art-3', 'art-3-p1', 'art-5', 'art-5-p1']);
    expect(kinds(stops)).toEqual(['article-gap']);
  });

  it('numbers （1）（2） alike, whether or not a 1. stands above, and ① below them', () => {
    const { text: nested } = readRegulation('第一条 处罚：\n\n（1）警告；\n\n（2）罚款：\n\n①甲；\n\n②乙。');
    expect(ids(nested)).toEqual(['art-1', 'art-1-p1', 'art-1-p1-pt1', 'art-1-p1-pt2', 'art-1-p1-pt2-pt1', 'art-1-p1-pt2-pt2']);
  });

  it.each(['- 3 -', '12', '第 2 页 共 5 页', '—4—'])('does not take the page number %s for a 款', (number) => {
    const { text: read } = readRegulation(`第一条 甲。\n\n${number}\n\n前款规定除外。`);
    expect(find(read, 'art-1')?.children).toHaveLength(2);
  });

  it('takes short words on a line of their own for the title of the article, once a 款 follows', () => {
    const { text: titles } = readRegulation('**第一条 薪酬构成**\n\n薪酬包括工资和津贴。\n\n第二条 发放\n\n工资于次月发放。\n\n遇节假日提前。\n\n第三条 严禁烟火\n\n第四条 员工应当守时\n\n不得代签。');
    expect(titles.children.map(({ heading, children }) => [heading, children.length])).toEqual([['薪酬构成', 1], ['发放', 2], [null, 1], [null, 2]]);
    expect(ids(titles)).toContain('art-1-p1');
  });

  it('puts the wrap-up that the author marked behind the 项 of its 款', () => {
    const wrapUp: Block = { ...paragraph('应当立即上报。'), continues: true };
    const read = parseRegulation([paragraph('第一条 有下列情形的：'), paragraph('（一）甲；'), wrapUp, paragraph('另一款。')], { numbering: 'article' });
    expect(blockText({ runs: find(read, 'art-1-p1')?.tail ?? [] })).toBe('应当立即上报。');
    expect(ids(read)).toEqual(['art-1', 'art-1-p1', 'art-1-p1-i1', 'art-1-p2']);
  });

  it('keeps a table with the provision it follows', () => {
    const { text: read } = readRegulation('第一条 见下表：\n\n| 级别 | 时限 |\n|---|---|\n| 紧急 | 8小时 |\n');
    expect(find(read, 'art-1-p1')?.tables[0]?.rows.map((row) => row.map((runs) => blockText({ runs })))).toEqual([['级别', '时限'], ['紧急', '8小时']]);
  });

  it('reads 5.1.2 as a clause only where the document is numbered so', () => {
    expect(ids(readRegulation(fixture('decimal'), 'decimal').text)).toEqual(['cl-1', 'cl-1-p1', 'cl-2', 'cl-2-1', 'cl-2-1-p1', 'cl-2-1-1', 'cl-2-1-1-p1', 'cl-2-1-2', 'cl-2-1-2-p1', 'cl-2-2', 'cl-2-2-p1']);
    expect(ids(readRegulation(fixture('decimal'), 'article').text).some((id) => id.startsWith('cl-'))).toBe(false);
  });

  it('skips a table of contents', () => {
    const { text: read } = readRegulation('目 录\n\n第一章 总则\n\n第二章 附则\n\n## 第一章 总则\n\n第一条 甲。\n\n## 第二章 附则\n\n第二条 乙。');
    expect(ids(read)).toEqual(['ch-1', 'art-1', 'art-1-p1', 'ch-2', 'art-2', 'art-2-p1']);
  });
});

describe('a damaged regulation', () => {
  const { text } = readRegulation(fixture('damaged'));

  it('is read to the end, with each defect named', () => {
    expect(kinds(text).sort()).toEqual(['article-back', 'article-gap', 'article-gap', 'article-repeat', 'emphasis-lost', 'heading-unknown', 'item-gap', 'list-instead-of-items', 'text-before-first-article']);
  });

  it('gives a repeated number an id of its own', () => {
    expect(ids(text)).toEqual(expect.arrayContaining(['art-3', 'art-3~2', 'art-3-p1~2']));
  });

  it('does not take the quoted articles of an amendment for its own', () => {
    const { text: amendment } = readRegulation(fixture('erp-om-amendment'));
    expect(ids(amendment).filter((id) => /^art-\d+$/.test(id))).toEqual(['art-1', 'art-2', 'art-3']);
    expect(kinds(amendment)).toContain('article-in-quotation');
  });

  it('does not take a quoted citation for a quoted article', () => {
    expect(kinds(readRegulation('第一条 甲。\n\n“第三条第二款”是指前者。').text)).toEqual([]);
    expect(kinds(readRegulation('第一条 甲。\n\n“第 三 条之一 旧条文。”').text)).toEqual(['article-in-quotation']);
  });

  it('says when a text has no 条 at all, and keeps the text', () => {
    const { text: decision } = readRegulation('一、删去第三条。\n\n二、本决定自公布之日起施行。');
    expect(kinds(decision)).toEqual(['no-articles']);
    expect(decision.preamble).toHaveLength(2);
  });
});

describe('any text at all', () => {
  const word = fc.constantFrom('第一条 ', '第二条', '第三条之一　', '第一章 总则', '（一）', '(二)', '㈢', '1．', '2、', '5.1.2 ', '附件1 ', '【目的】', '“第五条 ', '”', '甲乙。', '规定', '\n', ' ', '**', '目录', '一、');
  const blocks = fc.array(
    fc.record({ kind: fc.constantFrom('paragraph', 'heading', 'tableCell', 'code'), text: fc.array(word, { maxLength: 6 }).map((words) => words.join('')), depth: fc.integer({ min: 1, max: 4 }), marker: fc.option(fc.constantFrom('1.', '-', '3)'), { nil: undefined }), continues: fc.boolean() }),
    { maxLength: 25 },
  );

  it('loses no character but the numbers that became ids', () => {
    fc.assert(fc.property(blocks, fc.constantFrom('article', 'decimal', 'hybrid'), (described, numbering) => {
      const made = described.map(({ kind, text, depth, marker, continues }, index): Block => ({
        ...paragraph(text), kind, depth, listDepth: marker === undefined ? 0 : 1, ...(marker === undefined ? {} : { marker }), ...(continues ? { continues } : {}),
        ...(kind === 'tableCell' ? { cell: { table: 0, row: index, column: 0 } } : {}),
      }));
      const read = parseRegulation(made, { numbering });
      expect(new Set(ids(read)).size).toBe(ids(read).length);
      expect(withoutNumbers(allText(read))).toBe(withoutNumbers(made.map(blockText).join('')));
    }), { numRuns: 500 });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(parseRegulation([paragraph(text)], { numbering: 'hybrid' }).problems.length).toBeGreaterThanOrEqual(0);
    }));
  });
});

/** Every character that the tree holds, sorted, since tables and tails stand apart from the reading order. */
function allText(text: RegulationText): string {
  const of = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
  const parts = [...walkProvisions(text.children)].map((provision) => [
    provision.heading ?? '', of(provision.runs), of(provision.tail), ...provision.tables.flatMap(({ rows }) => rows.flat().map(of)),
  ].join(''));
  return text.preamble.map(of).join('') + parts.join('');
}

/** What is left when numbers, their brackets and white space are gone. */
function withoutNumbers(text: string): string {
  return [...text.replace(/[\s第条章节编之附件一二三四五六七八九十㈢（）()【】0-9０-９.．、：*]/g, '')].sort().join('');
}
