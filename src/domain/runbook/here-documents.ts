import { blank, withoutStrings } from './code-text.ts';

/** What is in one language in a block of code, at its own offset; everything else is blank. */
export interface Part {
  language: string;
  text: string;
}

/** Programs that take commands from a here-document, and the language of those. */
const PROMPTS: Readonly<Record<string, string>> = { sqlplus: 'sql', rman: 'rman', dgmgrl: 'dgmgrl' };
const OPENING = /(?<!<)<<-?[ \t]*(?=[A-Za-z_]|\\[A-Za-z_]|'[ \t]*'|"[ \t]*")/;

/**
 * Takes shell apart from its here-documents: what `sqlplus`, `rman` and `dgmgrl` are given is code in their language, the rest is text.
 * @returns the shell first, then the here-documents in their order; code in another language is one part
 */
export function partsOf(text: string, language: string): Part[] {
  if (language !== 'sh') return [{ language, text }];
  const bodies: Part[] = [];
  let shell = '';
  let command = '';
  while (shell.length < text.length) {
    const line = /[^\n]*\n?/.exec(text.slice(shell.length))?.[0] ?? '';
    command = command.endsWith('\\\n') ? command + line : line;
    shell += line;
    const body = bodyAfter(text, line, shell.length);
    if (body === null) continue;
    const [, program = ''] = /\b(sqlplus|rman|dgmgrl)\b/.exec(command) ?? [];
    bodies.push({ language: PROMPTS[program] ?? 'text', text: blank(shell) + body.text + blank(text.slice(shell.length + body.text.length)) });
    shell += blank(text.slice(shell.length, body.next));
  }
  return [{ language, text: shell }, ...bodies];
}

/** The lines up to the word that closes what a line opens, and where the line after that word begins; null where nothing is opened or closed. */
function bodyAfter(text: string, line: string, from: number): { text: string; next: number } | null {
  const opening = OPENING.exec(withoutStrings(line, 'sh'));
  const [, word] = opening === null ? [] : (/^["'\\]?(\w+)/.exec(line.slice(opening.index + opening[0].length)) ?? []);
  if (word === undefined) return null;
  const closing = new RegExp(`^[ \\t]*${word}[ \\t\\r]*$`, 'm').exec(text.slice(from));
  if (closing === null) return null;
  return { text: text.slice(from, from + closing.index), next: Math.min(text.length, from + closing.index + closing[0].length + 1) };
}
