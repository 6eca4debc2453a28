import { describe, expect, it } from 'vitest';
import { meantLetters, readLetters } from '../../../src/domain/matrix/letters.ts';

describe('the letters of a cell', () => {
  it.each([['A', ['A']], ['R', ['R']], ['A/R', ['A', 'R']], ['R/A', ['A', 'R']], ['C/I', ['C', 'I']], ['', []], [' I ', ['I']]])('%j', (cell, letters) => {
    expect(readLetters(cell)).toEqual(letters);
  });

  it.each(['a', 'Ａ', 'AR', 'A、R', 'X', 'A/A', 'A/', '负责', '张三'])('%j is none', (cell) => expect(readLetters(cell)).toBeNull());

  it.each([['a', 'A'], ['Ａ', 'A'], ['AR', 'A/R'], ['r、a', 'R/A'], ['Ｃ', 'C'], ['A/A', 'A']])('%j was meant as %j', (cell, meant) => expect(meantLetters(cell)).toBe(meant));

  it.each(['X', '负责', 'ARC', '张三', ''])('%j was meant as nothing known', (cell) => expect(meantLetters(cell)).toBeNull());
});
