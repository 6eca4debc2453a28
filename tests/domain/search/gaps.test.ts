import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_GAPS, noteGap, readGaps, writeGaps, type Gap } from '../../../src/domain/search/gaps.ts';

const gaps: Gap[] = [{ question: '付不了款怎么办', times: 2 }];

describe('questions that found nothing', () => {
  it('counts the same question again, whatever its punctuation and ending', () => {
    expect(noteGap(gaps, ' 付不了款？ ')).toEqual([{ question: '付不了款怎么办', times: 3 }]);
    expect(noteGap(gaps, '开不了票')).toEqual([...gaps, { question: '开不了票', times: 1 }]);
    expect(noteGap(gaps, '？？')).toEqual(gaps);
  });

  it('keeps so many, the oldest go first', () => {
    const many = Array.from({ length: MOST_GAPS + 5 }, (_, index) => `问题甲${index}`).reduce<Gap[]>((list, question) => noteGap(list, question), []);
    expect(many.length).toBe(MOST_GAPS);
    expect(many[0]?.question).toBe('问题甲5');
  });

  it('reads what it wrote', () => {
    fc.assert(fc.property(fc.array(fc.record({ question: fc.string({ minLength: 1, maxLength: 120 }).filter((text) => text.trim() !== ''), times: fc.integer({ min: 1, max: 99 }) }), { maxLength: MOST_GAPS }), (list) => {
      expect(readGaps(writeGaps(list))).toEqual(list);
    }));
  });

  it('reads nothing else', () => {
    for (const text of ['', '{', '[]', 'null', '{"format":"kb-gaps/2","gaps":[]}', '{"format":"kb-gaps/1","gaps":[{"question":"","times":1}]}', '{"format":"kb-gaps/1","gaps":[{"question":"甲","times":0}]}', '{"format":"kb-gaps/1"}']) {
      expect(readGaps(text), text).toBeNull();
    }
  });
});
