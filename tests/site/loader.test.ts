import { describe, expect, it, vi } from 'vitest';
import type { LoaderContext } from 'astro/loaders';
import { readContent } from '../../scripts/lib/content.ts';
import { collectionNames } from '../../src/domain/collections.ts';
import { knowledgeLoader } from '../../src/site/loader.ts';

vi.stubEnv('BUILD_DATE', '2026-11-23');
const { kb } = readContent('.', '2026-11-23');

/** What Astro's store was given by the loader of one collection. */
async function loaded(collection: (typeof collectionNames)[number]): Promise<{ id: string; data: unknown }[]> {
  const entries: { id: string; data: unknown }[] = [];
  const context: Pick<LoaderContext, 'logger' | 'store'> & Partial<LoaderContext> = {
    logger: Object.assign(vi.fn(), { warn: vi.fn() }) as never,
    store: { clear: () => entries.splice(0), set: (entry: { id: string; data: unknown }) => entries.push(entry) } as never,
  };
  await knowledgeLoader(collection).load(context as never);
  return entries;
}

describe('the site', () => {
  it.each(collectionNames)('is given exactly the %s that the checks judge, none of them empty by accident', async (collection) => {
    const site = await loaded(collection);
    const judged = kb.all(collection);
    expect(judged.length).toBeGreaterThan(0);
    expect(site.map(({ id }) => id).sort()).toEqual(judged.map(({ id }) => id).sort());
    expect(site.map(({ data }) => data)).toEqual(site.map(({ id }) => kb.get(collection, id)?.data));
  });
});
