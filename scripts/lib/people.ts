import { readFileSync } from 'node:fs';
import { peopleSchema } from '../../src/domain/schemas/people.ts';
import type { PeopleFile } from '../../src/checks/people.ts';
import { reasonOf } from '../../src/source/disk.ts';
import { findLineStarts } from '../../src/source/document.ts';
import { readYamlFile } from '../../src/source/front-matter.ts';
import { readShape } from '../../src/source/shape.ts';
import { UsageError } from './terminal.ts';

/** Reads the local file of who holds which posts. What is wrong in it becomes findings. @throws UsageError when there is no such file. */
export function readPeople(path: string): PeopleFile {
  const text = readText(path);
  const { value, fields, problems } = readYamlFile(text);
  const shape = value === undefined ? { data: null, problems: [] } : readShape(peopleSchema, { front: value, body: {}, whole: '人员文件' }, fields);
  const parsed = peopleSchema.safeParse(shape.data);
  const people = (parsed.success ? parsed.data.people : []).map((person, index) => ({
    ...person,
    span: fields[`people.${index}.person`]?.value ?? null,
    fields: Object.fromEntries(Object.entries(fields).flatMap(([field, { value: span }]) => (field.startsWith(`people.${index}.`) ? [[field.slice(`people.${index}.`.length), span]] : []))),
  }));
  return { path, people, problems: [...problems, ...shape.problems], lineStarts: findLineStarts(text) };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`读不到人员文件 ${path}：${reasonOf(error)}`, '核对路径；写法见 npm run check -- explain people-file-sound');
  }
}
