import { contactsSchema } from '../../src/domain/schemas/contacts.ts';
import type { ContactsFile } from '../../src/checks/contacts.ts';
import { readLocalFile } from './local-file.ts';

/** Reads the local file of duty contacts. @throws UsageError when there is no such file. */
export function readContacts(path: string): ContactsFile {
  const { data, fields, problems, lineStarts } = readLocalFile(path, contactsSchema, { noun: '联络文件', help: 'contact-incomplete' });
  const contacts = (data?.contacts ?? []).map((contact, index) => ({ ...contact, span: fields[`contacts.${index}.role`]?.value ?? null }));
  return { path, contacts, problems, lineStarts };
}
