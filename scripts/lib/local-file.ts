import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { FieldSpan, ReadProblem } from '../../src/domain/document.ts';
import type { Span } from '../../src/domain/text.ts';
import { reasonOf } from '../../src/source/disk.ts';
import { findLineStarts } from '../../src/source/document.ts';
import { readYamlFile } from '../../src/source/front-matter.ts';
import { readShape } from '../../src/source/shape.ts';
import { UsageError } from './terminal.ts';

/** A YAML file that stays on this machine: what it says, where each value stands, and what is wrong with it. */
export interface LocalFile<T> {
  path: string;
  /** Null where the file does not fit its schema; then `problems` says why. */
  data: T | null;
  fields: Record<string, FieldSpan>;
  problems: ReadProblem[];
  lineStarts: readonly number[];
}

/** Reads it. What is wrong in it becomes findings. @throws UsageError when there is no such file. */
export function readLocalFile<T>(path: string, schema: z.ZodType<T>, { noun, help }: { noun: string; help: string }): LocalFile<T> {
  const text = readText(path, noun, help);
  const { value, fields, problems } = readYamlFile(text);
  const shape = value === undefined ? { data: null, problems: [] } : readShape(schema, { front: value, body: {}, whole: noun }, fields);
  const parsed = schema.safeParse(shape.data);
  return { path, data: parsed.success ? parsed.data : null, fields, problems: [...problems, ...shape.problems], lineStarts: findLineStarts(text) };
}

/** The fields of one element of a list, by their names inside it. */
export function fieldsBelow(fields: Record<string, FieldSpan>, path: string): Record<string, Span> {
  return Object.fromEntries(Object.entries(fields).flatMap(([field, { value }]) => (field.startsWith(`${path}.`) ? [[field.slice(path.length + 1), value]] : [])));
}

function readText(path: string, noun: string, help: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`读不到${noun} ${path}：${reasonOf(error)}`, `核对路径；写法见 npm run check -- explain ${help}`);
  }
}
