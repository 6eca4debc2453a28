import { collectionNames, type CollectionName } from './collections.ts';
import type { DocumentFacts } from './document.ts';
import { entryOf, type Entry } from './entry.ts';
import { collectCitations, type CitationUse } from './citation-uses.ts';
import { partsOf, type Part, type PartKind } from './parts.ts';
import { lazily } from './remember.ts';
import { collectReferences, type Reference } from './references.ts';
import type { PublishedLock } from './regulation/versions/lock.ts';
import type { TargetKind } from './targets.ts';
import { collectWorks, type Version, type Work } from './works.ts';
import { compareText } from './order.ts';

/**
 * Everything the content says, linked. The only thing checks and pages query.
 * Pure: the same facts, lock and day give the same base.
 */
export interface KnowledgeBase {
  /** Asia/Shanghai calendar day on which statuses are judged. */
  today: string;
  /** Every file, also those whose front matter failed. Sorted by path. */
  documents: readonly DocumentFacts[];
  works: readonly Work[];
  references: readonly Reference[];
  citations: readonly CitationUse[];
  lock: PublishedLock;
  /** Entries of one kind, sorted by id. */
  all<C extends CollectionName>(collection: C): readonly Entry<C>[];
  get<C extends CollectionName>(collection: C, id: string): Entry<C> | null;
  /** True also for a document whose front matter failed: its id exists all the same. The parts of such a document are unknown. */
  exists(kind: TargetKind, id: string): boolean;
  /** Parts of one kind (activities, functions …), in document order; an id that stands twice counts once. */
  parts(kind: PartKind): readonly Part[];
  part(kind: PartKind, id: string): Part | null;
  work(id: string): Work | null;
  /** A version by `erp-om@2.0`. */
  version(id: string): Version | null;
  /** The version that a file holds. */
  versionIn(path: string): Version | null;
  /** References that point at a document or a part, sorted by relation and source. */
  referencesTo(kind: TargetKind, id: string): readonly Reference[];
  /** Citations of one provision (or of anything inside it) of a version, in document order of their sources. */
  citationsOf(versionId: string, provisionId: string): readonly CitationUse[];
  /** Citations written in one document, in text order. */
  citationsIn(path: string): readonly CitationUse[];
}

export function createKnowledgeBase(facts: readonly DocumentFacts[], lock: PublishedLock, today: string): KnowledgeBase {
  const documents = facts.toSorted((a, b) => compareText(a.path, b.path));
  const index = indexEntries(documents);
  const works = collectWorks(index.all('regulations'), today);
  const versions = new Map(works.flatMap((work) => work.versions.map((version) => [version.id, version])));
  const workById = new Map(works.map((work) => [work.id, work]));
  const versionByPath = new Map([...versions.values()].map((version) => [version.entry.facts.path, version]));
  const references = collectReferences(documents, index.exists, versions);
  const bySource = collectCitations(documents, works, index.all('standards'), today);
  const citations = [...bySource.values()].flat();
  const byTarget = lazily(() => Map.groupBy(references, ({ to }) => `${to.kind}/${to.id}`));
  const byProvision = lazily(() =>
    Map.groupBy(
      citations.flatMap((use) => use.targets.map((target) => ({ use, target }))),
      ({ target }) => target.versionId,
    ),
  );
  return {
    today,
    documents,
    works,
    references,
    citations,
    lock,
    ...index,
    work: (id) => workById.get(id) ?? null,
    version: (id) => versions.get(id) ?? null,
    versionIn: (path) => versionByPath.get(path) ?? null,
    referencesTo: (kind, id) => byTarget().get(`${kind}/${id}`) ?? [],
    citationsIn: (path) => bySource.get(path) ?? [],
    citationsOf: (versionId, provisionId) => {
      const inside = (byProvision().get(versionId) ?? []).filter(({ target }) => target.provisionId === provisionId || target.provisionId.startsWith(`${provisionId}-`));
      return [...new Set(inside.map(({ use }) => use))];
    },
  };
}

function indexEntries(documents: readonly DocumentFacts[]): Pick<KnowledgeBase, 'all' | 'get' | 'exists' | 'parts' | 'part'> {
  const parts = new Map(documents.flatMap(partsOf).toReversed().map((part) => [`${part.kind}/${part.id}`, part]));
  const byKind = Map.groupBy([...parts.values()].reverse(), ({ kind }) => kind);
  const ids = new Set([...documents.map(({ collection, id }) => `${collection}/${id}`), ...parts.keys()]);
  const lists: { [C in CollectionName]?: readonly Entry<C>[] } = {};
  const entries: { [C in CollectionName]?: ReadonlyMap<string, Entry<C>> } = {};
  const maps = new Map<CollectionName, Map<string, DocumentFacts>>(collectionNames.map((name) => [name, new Map()]));
  for (const document of documents) maps.get(document.collection)?.set(document.id, document);

  function all<C extends CollectionName>(collection: C): readonly Entry<C>[] {
    const known: readonly Entry<C>[] | undefined = lists[collection];
    if (known) return known;
    const list = [...(maps.get(collection)?.values() ?? [])]
      .flatMap((document) => entryOf(collection, document) ?? [])
      .sort((a, b) => compareText(a.id, b.id));
    Reflect.set(lists, collection, list);
    return list;
  }
  function get<C extends CollectionName>(collection: C, id: string): Entry<C> | null {
    const known: ReadonlyMap<string, Entry<C>> | undefined = entries[collection];
    if (known) return known.get(id) ?? null;
    Reflect.set(entries, collection, new Map(all(collection).map((entry) => [entry.id, entry])));
    return get(collection, id);
  }
  return {
    all,
    get,
    exists: (kind, id) => ids.has(`${kind}/${id}`),
    parts: (kind) => byKind.get(kind) ?? [],
    part: (kind, id) => parts.get(`${kind}/${id}`) ?? null,
  };
}
