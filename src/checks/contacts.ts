import type { Contact } from '../domain/schemas/contacts.ts';
import type { Span } from '../domain/text.ts';

/** The local file of duty contacts, as far as it could be read. It never enters the public build. */
export interface ContactsFile {
  path: string;
  contacts: readonly (Contact & { span: Span | null })[];
  /** What reading it found wrong. */
  problems: readonly { message: string; remedy: string[]; span: Span | null }[];
  lineStarts: readonly number[];
}
