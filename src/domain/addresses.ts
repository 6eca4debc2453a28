import { anchorsOf } from './anchors.ts';
import { collectionNames, documentUrl } from './collections.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** Every address of a document on the site, with what can follow its `#`; a work has its own and one for each version. */
export function addressesOf(kb: KnowledgeBase): ReadonlyMap<string, () => ReadonlySet<string>> {
  const documents = collectionNames.flatMap((collection) => kb.all(collection).map(({ url, facts }) => [url, () => anchorsOf(facts)] as const));
  const works = kb.works.map(({ id, shown }) => [documentUrl('regulations', id), () => anchorsOf(shown.entry.facts)] as const);
  return new Map([...documents, ...works]);
}
