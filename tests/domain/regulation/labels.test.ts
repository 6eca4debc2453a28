import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citeLabel, compareNumbers, follows, parseProvisionId, provisionId, stepLabel, type PathStep } from '../../../src/domain/regulation/labels.ts';
import type { Level, ProvisionNumber } from '../../../src/domain/regulation/provision.ts';

const LEVELS: readonly Level[] = ['annex', 'part', 'subpart', 'chapter', 'section', 'article', 'clause', 'paragraph', 'item', 'point'];
const number: fc.Arbitrary<ProvisionNumber> = fc.record({ value: fc.integer({ min: 1, max: 9999 }), suffix: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 2 }) });
const step: fc.Arbitrary<PathStep> = fc.record({ level: fc.constantFrom(...LEVELS), number });

const at = (level: Level, value: number, ...suffix: number[]): PathStep => ({ level, number: { value, suffix } });

describe('provision ids', () => {
  it('are read back as the path they were made of', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (path) => {
      expect(parseProvisionId(provisionId(path))).toEqual(path);
    }));
  });

  it.each([
    ['art-7', [at('article', 7)]], ['art-15-1', [at('article', 15, 1)]], ['art-7-p2-i3-pt1', [at('article', 7), at('paragraph', 2), at('item', 3), at('point', 1)]],
    ['ch-2-s-1', [at('chapter', 2), at('section', 1)]], ['annex-1-art-2', [at('annex', 1), at('article', 2)]], ['cl-5-1-2', [at('clause', 5, 1, 2)]],
  ])('spell %s', (id, path) => {
    expect(provisionId(path)).toBe(id);
  });

  it.each(['', 'art', 'art-', '7', 'p', 'art7', 'art-7-p', 'art-ch-2', 'ART-7', 'art-7-x3'])('are not made of %j', (id) => {
    expect(parseProvisionId(id)).toBeNull();
  });

  it('survive the mark of a repeated number', () => {
    expect(parseProvisionId('art-3-p1~2')).toEqual([at('article', 3), at('paragraph', 1)]);
  });
});

describe('labels', () => {
  it.each([
    [at('article', 7), '第七条'], [at('article', 15, 1), '第十五条之一'], [at('paragraph', 2), '第二款'], [at('item', 3), '第（三）项'], [at('point', 1), '第1目'],
    [at('chapter', 2), '第二章'], [at('annex', 1), '附件1'], [at('clause', 5, 1, 2), '5.1.2'],
  ])('say %o as a citation does', (provision, label) => {
    expect(stepLabel(provision)).toBe(label);
  });

  it('leave out 第一款 where the article has one 款 only', () => {
    const path = [at('article', 7), at('paragraph', 1), at('item', 3)];
    expect(citeLabel(path, false)).toBe('第七条第一款第（三）项');
    expect(citeLabel(path, true)).toBe('第七条第（三）项');
  });

  it('leave out chapters and keep annexes above an article', () => {
    expect(citeLabel([at('annex', 2), at('chapter', 1), at('article', 3)], true)).toBe('附件2第三条');
    expect(citeLabel([at('chapter', 2), at('section', 1)], false)).toBe('第二章第一节');
  });
});

describe('the order of numbers', () => {
  it('puts 第十五条之一 between 第十五条 and 第十六条', () => {
    const [a, b, c] = [at('article', 15).number, at('article', 15, 1).number, at('article', 16).number];
    expect([compareNumbers(a, b) < 0, compareNumbers(b, c) < 0, follows(a, b), follows(b, c), follows(a, c)]).toEqual([true, true, true, true, true]);
    expect([follows(a, a), follows(b, a), follows(a, at('article', 15, 2).number), follows(a, at('article', 17).number)]).toEqual([false, false, false, false]);
  });
});
