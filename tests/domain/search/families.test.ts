import { describe, expect, it } from 'vitest';
import { prepareFamilies } from '../../../src/domain/search/families.ts';

const families = prepareFamilies({
  everyday: [['料', '货', '材料'], ['月底', '月末', '关账']],
  synonyms: [['关闭期间', '关账', '锁账期', 'close period'], ['表空间', '库空间', 'TS'], ['关键用户', 'KU'], ['库', '仓']],
});

describe('families of words', () => {
  it('stand for every word that belongs to them, the longest word first', () => {
    expect(families.of('材料没到')).toEqual(['料']);
    expect(families.of('料没到 月末锁账期')).toEqual(['料', '月底', '关闭期间']);
    expect(families.of('close period')).toEqual(['关闭期间']);
  });
  it('have each word once: an everyday word before a word of the product', () => {
    expect(families.of('关账')).toEqual(['月底']);
  });
  it('take letters inside a longer word for no word, and no single character unless it is said in everyday life', () => {
    expect(families.of('kucun ts1')).toEqual([]);
    expect(families.of('ku 的 ts')).toEqual(['关键用户', '表空间']);
    expect(families.of('库')).toEqual([]);
  });
  it('say which word of the product is meant, unless it was said', () => {
    expect(families.replaced('库空间 关账')).toEqual([{ said: '库空间', term: '表空间' }, { said: '关账', term: '关闭期间' }]);
    expect(families.replaced('表空间 货')).toEqual([]);
  });
  it('are none without words, and read every character of a word as itself', () => {
    expect(prepareFamilies({ everyday: [], synonyms: [] }).of('料')).toEqual([]);
    expect(prepareFamilies({ everyday: [['c++', 'cpp']], synonyms: [] }).of('c  cpp')).toEqual(['c']);
  });
});
