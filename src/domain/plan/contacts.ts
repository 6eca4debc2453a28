import { addDays, isDate } from '../dates.ts';

/** One line of the local file of duty contacts, as far as it could be read. */
export interface ContactLine {
  role: string;
  turn: 'A' | 'B';
  name: string;
  phone: string;
  other: string;
  verified: string;
}

/** Days after which a number has to be called again (erp-emergency 1.0, 第十五条第二款〔可调〕). */
export const CONTACT_DAYS = 90;

/**
 * Takes the contacts out of whatever a file held. Lines that are not whole are counted, not guessed.
 * The same file is judged in full by `check --contacts`.
 */
export function readContactLines(value: unknown): { contacts: ContactLine[]; dropped: number } {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'contacts') : null;
  if (!Array.isArray(list)) return { contacts: [], dropped: 0 };
  const contacts = list.flatMap((line: unknown) => readLine(line) ?? []);
  return { contacts, dropped: list.length - contacts.length };
}

/** Tells whether a number was last called too long ago. */
export function isStale({ verified }: Pick<ContactLine, 'verified'>, today: string): boolean {
  return !isDate(verified) || addDays(verified, CONTACT_DAYS) < today;
}

function readLine(line: unknown): ContactLine | null {
  if (typeof line !== 'object' || line === null) return null;
  const text = (key: string): string => {
    const value: unknown = Reflect.get(line, key);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const turn = text('turn');
  const contact = { role: text('role'), name: text('name'), phone: text('phone'), other: text('other'), verified: text('verified') };
  return (turn === 'A' || turn === 'B') && contact.role !== '' && contact.name !== '' && contact.phone !== '' ? { ...contact, turn } : null;
}
