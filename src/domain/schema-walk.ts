import { z } from 'zod';

/** One field of a schema: its path in the notation of relations (`satisfies[].standard`) and its metadata. */
export interface SchemaField {
  path: string;
  reference: string | null;
  citation: boolean;
}

/** Lists every field of an object schema, depth first. Used to derive, never to validate. */
export function schemaFields(schema: z.ZodType, path = ''): SchemaField[] {
  const meta = schema.meta() ?? {};
  const here: SchemaField[] = path === '' ? [] : [{ path, reference: typeof meta['reference'] === 'string' ? meta['reference'] : null, citation: meta['citation'] === true }];
  return [...here, ...innerFields(schema, path)];
}

function innerFields(schema: z.ZodType, path: string): SchemaField[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    const inner = schema.unwrap();
    return inner instanceof z.ZodType ? schemaFields(inner, path).slice(path === '' ? 0 : 1).concat(metaOf(inner, path)) : [];
  }
  if (schema instanceof z.ZodArray) return schema.element instanceof z.ZodType ? schemaFields(schema.element, `${path}[]`) : [];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, field]) => (field instanceof z.ZodType ? schemaFields(field, path === '' ? key : `${path}.${key}`) : []));
  }
  return [];
}

/** An optional field carries the metadata of what it wraps. */
function metaOf(inner: z.ZodType, path: string): SchemaField[] {
  return schemaFields(inner, path).slice(0, path === '' ? 0 : 1).filter((field) => field.reference !== null || field.citation);
}

/** Every key name that occurs in a schema, for did-you-mean. */
export function schemaKeys(schema: z.ZodType): string[] {
  return [...new Set(schemaFields(schema).flatMap((field) => field.path.replaceAll('[]', '').split('.').slice(-1)))].sort();
}
