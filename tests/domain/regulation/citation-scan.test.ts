import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanCitations } from '../../../src/domain/regulation/citation/scan.ts';
import type { CitationMention } from '../../../src/domain/regulation/citation/mention.ts';
import { blockText, type Block, type Run } from '../../../src/domain/text.ts';
import { fixture, paragraph, readRegulation } from './regulations.ts';

const policy = { policy: true, regulation: null, numbering: 'article' } as const;
const scan = (text: string): CitationMention[] => scanCitations([paragraph(text)], policy);
const texts = (text: string): string[] => scan(text).map((mention) => mention.text);

describe('what is a citation', () => {
  it.each([
    ['依照刑法第一百三十四条、第一百三十五条至第一百三十九条的规定', ['第一百三十四条、第一百三十五条至第一百三十九条']],
    ['违反本规定第三条，第四条的', ['本规定第三条，第四条']],
    ['依照第一百二十条、一百二十一条处理', ['第一百二十条、一百二十一条']],
    ['本《规范》第三条', ['本《规范》第三条']],
    ['本办法 第 七 条　第二款', ['本办法 第 七 条　第二款']],
    ['《管理办法》（2022年修订）第八条', ['《管理办法》（2022年修订）第八条']],
    ['本办法第八条（已废止）', ['本办法第八条（已废止）']],
    ['造成本解释第二条规定的后果', ['本解释第二条']],
    ['前款第一项、第八项行为之一', ['前款第一项、第八项']],
    ['第七条约定的事项', ['第七条']],
    ['第五条例外情形', ['第五条']],
    ['有下列情形的，由公司按照前项规定处理', ['前项']],
    ['违反第二十一条第（一）款的', ['第二十一条第（一）款']],
    ['违反第五条（二）的，依照第七条第一款（一）～（三）处理', ['第五条（二）', '第七条第一款（一）～（三）']],
    ['本办法第八条（500）元', ['本办法第八条']],
    ['第二编第三章未作规定的', ['第二编第三章']],
    ['第三章由办公室解释', ['第三章']],
    ['按照第二款执行', ['第二款']],
    ['提前发放的，不适用上款', ['上款']],
    ['恢复后按本附件第一条验证', ['本附件第一条']],
    ['将第八条修改为：“第八条　港口设施应当符合本条例第五条的规定。”', ['第八条', '本条例第五条']],
    ['“第三条第二款”是指', ['第三条第二款']],
  ])('reads %s', (text, found) => {
    expect(texts(text)).toEqual(found);
  });

  it.each([
    '本条例自公布之日起施行', '具备基本条件', '合同条款', '在同条件下', '本项目', '第二项目标', '本章程', '第三章程序', '第三项工作', '前三项指标', '第一款产品', '第一章学习',
    '第十节点', '目前三项任务', '成本项目', '第一条生产线', '应该条理清楚', '以上条件', '申请书的附件一', '附件3份', '停止该项业务',
    '申请材料及附件一式两份', '附件三日内报送', '本项工作由财务部牵头', '前一项工作未完成', '上一项任务', '本款产品', '第一条通道停用',
  ])('leaves %s alone', (text) => {
    expect(texts(text)).toEqual([]);
  });

  it.each([
    ['违反3.1.1、3.1.2的', ['3.1.1、3.1.2']], ['除3.1.1～3.1.3规定的情形外', ['3.1.1～3.1.3']], ['符合2.1条第（3）项规定的', ['2.1条第（3）项']], ['设备部负责4.1.2、4.1.3规定的检验', ['4.1.2、4.1.3']],
    ['见图4.1，表4.1.2列出了项目', []], ['间隔不超过6.5个月，软件为12.2.10版，地址为10.1.2.3，自2024.5.1起执行', []],
  ])('reads %s in a document that is numbered 5.1.2', (text, found) => {
    expect(scanCitations([paragraph(text)], { ...policy, numbering: 'decimal' }).map((mention) => mention.text)).toEqual(found);
  });

  it('does not take a line of the table of contents for a citation, but a table cell', () => {
    const { mentions } = readRegulation('目录\n\n第一条 目的\n\n第二条 范围\n\n## 第一章 总则\n\n第一条 甲。\n\n第二条 如下：\n\n| 依据 |\n|---|\n| 第一条 |\n');
    expect(mentions.map(({ text }) => text)).toEqual(['第一条']);
  });

  it('does not take the head of a quoted article for a citation, whatever else is said of it', () => {
    const { text, mentions } = readRegulation('第一条 将值班制度修改如下：\n\n“第八条 值班人员应当签到。”');
    expect([text.problems.map(({ kind }) => kind), mentions]).toEqual([['article-in-quotation'], []]);
  });

  it('leaves headings, code and links alone', () => {
    const run = (text: string, mark: Run['mark']): Run => ({ text, mark, span: { start: 0, end: text.length } });
    const block = (kind: Block['kind'], ...runs: Run[]): Block => ({ kind, runs, span: { start: 0, end: 10 }, listDepth: 0 });
    const blocks = [block('heading', run('第三条', 'plain')), block('code', run('第三条', 'code')), block('paragraph', run('见', 'plain'), run('第三条', 'code'), run('第四条', 'link'))];
    expect(scanCitations(blocks, policy)).toEqual([]);
  });

  it('does not take the number of an article for a citation of it', () => {
    const { mentions } = readRegulation('第一条 【第二条的适用】 依照第二条。\n\n**第二条** 依照\n第一条。');
    expect(mentions.map(({ text, at }) => [text, at])).toEqual([['第二条', 'art-1-p1'], ['第一条', 'art-2-p1']]);
  });
});

describe('what a mention carries', () => {
  it('is its place in the file, through bold and line breaks', () => {
    const source = '第一条 依照**本办法**第七条\n第二款办理。';
    const [mention] = readRegulation(source).mentions;
    expect(source.slice(mention?.span.start, mention?.span.end)).toBe('本办法**第七条\n第二款');
    expect(mention?.parts[0]?.pins.map(({ level }) => level)).toEqual(['article', 'paragraph']);
  });

  it('is the provision it stands in, tables included', () => {
    const { mentions } = readRegulation('第一条 如下：\n\n（一）按照第二条；\n\n| 依据 |\n|---|\n| 第三条 |\n');
    expect(mentions.map(({ at }) => at)).toEqual(['art-1-p1-i1', 'art-1-p1-i1']);
  });

  it('is the name in front, when no marks show it', () => {
    expect(scan('用户违反运维管理办法第七条')[0]?.document).toMatchObject({ kind: 'bare', before: '用户违反运维管理办法' });
  });

  it('is the document named before in the same 款, for 该办法', () => {
    const { mentions } = readRegulation('第一条 依照《值班管理办法》和该办法第三条。\n\n另见该办法第四条。');
    expect(mentions.map(({ document }) => document.kind === 'anaphora' && document.antecedent)).toEqual([false, '值班管理办法', null]);
  });

  it('lets 该条 and 同条 mean the article cited last', () => {
    const pins = scan('《值班管理办法》第三条第一款和同条第三款，以及该条第四款').map(({ parts }) => parts.map((part) => part.pins.map(({ level, numbers }) => `${level}${numbers[0]?.value}`).join(' ')));
    expect(pins.flat()).toEqual(['article3 paragraph1', 'article3 paragraph3', 'article3 paragraph4']);
  });
});

describe('第二款 alone', () => {
  it('is one of the article cited before, where its own article has no such 款', () => {
    const { mentions } = readRegulation('第一条 甲。\n\n乙。\n\n第二条 违反第一条第一款的，警告；违反第二款规定的，罚款。');
    expect(mentions.at(-1)?.parts[0]?.pins.map(({ level, numbers }) => [level, numbers[0]?.value])).toEqual([['article', 1], ['paragraph', 2]]);
  });

  it('is one of its own article, where that has it', () => {
    const { mentions } = readRegulation('第一条 甲。\n\n第二条 违反第一条的，警告；违反第二款规定的，罚款。\n\n乙。');
    expect(mentions.at(-1)?.parts[0]?.pins.map(({ level }) => level)).toEqual(['paragraph']);
  });
});

describe('any text at all', () => {
  const token = fc.constantFrom('第', '一', '两', '12', '（', '）', '(二)', '条', '款', '项', '目', '章', '之一', '至', '、', '和', '，', '本', '该', '前', '同', '上述', '办法', '《', '》', '〈', '附件', '的', ' ', '　', '\n', '以下简称', '2022年修订', '刑法', '5.1.2', '原', '规定');

  it('is scanned without an exception, into mentions in order that say what stands there', () => {
    fc.assert(fc.property(fc.array(token, { maxLength: 60 }), fc.boolean(), fc.constantFrom('article', 'decimal', 'hybrid'), (tokens, isPolicy, numbering) => {
      const block = paragraph(tokens.join(''));
      let last = 0;
      for (const { text, span, parts } of scanCitations([block], { policy: isPolicy, regulation: null, numbering })) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(blockText(block).slice(span.start, span.end)).toBe(text);
        for (const part of parts) expect([part.span.start >= span.start, part.span.end <= span.end, part.pins.length > 0]).toEqual([true, true, true]);
        last = span.end;
      }
    }), { numRuns: 1000 });
  });

  it.each(['第', '第一', '第一、', '第（一）、', '第一条、', '第一条至', '至', '（', '《', '《（', '前', '同条', '本办法', '该办法', '附件', '第　　　　', '刑法第一条', '《甲》（第', '5.1.'])('goes through 100,000 characters of %s without going back over them', (unit) => {
    const block = paragraph(unit.repeat(100_000 / unit.length));
    const start = performance.now();
    scanCitations([block], { policy: true, regulation: null, numbering: 'hybrid' });
    // Linear: 0.4 s at worst on a busy machine; quadratic would be minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  }, 60_000);

  it('reads the fixtures without a citation that leads nowhere by damage of its own', () => {
    expect(readRegulation(fixture('erp-om')).mentions.map(({ text, at }) => [text, at])).toEqual([['前两款', 'art-9-p3']]);
  });
});
