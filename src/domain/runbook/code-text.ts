import { sqlMarks, type Mark } from './sql-text.ts';

/** Reading fenced code without a parser: comments and strings are blanked out, so that what is left stands at its own offset. */

/** Puts a space for every character but line ends. */
export const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

export function isSql(language: string): boolean {
  return language === 'sql' || language === 'plsql';
}

/** Blanks the comments of a command. */
export function withoutComments(text: string, language: string): string {
  return rewritten(text, marksOf(text, language), ({ kind }, found) => (kind === 'comment' ? blank(found) : found));
}

/** Blanks the insides of strings as well, quotation marks kept. */
export function withoutStrings(text: string, language: string): string {
  return rewritten(text, marksOf(text, language), ({ kind }, found) => {
    if (kind === 'comment') return blank(found);
    return kind === 'string' ? found.slice(0, 1) + blank(found.slice(1, -1)) + found.slice(-1) : found;
  });
}

/** Blanks comments and, in SQL, the strings that are only data: what `execute immediate` carries out stays. */
export function withoutData(text: string, language: string): string {
  if (!isSql(language)) return withoutComments(text, language);
  return rewritten(text, sqlMarks(text), ({ kind, start }, found) => (kind === 'end' || (kind === 'string' && RUN_AS_SQL.test(text.slice(Math.max(0, start - 60), start))) ? found : blank(found)));
}

const RUN_AS_SQL = /\bexecute\s+immediate\s*\(?\s*$/i;
/** A backslash takes the meaning from what follows it, in shell only. */
const SHELL = /\\[\s\S]|(?<string>'[^']*'|"(?:[^"\\]|\\[\s\S])*")|(?<comment>(?<=^|[\s;&|()])#[^\n]*)/gm;
/** RMAN knows `#`, DGMGRL `rem` and two hyphens as well. */
const PROMPT = /(?<string>'[^']*'|"[^"]*")|(?<comment>(?<=^|\s)#[^\n]*|^[ \t]*(?:rem\b|--)[^\n]*)/gim;

function marksOf(text: string, language: string): Mark[] {
  if (isSql(language)) return sqlMarks(text);
  const pattern = language === 'rman' || language === 'dgmgrl' ? PROMPT : SHELL;
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index, groups: { string, comment } = {} }): Mark[] => {
    if (string === undefined && comment === undefined) return [];
    return [{ kind: comment === undefined ? 'string' : 'comment', start: index, end: index + found.length }];
  });
}

/** The text with every mark replaced by something of the same length. */
function rewritten(text: string, marks: readonly Mark[], write: (mark: Mark, found: string) => string): string {
  let result = '';
  for (const mark of marks) result += text.slice(result.length, mark.start) + write(mark, text.slice(mark.start, mark.end));
  return result + text.slice(result.length);
}
