import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../scripts/lib/fixes.ts';
import type { Edit } from '../../src/checks/check.ts';

/** A text in pieces, every other one of which is replaced. */
const pieces = fc.array(fc.record({ kept: fc.string({ unit: 'grapheme', maxLength: 6 }), old: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }), new: fc.string({ maxLength: 5 }) }), { maxLength: 12 });

describe('applying edits', () => {
  it('replaces each stretch and keeps every other character', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const edits: Edit[] = [];
        let before = '';
        for (const piece of list) {
          const start = before.length + piece.kept.length;
          edits.unshift({ span: { start, end: start + piece.old.length }, old: piece.old, text: piece.new });
          before += piece.kept + piece.old;
        }
        expect(applyEdits(before, edits)).toBe(list.map((piece) => piece.kept + piece.new).join(''));
      }),
    );
  });

  it('lets the later of two that overlap go first, and the other wait', () => {
    const edits = [
      { span: { start: 3, end: 5 }, old: '四五', text: '账号' },
      { span: { start: 2, end: 4 }, old: '三四', text: '乙' },
      { span: { start: 0, end: 2 }, old: '一二', text: '甲' },
    ];
    expect(applyEdits('一二三四五六', edits)).toBe('甲三账号六');
  });

  it('leaves alone what is not what it was taken for', () => {
    expect(applyEdits('第**6**条', [{ span: { start: 0, end: 7 }, old: '第6条', text: '第六条' }])).toBe('第**6**条');
  });

  it('changes nothing when there is nothing to do', () => {
    expect(applyEdits('账号', [])).toBe('账号');
  });
});
