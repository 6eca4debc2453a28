import { withoutStrings } from './code-text.ts';
import { sqlStatements, type Statement } from './statements.ts';

/** A statement that changes rows, by itself or inside a block of PL/SQL. */
export interface DataChange {
  verb: 'update' | 'delete' | 'merge';
  /** The table without its schema, in lower case; null where rows are changed through a query. */
  table: string | null;
  /** Whether it says which rows; a merge always does. */
  limited: boolean;
  /** Offsets in the text. */
  start: number;
  end: number;
}

const VERBS = ['update', 'delete', 'merge'] as const;
/** Where a statement can begin; the branches of a merge begin so too, but the merge itself comes first. */
const VERB = /(?:^|\b(?:begin|then|else|loop)\s+)(update|delete|merge)\b/i;

/** Finds the statements that change rows, in order. */
export function dataChanges(text: string): DataChange[] {
  const bare = withoutStrings(text, 'sql');
  return sqlStatements(text).flatMap(({ text: statement, start, end }) => {
    const found = VERB.exec(bare.slice(start, end));
    const verb = VERBS.find((known) => known === found?.[1]?.toLowerCase());
    if (!found || verb === undefined) return [];
    const behind = found.index + found[0].length;
    const [, table = ''] = /^\s+(?:(?:from|into)\s+)?(?:only\s*\(\s*)?([^\s(),;]+)/i.exec(statement.slice(behind)) ?? [];
    const rest = bare.slice(start + behind, end);
    const limited = verb === 'merge' || /\bwhere\b/i.test(table === '' ? rest : withoutBrackets(rest));
    return [{ verb, table: table === '' ? null : nameOf(table), limited, start: start + behind - verb.length, end }];
  });
}

/** Finds the statements that copy rows into a table of their own: `create table … as select`. */
export function copiedRows(text: string): Statement[] {
  return sqlStatements(text).filter(({ text: statement }) => /^create\s+table\b[\s\S]*\bas\s*(?:\(\s*)?(?:select|with)\b/i.test(statement));
}

/** Whether a copy reads from a table. */
export function reads({ text }: Statement, table: string): boolean {
  const name = table.replaceAll(/[^\w\s]/g, String.raw`\$&`);
  return new RegExp(`(?<![\\w$#])${name}(?![\\w$#])`, 'i').test(text);
}

function nameOf(written: string): string {
  return written.replaceAll('"', '').split('.').at(-1)?.toLowerCase() ?? '';
}

/** What stands outside all brackets. */
function withoutBrackets(text: string): string {
  const less = text.replaceAll(/\([^()]*\)/g, ' ');
  return less === text ? text : withoutBrackets(less);
}
