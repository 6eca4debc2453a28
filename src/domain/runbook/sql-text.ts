/** A stretch of a command that is no plain code. */
export interface Mark {
  /** `end`: what ends a statement. */
  kind: 'comment' | 'string' | 'end';
  start: number;
  /** Exclusive. */
  end: number;
}

const QUOTED = String.raw`(?<![\w$#])n?q'(?:\[[\s\S]*?\]|\{[\s\S]*?\}|\([\s\S]*?\)|<[\s\S]*?>|(?<fence>[^\s[{(<])[\s\S]*?\k<fence>)'`;
const STRING = String.raw`'(?:[^']|'')*'|"[^"\n]*"`;
const COMMENT = String.raw`--[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))`;
/** What SQL*Plus itself carries out; such a command ends with its line. */
const SQLPLUS = [
  'rem', 'remark', 'prompt', 'accept', 'archive', 'break', 'clear', 'col', 'column', 'compute', 'conn', 'connect', 'def', 'define', 'desc', 'describe', 'exec', 'execute', 'exit',
  'host', 'pause', 'print', 'quit', 'recover', 'set', 'show', 'shutdown', 'spool', 'start', 'startup', 'timing', 'ttitle', 'undef', 'undefine', 'var', 'variable', 'whenever',
];
/** Commands whose line is only to be read by people. */
const TAKES_TEXT = /^\s*(?:rem|remark|prompt)$/i;
const TOKEN = new RegExp(`(?<string>${QUOTED}|${STRING})|(?<comment>${COMMENT})|(?<end>;|^[ \\t]*\\/[ \\t]*$)|(?<line>\\n)|(?<word>^[ \\t]*(?:[@!]|(?:${SQLPLUS.join('|')})\\b))`, 'gim');

/** Finds strings, comments and the ends of statements in what is typed at the prompt of SQL*Plus, in order. */
export function sqlMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  const tokens = new RegExp(TOKEN);
  /** Nothing of a statement was seen yet. */
  let fresh = true;
  let ofSqlplus = false;
  let last = 0;
  for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
    const { index, groups: { string, comment, end, line, word } = {} } = found;
    if (text.slice(last, index).trim() !== '') fresh = false;
    if (string !== undefined) {
      marks.push({ kind: 'string', start: index, end: tokens.lastIndex });
      fresh = false;
    } else if (comment !== undefined) {
      marks.push({ kind: 'comment', start: index, end: tokens.lastIndex });
    } else if (end !== undefined || (line !== undefined && ofSqlplus)) {
      marks.push({ kind: 'end', start: index, end: tokens.lastIndex });
      [fresh, ofSqlplus] = [true, false];
    } else if (word !== undefined && fresh && TAKES_TEXT.test(word)) {
      tokens.lastIndex = lineEnd(text, index);
      marks.push({ kind: 'comment', start: index, end: tokens.lastIndex });
    } else if (word !== undefined) {
      ofSqlplus ||= fresh;
      fresh = false;
    }
    last = tokens.lastIndex;
  }
  return marks;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
