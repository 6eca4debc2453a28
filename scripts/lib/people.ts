import { peopleSchema } from '../../src/domain/schemas/people.ts';
import type { PeopleFile } from '../../src/checks/people.ts';
import { fieldsBelow, readLocalFile } from './local-file.ts';

/** Reads the local file of who holds which posts. @throws UsageError when there is no such file. */
export function readPeople(path: string): PeopleFile {
  const { data, fields, problems, lineStarts } = readLocalFile(path, peopleSchema, { noun: '人员文件', help: 'people-file-sound' });
  const people = (data?.people ?? []).map((person, index) => ({
    ...person,
    span: fields[`people.${index}.person`]?.value ?? null,
    fields: fieldsBelow(fields, `people.${index}`),
  }));
  return { path, people, problems, lineStarts };
}
