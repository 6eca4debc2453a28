import { documentUrl, type CollectionName, type DataOf } from './collections.ts';
import type { DocumentFacts } from './document.ts';

/** A document whose front matter passed its schema. */
export interface Entry<C extends CollectionName = CollectionName> {
  collection: C;
  id: string;
  data: DataOf<C>;
  /** What readers call it: 制度 title, 岗位 title, 术语, 标准名称. */
  title: string;
  /** 文件编码 or standard number; null where the kind has none. */
  code: string | null;
  url: string;
  facts: DocumentFacts;
}

/** The typed entry of a document, or null when its front matter failed. */
export function entryOf<C extends CollectionName>(collection: C, facts: DocumentFacts): Entry<C> | null {
  const { data } = facts;
  if (facts.collection !== collection || !passedSchema<C>(data)) return null;
  return {
    collection,
    id: facts.id,
    data,
    title: stringField(data, 'title') ?? facts.id,
    code: stringField(data, 'code') ?? stringField(data, 'number'),
    url: documentUrl(collection, facts.id),
    facts,
  };
}

/** Reading stores data only when the schema of the collection returned it, so presence is proof. */
function passedSchema<C extends CollectionName>(data: unknown): data is DataOf<C> {
  return data !== null && data !== undefined;
}

function stringField(data: object, key: string): string | null {
  const value: unknown = Reflect.get(data, key);
  return typeof value === 'string' ? value : null;
}
