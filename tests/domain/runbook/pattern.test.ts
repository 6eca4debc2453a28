import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admits, compilePattern, fitsWhole } from '../../../src/domain/runbook/pattern.ts';
import { admittedDangers, DANGEROUS, isAllowed } from '../../../src/domain/runbook/parameters.ts';

const fits = (pattern: string, value: string): boolean => isAllowed({ pattern }, value);

/** Patterns put together from what this reader knows; small, so that the engine of the language can be asked as well. */
const atom = fc.constantFrom('a', 'b', '[ab]', '[^a]', '\\d', '.', '[a-c1]', '\\.', '\\u{62}');
const count = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{1,2}', '{0,1}', '{2,}', '*?', '+?', '??');
const { pattern: drawn } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  pattern: fc.array(fc.array(tie('part'), { maxLength: 3 }), { minLength: 1, maxLength: 2 }).map((ways) => ways.map((parts) => parts.join('')).join('|')),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(atom, count).map((pieces) => pieces.join('')),
    fc.constantFrom('^', '$'),
    fc.tuple(fc.constantFrom('(', '(?:'), tie('pattern'), count).map(([open, inside, often]) => `${open}${inside})${often}`),
  ),
}));
const value = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '.', '\n', '𠀀'), maxLength: 7 });

describe('a pattern', () => {
  it('describes the same whole texts as the engine of the language says', () => {
    fc.assert(fc.property(drawn, value, (pattern, text) => {
      const program = compilePattern(pattern);
      expect(program && fitsWhole(program, text)).toBe(new RegExp(`^(?:${pattern})$`, 'u').test(text));
    }), { numRuns: 2000 });
  });

  it.each([
    ['^[A-Z][A-Z0-9_]{0,29}$', 'BEFORE_CUTOVER_20260601', 'before'],
    ['^(/[A-Za-z0-9_-]+){2,}/fs[12]$', '/u01/app/fs1', '/u01/fs'],
    ['^https?://[a-z0-9.-]+(:[0-9]{2,5})?$', 'https://erp.example.com:8010', 'ftp://erp'],
    ['^[0-9]{7,9}(,[0-9]{7,9})*$', '1234567,7654321', '1234567,'],
    ['^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$', '2026-06-30 09:05', '2026-06-30'],
    ['^[+][A-Z]+|/[a-z]+[.]dbf$', '/data.dbf', '+DATA;rm'],
    ['^[\\]\\\\]+$', ']\\]', '['],
    ['', '', 'a'],
  ])('%s fits %s, not %s', (pattern, good, bad) => {
    expect([fits(pattern, good), fits(pattern, bad)]).toEqual([true, false]);
  });

  it.each(['^(A+)+$', '^(A|A)*$', '^(A|AA)+$', '^A*A*A*A*A*A*A*A*A*A*$', '^(?:(?:A?){20}){20}$', '^(((A*)*)*)*$', '^(A*B|A)*$'])('%s is answered at once, however long the value', (pattern) => {
    expect([fits(pattern, 'A'.repeat(3_000)), fits(pattern, `${'A'.repeat(3_000)}!`)]).toEqual([!pattern.includes('{20}'), false]);
  });

  it.each(['(?=a)', '(?!a)', '(?<=a)b', '(?<!a)b', '(a)\\1', '(?<x>a)\\k<x>', '\\bword', 'a\\B', '(?i:a)', '[a', 'a{2,1}', '(a', 'a)', '*', 'a{99999}', '(?:a{99}){99}', `${'('.repeat(30)}a${')'.repeat(30)}`, '('.repeat(100_000)].map((pattern) => [pattern.slice(0, 20), pattern] as const))('%s is refused', (_, pattern) => {
    expect(compilePattern(pattern)).toBeNull();
    expect(fits(pattern, 'a')).toBe(false);
  });
});

describe('the dangers that a pattern admits', () => {
  it('are found wherever they stand, and only they', () => {
    expect(admittedDangers({ pattern: '^[A-Z0-9_]+$' })).toEqual([]);
    expect(admittedDangers({ pattern: '^(?:[A-Z]+|[0-9]+;[0-9]+)$' })).toEqual([';']);
    expect(admittedDangers({ pattern: '^A{0}(?:;){0}B$' })).toEqual([]);
    expect(admittedDangers({ pattern: '^[^A-Z]+$' })).toEqual([...DANGEROUS]);
    expect(admittedDangers({ pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$' })).toEqual([]);
    expect(admittedDangers({ pattern: '^\\d{4}-\\d{2}-\\d{2} .$' })).toContain(' ');
  });

  it('are all that a fitting value can hold', () => {
    fc.assert(fc.property(drawn, value, (pattern, text) => {
      const program = compilePattern(pattern);
      if (program === null || !fitsWhole(program, text)) return;
      expect([...text].filter((character) => !admits(program, character))).toEqual([]);
    }), { numRuns: 2000 });
  });
});
