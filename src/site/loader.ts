import type { Loader, LoaderContext } from 'astro/loaders';
import { collections, type CollectionName } from '../domain/collections.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { knowledgeBase, refreshKnowledgeBase } from './knowledge-base.ts';

/**
 * Loads one collection from the knowledge base, so that the site shows exactly what the checks judged. Kinds with prose
 * are rendered by Astro's MDX pipeline when a page asks; regulations are rendered from their provisions.
 */
export function knowledgeLoader(collection: CollectionName): Loader {
  return {
    name: `knowledge-base-${collection}`,
    async load(context) {
      fill(collection, context, knowledgeBase());
      context.watcher?.on('all', (_event, path) => {
        if (isContent(path, collection)) fill(collection, context, refreshKnowledgeBase());
      });
    },
  };
}

function fill(collection: CollectionName, { store, logger }: LoaderContext, kb: KnowledgeBase): void {
  const deferredRender = collections[collection].body === 'prose';
  store.clear();
  for (const { id, data, facts } of kb.all(collection)) store.set({ id, data, digest: facts.hash, filePath: facts.path, deferredRender });
  const rejected = kb.documents.filter((facts) => facts.collection === collection && facts.data === null);
  for (const { path } of rejected) logger.warn(`${path} 不合要求，没有页面；运行 npm run check 查看原因`);
}

function isContent(path: string, collection: CollectionName): boolean {
  return path.split('\\').join('/').includes(`${collections[collection].folder}/`);
}
