import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareMeaning } from '../../../src/domain/search/meaning.ts';

const WORDINGS = [
  ['月底总账关不了账怎么办？', '总账期间状态点不动'],
  ['库存期间关不了怎么办？', '仓库月结卡住'],
  ['表空间满处置', '表空间不足', 'ORA-01653 扩展不了'],
  ['登录不了怎么办？', '密码忘了'],
  ['工单关不掉怎么办？'],
];
const SYNONYMS = [['关闭期间', '关账', '结账'], ['总账', 'GL'], ['表空间', '库空间']];
const SOUNDS = new Map(Object.entries({ 表: 'biao', 空: 'kong', 间: 'jian', 件: 'jian', 满: 'man', 工: 'gong', 单: 'dan', 关: 'guan' }));
const meaning = prepareMeaning({ wordings: WORDINGS, synonyms: SYNONYMS, sounds: SOUNDS });
const first = (question: string): number | undefined => meaning.ask(question).meant[0]?.index;

describe('what people mean', () => {
  it.each([
    ['月底总账关不了账', 0],
    ['总账期间点不动了', 0],
    ['仓库月结卡住了怎么办', 1],
    ['表空间 满了', 2],
    ['库空间不足', 2],
    ['表空件满', 2],
    ['我密码忘了', 3],
    ['工单为什么关不掉', 4],
  ])('“%s” means wording %i', (question, index) => {
    expect(first(question)).toBe(index);
  });

  it('is sure of a wording itself, whatever its fillers and punctuation', () => {
    for (const [index, [wording = '']] of WORDINGS.entries()) {
      const [best] = meaning.ask(`${wording} `).meant;
      expect(best?.index).toBe(index);
      expect(best?.score).toBeCloseTo(1, 5);
    }
  });

  it('says which words it understood as which', () => {
    expect(meaning.ask('GL 关账').replaced).toEqual([{ said: 'gl', term: '总账' }, { said: '关账', term: '关闭期间' }]);
    expect(meaning.ask('表空间').replaced).toEqual([]);
  });

  it('finds nothing in a question that shares nothing', () => {
    expect(meaning.ask('天气').meant).toEqual([]);
    expect(meaning.ask('').meant).toEqual([]);
    expect(meaning.ask('怎么办').meant.length).toBeLessThanOrEqual(WORDINGS.length);
  });

  it('never throws, never scores outside 0 to 1, and orders by score', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'月底总账关不了表空件满工单 a1-（)”\u{1F600}$\\') }), (question) => {
      const scores = meaning.ask(question).meant.map(({ score }) => score);
      expect(scores.every((score) => score > 0 && score <= 1 + 1e-9)).toBe(true);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }));
  });

  it('does not let a wording that answers more hide one that answers exactly', () => {
    const many = prepareMeaning({ wordings: [['发票暂挂', '发票付不了', '发票不能付款', '发票卡住'], ['发票']], synonyms: [], sounds: new Map() });
    expect(many.ask('发票').meant[0]?.index).toBe(1);
  });

  it('takes a word of the product for itself, even where it is said for another', () => {
    const odd = prepareMeaning({ wordings: [['结账'], ['关闭期间']], synonyms: [['关闭期间', '结账'], ['结账', '年结']], sounds: new Map() });
    expect(odd.ask('结账').meant[0]?.index).toBe(0);
  });
});
