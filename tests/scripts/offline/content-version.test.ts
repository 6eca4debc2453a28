import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentVersion } from '../../../src/domain/content-version.ts';
import { createKnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { emptyLock } from '../../../src/domain/regulation/versions/lock.ts';
import { sha256 } from '../../../src/source/disk.ts';
import { company } from '../../domain/company-with-duties.ts';
import { contextOf } from '../../checks/project.ts';

const { documents } = contextOf(company).kb;
const name = (files: Parameters<typeof contentVersion>[0]): string => contentVersion(files, sha256);

describe('the name of all content', () => {
  it('is twelve hex digits', () => {
    expect(name(documents)).toMatch(/^[0-9a-f]{12}$/);
    // sha256 of nothing, and of one line.
    expect(name([])).toBe('e3b0c44298fc');
    expect(name([{ path: 'a.mdx', hash: '00' }])).toBe(sha256('a.mdx 00\n').slice(0, 12));
  });
  it('is the same for the same files, in whatever order the disk lists them, on any day', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...documents], { minLength: documents.length }), fc.constantFrom('2026-06-30', '2031-01-01'), (shuffled, today) => {
      expect(name(createKnowledgeBase(shuffled, emptyLock(), today).documents)).toBe(name(documents));
    }), { numRuns: 10 });
  });
  it('is another for one byte, one name, one file more or less', () => {
    fc.assert(fc.property(fc.nat({ max: documents.length - 1 }), (index) => {
      const others = documents.map(({ path, hash }) => ({ path, hash }));
      const changed = others.map((file, at) => (at === index ? { ...file, hash: sha256(file.hash) } : file));
      const renamed = others.map((file, at) => (at === index ? { ...file, path: `${file.path}x` } : file));
      const fewer = others.filter((_, at) => at !== index);
      expect(new Set([documents, changed, renamed, fewer].map(name)).size).toBe(4);
    }), { numRuns: 20 });
  });
});
