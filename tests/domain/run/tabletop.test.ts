import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTabletop, scoreOf, type Tabletop } from '../../../src/domain/run/tabletop.ts';
import { SCORE_ITEMS } from '../../../src/domain/schemas/drill.ts';

const ITEMS = Object.keys(SCORE_ITEMS);
const marks = (...values: number[]): Record<string, number> => Object.fromEntries(values.map((value, index) => [ITEMS[index] ?? '', value]));

describe('the marks of a tabletop', () => {
  it.each([
    [marks(), '', false],
    [marks(3), '平均 3.0 分，还有8项没有评', true],
    [marks(5, 5, 5, 5, 5, 5, 5, 5, 5), '平均 5.0 分，达到目标', true],
    [marks(3, 3, 3, 3, 3, 3, 3, 3, 3), '平均 3.0 分，达到目标', true],
    [marks(5, 5, 5, 5, 5, 5, 5, 5, 1), '平均 4.6 分，没有达到目标', false],
    [marks(1, 1, 1, 1, 1, 1, 1, 1, 1), '平均 1.0 分，没有达到目标', false],
    [marks(3, 3, 3, 3, 3, 3, 3, 3), '平均 3.0 分，还有1项没有评', true],
  ])('%j are “%s”', (scores, label, reached) => {
    expect(scoreOf(scores)).toMatchObject({ label, reached });
  });
  it('are as many as a record of a drill has items', () => {
    expect(scoreOf(Object.fromEntries(ITEMS.map((item) => [item, 3]))).label).toBe('平均 3.0 分，达到目标');
  });
  it('miss the aim for one mark of 1, and reach it otherwise, since the others are 3 or 5', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(1, 3, 5), { minLength: 9, maxLength: 9 }), (values) => {
      const { average, reached } = scoreOf(marks(...values));
      expect(average).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / 9);
      expect(reached).toBe(!values.includes(1));
    }));
  });
});

const whole: Tabletop = {
  format: 'kb-tabletop/1', exercise: { id: 'tabletop-dr', code: 'EXE-02', title: '灾备桌面推演', version: '1.0', hash: '0123456789abcdef', plans: ['dr-takeover@1.0'] },
  startedAt: 1_795_500_000_000, pausedAt: null, held: 0, told: { 0: 1_795_500_060_000 }, notes: { 0: '停付款' }, scores: { start: 3 }, reasons: { start: '33分钟' },
};

describe('what a browser kept of a tabletop', () => {
  it('is taken back as it was', () => {
    expect(isTabletop(JSON.parse(JSON.stringify(whole)))).toBe(true);
    expect(isTabletop({ ...whole, startedAt: null, told: {}, notes: {}, scores: {}, reasons: {} })).toBe(true);
  });
  it.each([
    ['nothing', null],
    ['a list', [whole]],
    ['a run', { ...whole, format: 'kb-run/1' }],
    ['an older format', { ...whole, format: 'kb-tabletop/0' }],
    ['no exercise', { ...whole, exercise: null }],
    ['an exercise without a name', { ...whole, exercise: { code: 'EXE-02' } }],
    ['a table that is missing', { ...whole, told: undefined }],
    ['a table that is a list', { ...whole, notes: [] }],
    ['a time as text', { ...whole, startedAt: '09:00' }],
    ['a pause as text', { ...whole, pausedAt: 'jetzt' }],
    ['no sum of pauses', { ...whole, held: null }],
    ['a telling as text', { ...whole, told: { 0: '09:00' } }],
    ['a mark as text', { ...whole, scores: { start: '3' } }],
    ['a note that is a number', { ...whole, notes: { 0: 3 } }],
    ['a reason that is nothing', { ...whole, reasons: { start: null } }],
  ])('is not taken for one: %s', (_, value) => {
    expect(isTabletop(value)).toBe(false);
  });
  it('is judged, never thrown at, whatever it is; what is taken can be summed up', () => {
    fc.assert(fc.property(fc.constantFrom(...Object.keys(whole)), fc.jsonValue(), (key, value) => {
      const changed: unknown = { ...whole, [key]: value };
      expect(isTabletop(value)).toBe(false);
      if (isTabletop(changed)) expect(scoreOf(changed.scores).label).not.toContain('NaN');
    }), { numRuns: 500 });
  });
});
