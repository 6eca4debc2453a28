import { describe, expect, it } from 'vitest';
import { excerptOf, mark } from '../../src/client/search/excerpt.ts';
import { rankOf } from '../../src/client/search/fragment-hit.ts';
import { parseQuery } from '../../src/client/search/query.ts';

const show = (pieces: { text: string; marked: boolean }[]): string => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const PARTS = [
  { url: '#art-7', text: '关键用户负责下列事项：' },
  { url: '#art-7-p1-i1', text: '（一）提出 权限申请；' },
  { url: '#art-7-p1-i2', text: '（二）核对关键用户的权限。' },
];

describe('an excerpt', () => {
  it('comes from the part that holds most of the question', () => {
    const { url, pieces } = excerptOf(PARTS, ['关键用户 权限', '关键用户', '权限']);
    expect(url).toBe('#art-7-p1-i2');
    expect(show(pieces)).toBe('（二）核对[关键用户]的[权限]。');
  });
  it('has no blanks between Chinese characters', () => {
    expect(show(excerptOf(PARTS, ['权限申请', '提出']).pieces)).toBe('（一）[提出]权限申请；'.replace('权限申请', '[权限申请]'));
  });
  it('is cut at a clause before the first occurrence', () => {
    const text = `${'此前的文字。'.repeat(30)}账号应当停用，${'此后的文字。'.repeat(30)}`;
    const shown = show(excerptOf([{ url: '#a', text }], ['停用']).pieces);
    expect(shown).toMatch(/^……账号应当\[停用\]，/);
    expect(shown).toMatch(/……$/);
    expect(shown.length).toBeLessThan(100);
  });
  it('survives a record without text', () => {
    expect(excerptOf([], ['权限'])).toEqual({ url: '', pieces: [] });
  });
});

describe('marks', () => {
  it('cover whole words, longest first, whatever their case', () => {
    expect(show(mark('ORA-01653 与 ora-01652', ['ora-01653', 'ora']))).toBe('[ORA-01653] 与 [ora]-01652');
  });
  it('take signs of regular expressions as they are', () => {
    expect(show(mark('A+B (C) [D]', ['a+b', '(C)', '[D']))).toBe('[A+B] [(C)] [[D]]');
  });
});

describe('the order of results', () => {
  const fragment = (title: string, content: string) => ({ url: '/r/|p1 p2', content: `${title} ¶ ${content}`, meta: { title }, filters: { kind: ['regulations'] } });
  const rank = (title: string, content: string, question: string) => rankOf(fragment(title, content), parseQuery(question));

  it('puts titles first, then the words as written, then words that stand together', () => {
    const ranks = [
      rank('权限申请', '无', '权限申请'),
      rank('第九条 权限申请', '无', '权限申请'),
      rank('第九条', '提出权限申请。 ¶ 无', '权限申请'),
      rank('第九条', '关键用户申请权限。 ¶ 无', '关键用户 权限'),
      rank('关键用户', '不改数据。 ¶ 申请权限。', '关键用户 权限'),
    ];
    expect(ranks).toEqual([0, 1, 2, 3, 4]);
  });
});
