import { collectionNames, type CollectionName } from './collections.ts';
import type { DocumentFacts } from './document.ts';
import { fieldValues, relations, type RelationName, type RelationTarget } from './relations.ts';
import { createMemory } from './remember.ts';
import { targetsOf, type TargetKind } from './targets.ts';
import type { Span } from './text.ts';
import type { Version } from './works.ts';

/** One id written in a document's data, pointing at a document or at a part of one. */
export interface Reference {
  relation: RelationName;
  from: DocumentFacts;
  /** `satisfies.0.standard` */
  field: string;
  span: Span | null;
  /** What it points at; where nothing has the id, the first kind it may be. */
  to: { kind: TargetKind; id: string };
  /** The kinds among which the target was looked for. */
  kinds: readonly TargetKind[];
  found: boolean;
}

const relationNames = Object.keys(relations).filter((name): name is RelationName => Object.hasOwn(relations, name));

/** Reads every reference of every document, in document order, as the table of relations says. */
export function collectReferences(
  documents: readonly DocumentFacts[],
  exists: (kind: TargetKind, id: string) => boolean,
  versions: ReadonlyMap<string, Version>,
): Reference[] {
  return documents.flatMap((from) =>
    written(from, () => readReferences(from)).flatMap(({ kinds, id, ...rest }) => {
      const kind = kinds.find((candidate) => exists(candidate, id)) ?? kinds[0];
      if (kind === undefined) return [];
      return [{ ...rest, kinds, to: { kind, id }, found: exists(kind, id) || (relations[rest.relation].to === 'versions' && versions.has(id)) }];
    }),
  );
}

/** A reference as it is written, before anybody asked whether it leads anywhere. */
interface WrittenReference extends Omit<Reference, 'found' | 'to'> {
  id: string;
}

const written = createMemory<DocumentFacts, WrittenReference[]>();

function readReferences(from: DocumentFacts): WrittenReference[] {
  return (byCollection.get(from.collection) ?? []).flatMap(({ relation, kinds, field }) =>
    fieldValues(from.data, field).map(({ path, value }) => ({ relation, from, field: path, span: from.fields[path]?.value ?? null, kinds, id: value })),
  );
}

interface ReferenceField {
  relation: RelationName;
  kinds: readonly TargetKind[];
  field: string;
}

const byCollection: ReadonlyMap<CollectionName, ReferenceField[]> = new Map(collectionNames.map((name) => [name, fieldsOf(name)]));

function fieldsOf(collection: CollectionName): ReferenceField[] {
  return relationNames.flatMap((relation) => {
    const { to, fields }: { to: RelationTarget; fields: Partial<Record<CollectionName, readonly string[]>> } = relations[relation];
    const kinds = targetsOf(to);
    return kinds.length > 0 ? (fields[collection] ?? []).map((field) => ({ relation, kinds, field })) : [];
  });
}

interface CitationField {
  relation: RelationName;
  field: string;
}

const citing: ReadonlyMap<CollectionName, CitationField[]> = new Map(collectionNames.map((name) => [name, citingFieldsOf(name)]));

/** The fields of a collection that hold citations rather than ids. */
export function citationFields(collection: CollectionName): readonly CitationField[] {
  return citing.get(collection) ?? [];
}

function citingFieldsOf(collection: CollectionName): CitationField[] {
  return relationNames.flatMap((relation) => {
    const { to, fields }: { to: RelationTarget; fields: Partial<Record<CollectionName, readonly string[]>> } = relations[relation];
    return to === 'provisions' ? (fields[collection] ?? []).map((field) => ({ relation, field })) : [];
  });
}
