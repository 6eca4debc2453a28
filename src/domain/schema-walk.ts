import { z } from 'zod';

/** One field of a schema: its path in the notation of relations (`satisfies[].standard`) and its metadata. */
export interface SchemaField {
  path: string;
  reference: string | null;
  citation: boolean;
}

/** Lists every field of an object schema once, depth first. Used to derive, never to validate. */
export function schemaFields(schema: z.ZodType, path = ''): SchemaField[] {
  const layers = layersOf(schema);
  const core = layers.at(-1) ?? schema;
  const inner = innerFields(core, path);
  return path === '' ? inner : [fieldOf(layers, path), ...inner];
}

/** Every key name that occurs in a schema, for did-you-mean. */
export function schemaKeys(schema: z.ZodType): string[] {
  return [...new Set(schemaFields(schema).flatMap((field) => field.path.replaceAll('[]', '').split('.').slice(-1)))].sort();
}

/** A schema and what it wraps: an optional or defaulted field carries the metadata of what is inside. */
function layersOf(schema: z.ZodType): z.ZodType[] {
  const wraps = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly;
  const inner = wraps ? schema.unwrap() : null;
  return inner instanceof z.ZodType ? [schema, ...layersOf(inner)] : [schema];
}

function fieldOf(layers: readonly z.ZodType[], path: string): SchemaField {
  const references = layers.map((layer) => layer.meta()?.['reference']).filter((reference) => typeof reference === 'string');
  return { path, reference: references[0] ?? null, citation: layers.some((layer) => layer.meta()?.['citation'] === true) };
}

function innerFields(schema: z.ZodType, path: string): SchemaField[] {
  if (schema instanceof z.ZodArray) return schema.element instanceof z.ZodType ? schemaFields(schema.element, `${path}[]`) : [];
  if (schema instanceof z.ZodUnion) return distinct(schema.options.flatMap((option) => (option instanceof z.ZodType ? innerFields(option, path) : [])));
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, field]) => (field instanceof z.ZodType ? schemaFields(field, path === '' ? key : `${path}.${key}`) : []));
}

function distinct(fields: readonly SchemaField[]): SchemaField[] {
  return [...new Map(fields.map((field) => [field.path, field])).values()];
}
