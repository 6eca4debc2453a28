import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/lib/content.ts';
import { collectionNames } from '../../src/domain/collections.ts';
import { walkProvisions } from '../../src/domain/regulation/provision.ts';

const { kb } = readContent('.', '2026-11-23');

describe('the content', () => {
  /** Floors of coverage; a kind that is empty by accident fails here. */
  it.each([
    ['regulations', 3],
    ['roles', 18],
    ['terms', 120],
    ['standards', 20],
    ['matrices', 8],
    ['procedures', 12],
    ['forms', 12],
    ['modules', 12],
    ['conflicts', 5],
    ['templates', 12],
    ['runbooks', 18],
    ['plans', 10],
    ['services', 8],
    ['exercises', 4],
    ['drills', 6],
    ['faqs', 100],
    ['codes', 10],
  ] as const)('holds enough %s', (collection, least) => {
    expect(kb.all(collection).length).toBeGreaterThanOrEqual(least);
  });

  it('answers at least eight questions for each of twelve modules', () => {
    const counts = Map.groupBy(kb.all('faqs'), ({ data }) => data.module);
    expect([...counts].filter(([, faqs]) => faqs.length >= 8).length).toBeGreaterThanOrEqual(12);
  });

  it('explains at least 80 error codes and knows at least 120 colloquial words', () => {
    expect(kb.all('codes').reduce((sum, { data }) => sum + data.entries.length, 0)).toBeGreaterThanOrEqual(80);
    expect(kb.all('synonyms').reduce((sum, { data }) => sum + data.entries.reduce((words, { say }) => words + say.length, 0), 0)).toBeGreaterThanOrEqual(120);
  });

  it('leaves no kind empty', () => {
    expect(collectionNames.filter((name) => kb.all(name).length === 0)).toEqual([]);
  });

  it('has a main regulation of three versions: historic, in force, to come', () => {
    expect(kb.work('erp-om')?.versions.map(({ entry, status }) => [entry.data.version, status])).toEqual([
      ['1.0', 'historic'],
      ['2.0', 'inforce'],
      ['2.1', 'upcoming'],
    ]);
  });

  it('has at least 80 articles in force, in 10 to 12 chapters', () => {
    const provisions = [...walkProvisions(kb.version('erp-om@2.0')?.text.children ?? [])];
    expect(provisions.filter(({ level, id }) => level === 'article' && id.startsWith('art-')).length).toBeGreaterThanOrEqual(80);
    const chapters = provisions.filter(({ level }) => level === 'chapter').length;
    expect(chapters).toBeGreaterThanOrEqual(10);
    expect(chapters).toBeLessThanOrEqual(12);
  });

  it('names posts, never people: no telephone, mail, host or address', () => {
    const personal = /1[3-9]\d{9}|0\d{2,3}-\d{7,8}|[\w.]+@[\w-]+\.\w+|\b\d{1,3}(\.\d{1,3}){3}\b/;
    const found = kb.documents.flatMap(({ path, blocks }) => blocks.flatMap(({ runs }) => runs.filter(({ text }) => personal.test(text)).map(({ text }) => `${path}: ${text}`)));
    expect(found).toEqual([]);
  });
});
