import { withoutComments, withoutStrings } from './code-text.ts';
import { sqlMarks } from './sql-text.ts';

/** One statement or command; offsets count in the text it was cut from. */
export interface Statement {
  /** Comments are blank, strings are kept, lines that end in a backslash are joined. */
  text: string;
  start: number;
  end: number;
}

/** Cuts SQL at its semicolons, at lines that hold a slash alone, and behind every line that is a command of SQL*Plus. */
export function sqlStatements(text: string): Statement[] {
  const readable = withoutComments(text, 'sql');
  const ends = sqlMarks(text).filter(({ kind }) => kind === 'end');
  return [...ends, { start: text.length, end: text.length }].flatMap((mark, index) => trimmed(readable, ends[index - 1]?.end ?? 0, mark.start));
}

/**
 * Cuts shell text into its simple commands: at line ends and at everything that joins commands. Each begins with its program;
 * what may stand before that (`then`, `nohup`, `LANG=C`) is left out.
 */
export function shellCommands(text: string): Statement[] {
  const bare = withoutStrings(text, 'sh').replaceAll(/\\\n/g, '  ');
  const readable = withoutComments(text, 'sh').replaceAll(/\\\n/g, '  ');
  return [...bare.matchAll(SIMPLE)].flatMap(({ 0: piece, index }) => trimmed(readable, index + (BEFORE.exec(piece)?.[0].length ?? 0), index + piece.length));
}

/** An ampersand beside an arrow joins no commands (`2>&1`, `&>log`). */
const SIMPLE = /(?:[^;\n|&()`]|(?<=[<>])&|&(?=>))+/g;
const BEFORE = /^\s*(?:(?:[{!]|then|do|else|elif|if|while|until|nohup|time|exec|command|env|sudo(?:\s+-[ug]\s+\S+|\s+-\w+)*)\s+|\w+=(?:"[^"]*"|'[^']*'|[^\s"'])*\s+)*/;

function trimmed(text: string, start: number, end: number): Statement[] {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return piece.trim() === '' ? [] : [{ text: piece.trim(), start: from, end: from + piece.trim().length }];
}
