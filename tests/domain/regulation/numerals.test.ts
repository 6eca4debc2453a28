import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCount, parseNumeral, printNumeral } from '../../../src/domain/regulation/numerals.ts';

describe('Chinese numerals', () => {
  it('reads back every number it prints', () => {
    for (let value = 0; value <= 9999; value += 1) expect(parseNumeral(printNumeral(value))).toBe(value);
  });

  it.each([
    ['十', 10], ['十二', 12], ['二十', 20], ['一百零三', 103], ['一百一十', 110], ['一百二十一', 121], ['一千零一十', 1010], ['一千二百六十', 1260], ['九千九百九十九', 9999],
  ])('prints %s as articles are numbered', (text, value) => {
    expect(printNumeral(value)).toBe(text);
  });

  it.each([
    ['12', 12], ['１２', 12], ['㈢', 3], ['㈩', 10], ['〇', 0], ['一〇三', 103], ['一○三', 103], ['一百〇三', 103], ['一百十二', 112], ['一十', 10],
  ])('also reads %s', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(['', '两', '十十', '百', '一百一', '一百零', '零三百', '三四十', '12345', '一二三四五', '第一', 'x'])('refuses %s', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it('lets 两 count and never number', () => {
    expect(parseCount('两')).toBe(2);
    expect(parseNumeral('两')).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseNumeral(text) === null || Number.isInteger(parseNumeral(text))));
  });
});
