import type { CollectionName } from './collections.ts';
import type { DocumentFacts } from './document.ts';
import { fieldValues } from './relations.ts';
import { createMemory } from './remember.ts';
import type { Span } from './text.ts';

interface PartDefinition {
  /** What readers call it. */
  noun: string;
  /** The collection whose documents hold it, and the field with its id. */
  collection: CollectionName;
  field: string;
}

/** The one table of things inside documents that have an id of their own, unique over the whole content. */
export const partKinds = {
  activities: { noun: '活动', collection: 'matrices', field: 'groups[].rows[].id' },
  functions: { noun: '功能', collection: 'modules', field: 'functions[].id' },
  responsibilities: { noun: '系统职责', collection: 'modules', field: 'responsibilities[].id' },
  pairs: { noun: '不相容职责', collection: 'conflicts', field: 'pairs[].id' },
} as const satisfies Record<string, PartDefinition>;

export type PartKind = keyof typeof partKinds;

export function isPartKind(name: string): name is PartKind {
  return Object.hasOwn(partKinds, name);
}

export const partKindNames: readonly PartKind[] = Object.keys(partKinds).filter(isPartKind);

/** One thing inside a document that other documents point at. Its anchor on the document's page is its id. */
export interface Part {
  kind: PartKind;
  id: string;
  title: string;
  document: DocumentFacts;
  /** As in `DocumentFacts.fields`, without the last step: `groups.0.rows.3`. */
  path: string;
  span: Span | null;
}

const known = createMemory<DocumentFacts, readonly Part[]>();

/** The parts of a document, in its own order. */
export function partsOf(document: DocumentFacts): readonly Part[] {
  return known(document, () => partKindNames.filter((kind) => partKinds[kind].collection === document.collection).flatMap((kind) => readParts(document, kind)));
}

function readParts(document: DocumentFacts, kind: PartKind): Part[] {
  return fieldValues(document.data, partKinds[kind].field).map(({ path, value }) => {
    const own = path.slice(0, path.lastIndexOf('.'));
    const [title] = fieldValues(document.data, `${own}.title`);
    return { kind, id: value, title: title?.value ?? value, document, path: own, span: document.fields[path]?.value ?? null };
  });
}
