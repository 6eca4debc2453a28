import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findModalWords } from '../../../src/domain/duties/modality.ts';

const words = (text: string): string[] => findModalWords(text).map(({ word, modality }) => `${word} ${modality}`);

describe('modal words', () => {
  it.each([
    ['运行维护单位应当每日巡检。', ['应当 obligation']],
    ['备份失败的，必须补做。', ['必须 obligation']],
    ['账号须实名登记。', ['须 obligation']],
    ['变更前应完成备份。', ['应 obligation']],
    ['科技信息部负责解释。', ['负责 charge']],
    ['最终用户不得转借账号，禁止共用密码。', ['不得 prohibition', '禁止 prohibition']],
    ['系统管理员可以暂停权限。', ['可以 permission']],
    ['不应当在结账期间实施，应当顺延。', ['不应当 prohibition', '应当 obligation']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));

  it.each([
    '应用系统、应急预案、应收应付、响应时限、对应关系、相应措施、供应商、适应性',
    '用户须知、负责人签字、负责制',
    '标注“禁止授予”的组合',
    '可以回退的变更',
  ])('%s: none, though the characters are there', (text) => expect(words(text)).toEqual([]));

  it('stand where they say they stand, in order, whatever the text', () => {
    const piece = fc.constantFrom('应当', '不得', '须', '应', '负责', '可以', '应用', '负责人', '供应商', '。', '，', '运维', '必须');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const found = findModalWords(text);
      expect(found.every(({ word, index }) => text.startsWith(word, index))).toBe(true);
      expect(found.every(({ index }, at) => index >= (found[at - 1]?.index ?? -1) + (found[at - 1]?.word.length ?? 0))).toBe(true);
    }));
  });
});
