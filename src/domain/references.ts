import { isCollectionName, collectionNames, type CollectionName } from './collections.ts';
import type { DocumentFacts } from './document.ts';
import { fieldValues, relations, type RelationName } from './relations.ts';
import { createMemory } from './remember.ts';
import type { Span } from './text.ts';
import type { Version } from './works.ts';

/** One id written in front matter, pointing at a document. */
export interface Reference {
  relation: RelationName;
  from: DocumentFacts;
  /** `satisfies.0.standard` */
  field: string;
  span: Span | null;
  to: { collection: CollectionName; id: string };
  found: boolean;
}

const relationNames = Object.keys(relations).filter((name): name is RelationName => Object.hasOwn(relations, name));

/** Reads every reference of every document, in document order, as the table of relations says. */
export function collectReferences(
  documents: readonly DocumentFacts[],
  exists: (collection: CollectionName, id: string) => boolean,
  versions: ReadonlyMap<string, Version>,
): Reference[] {
  return documents.flatMap((from) =>
    written(from, () => readReferences(from)).map((reference) => {
      const { collection, id } = reference.to;
      return { ...reference, found: exists(collection, id) || (relations[reference.relation].to === 'versions' && versions.has(id)) };
    }),
  );
}

/** A reference as it is written, before anybody asked whether it leads anywhere. */
type WrittenReference = Omit<Reference, 'found'>;
const written = createMemory<DocumentFacts, WrittenReference[]>();

function readReferences(from: DocumentFacts): WrittenReference[] {
  return referenceFields(from.collection).flatMap(({ relation, to, field }) =>
    fieldValues(from.data, field).map(({ path, value }) => ({ relation, from, field: path, span: from.fields[path]?.value ?? null, to: { collection: to, id: value } })),
  );
}

interface ReferenceField {
  relation: RelationName;
  to: CollectionName;
  field: string;
}

const byCollection: ReadonlyMap<CollectionName, ReferenceField[]> = new Map(collectionNames.map((name) => [name, fieldsOf(name)]));

function referenceFields(collection: CollectionName): readonly ReferenceField[] {
  return byCollection.get(collection) ?? [];
}

function fieldsOf(collection: CollectionName): ReferenceField[] {
  return relationNames.flatMap((relation) => {
    const { to, fields }: { to: string; fields: Partial<Record<CollectionName, readonly string[]>> } = relations[relation];
    const target = to === 'versions' ? 'regulations' : to;
    return isCollectionName(target) ? (fields[collection] ?? []).map((field) => ({ relation, to: target, field })) : [];
  });
}

interface CitationField {
  relation: RelationName;
  field: string;
}

const citing: ReadonlyMap<CollectionName, CitationField[]> = new Map(collectionNames.map((name) => [name, citingFieldsOf(name)]));

/** The front-matter fields of a collection that hold citations rather than ids. */
export function citationFields(collection: CollectionName): readonly CitationField[] {
  return citing.get(collection) ?? [];
}

function citingFieldsOf(collection: CollectionName): CitationField[] {
  return relationNames.flatMap((relation) => {
    const { to, fields }: { to: string; fields: Partial<Record<CollectionName, readonly string[]>> } = relations[relation];
    return to === 'provisions' ? (fields[collection] ?? []).map((field) => ({ relation, field })) : [];
  });
}
