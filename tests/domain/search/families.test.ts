import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyWords, lexiconOf, wordsIn } from '../../../src/domain/search/families.ts';

const WORDS = familyWords({
  everyday: [['料', '货', '材料'], ['月底', '月末', '关账']],
  synonyms: [['关闭期间', '关账', '锁账期', 'close period'], ['表空间', '库空间', 'TS'], ['关键用户', 'KU'], ['库', '仓']],
});
const lexicon = lexiconOf(WORDS);
const families = (text: string): string[] => wordsIn(text, lexicon).map(([, { family }]) => family);

describe('families of words', () => {
  it('stand for every word that belongs to them, the longest word first', () => {
    expect(families('材料没到')).toEqual(['料']);
    expect(families('料没到 月末锁账期')).toEqual(['料', '月底', '关闭期间']);
    expect(families('close period')).toEqual(['关闭期间']);
  });
  it('have each word once: an everyday word before a word of the product, which is said all the same', () => {
    expect(wordsIn('关账', lexicon)).toEqual([['关账', { family: '月底', term: '关闭期间' }]]);
  });
  it('take letters inside a longer word for no word, and no single character unless it is said in everyday life', () => {
    expect(families('kucun ts1')).toEqual([]);
    expect(families('ku 的 ts')).toEqual(['关键用户', '表空间']);
    expect(families('库')).toEqual([]);
  });
  it('say which word of the product is meant, unless it was said', () => {
    expect(WORDS.get('库空间')).toEqual({ family: '表空间', term: '表空间' });
    expect(WORDS.get('表空间')).toEqual({ family: '表空间', term: null });
    expect(WORDS.get('货')).toEqual({ family: '料', term: null });
  });
  it('are none without words', () => {
    expect(wordsIn('料', lexiconOf(familyWords({ everyday: [], synonyms: [] })))).toEqual([]);
  });
  it('never overlap, and each stands in the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'料材货月底末关账锁期ts ku1\u{20000}') }), (text) => {
      let rest = text;
      for (const [said] of wordsIn(text, lexicon)) {
        expect(rest).toContain(said);
        rest = rest.slice(rest.indexOf(said) + said.length);
      }
    }));
  });
});
