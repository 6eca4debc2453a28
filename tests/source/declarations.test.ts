import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { frontMatterSchemas } from '../../scripts/lib/json-schemas.ts';
import { collectionNames, collections, type CollectionName } from '../../src/domain/collections.ts';
import { relations } from '../../src/domain/relations.ts';
import { schemaFields, schemaKeys } from '../../src/domain/schema-walk.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Ids of versions are plain strings to the schema: no collection has such documents. */
const VERSION_FIELDS = ['regulations supersedes[]', 'regulations repeals[]', 'matrices verifiedAgainst[]', 'procedures verifiedAgainst[]', 'forms verifiedAgainst[]'];

describe('the table of relations', () => {
  const carried = Object.values(relations).flatMap(({ fields, to }: { fields: Partial<Record<CollectionName, readonly string[]>>; to: string }) =>
    collectionNames.flatMap((name) => (fields[name] ?? []).map((field) => ({ field: `${name} ${field}`, to }))),
  );
  const declared = collectionNames.flatMap((name) => schemaFields(collections[name].schema).map((field) => ({ ...field, field: `${name} ${field.path}` })));

  it('carries every reference that the schemas declare, to the same kind, and no other', () => {
    const fromSchemas = declared.flatMap(({ field, reference }) => (reference === null ? [] : [`${field} → ${reference}`]));
    const fromTable = carried.flatMap(({ field, to }) => (to === 'provisions' || to === 'versions' ? [] : [`${field} → ${to}`]));
    expect(fromTable.sort()).toEqual(fromSchemas.sort());
    expect(fromTable.length).toBeGreaterThan(12);
  });

  it('carries every citation that the schemas declare, and no other', () => {
    const fromSchemas = declared.flatMap(({ field, citation }) => (citation ? [field] : []));
    expect(carried.flatMap(({ field, to }) => (to === 'provisions' ? [field] : [])).sort()).toEqual(fromSchemas.sort());
  });

  it('carries version ids where the schema has them', () => {
    expect(carried.flatMap(({ field, to }) => (to === 'versions' ? [field] : [])).sort()).toEqual([...VERSION_FIELDS].sort());
    expect(declared.map(({ field }) => field)).toEqual(expect.arrayContaining(VERSION_FIELDS));
  });

  it('carries no field twice', () => {
    expect(new Set(carried.map(({ field }) => field)).size).toBe(carried.length);
  });
});

describe('walking a schema', () => {
  const role = () => z.string().meta({ reference: 'roles' });
  const schema = z.strictObject({
    plain: z.string(),
    list: z.array(role()).default([]),
    nested: z.strictObject({ inner: role(), deep: z.array(z.strictObject({ who: role().optional(), cites: z.array(z.string().meta({ citation: true })) })) }).optional(),
    maybe: role().optional(),
    wrapped: role().optional().default('it-center'),
    either: z.union([z.strictObject({ left: role() }), z.strictObject({ right: z.string() })]),
    absent: role().nullable(),
    described: role().meta({ description: '归口部门。' }),
    trimmed: z.string().trim().min(3).meta({ citation: true }),
  });
  const fields = schemaFields(schema);

  it('names every field once, with lists stepped into', () => {
    const paths = fields.map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(['plain', 'list', 'list[]', 'nested', 'nested.inner', 'nested.deep', 'nested.deep[]', 'nested.deep[].who', 'nested.deep[].cites[]', 'maybe', 'wrapped', 'either', 'either.left', 'either.right', 'absent']));
  });

  it('finds references and citations through optional, default, nullable, union and description', () => {
    expect(fields.filter(({ reference }) => reference === 'roles').map(({ path }) => path).sort()).toEqual(['absent', 'described', 'either.left', 'list[]', 'maybe', 'nested.deep[].who', 'nested.inner', 'wrapped']);
    expect(fields.filter(({ citation }) => citation).map(({ path }) => path).sort()).toEqual(['nested.deep[].cites[]', 'trimmed']);
  });

  it('lists the key names for suggestions, sorted and once', () => {
    expect(schemaKeys(schema)).toEqual(['absent', 'cites', 'deep', 'described', 'either', 'inner', 'left', 'list', 'maybe', 'nested', 'plain', 'right', 'trimmed', 'who', 'wrapped']);
  });
});

describe('the JSON Schemas for editors', () => {
  it.each(frontMatterSchemas().map(({ path, text }) => [path, text]))('%s is what the schemas give', (path, text) => {
    expect(readFileSync(`${ROOT}/${path}`, 'utf8')).toBe(text);
  });

  it('exist for every kind and describe every field to the author', () => {
    expect(frontMatterSchemas().map(({ path }) => path)).toEqual(collectionNames.map((name) => `schemas/${name}.schema.json`));
    for (const { text } of frontMatterSchemas()) expect(text).toMatch(/"description": "[^"]*\p{Script=Han}/u);
  });
});
