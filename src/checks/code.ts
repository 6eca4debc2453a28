import type { DocumentFacts } from '../domain/document.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { createMemory } from '../domain/remember.ts';
import { withoutComments } from '../domain/runbook/code-text.ts';
import { commandsIn, commandSpan, type Command } from '../domain/runbook/commands.ts';
import { partsOf } from '../domain/runbook/here-documents.ts';
import type { RunbookStep } from '../domain/schemas/runbook.ts';
import type { Finding } from './check.ts';

/** Code in one language, with its document and, in a runbook, its step. A here-document is code of its own. */
export interface Code {
  facts: DocumentFacts;
  command: Command;
  step: RunbookStep | null;
}

/** All the code of every document that can be read, in document order. */
export function* codeOf(kb: KnowledgeBase): Generator<Code> {
  for (const facts of kb.documents) {
    if (facts.data === null) continue;
    const steps = facts.collection === 'runbooks' ? (kb.get('runbooks', facts.id)?.data.steps ?? []) : [];
    for (const command of partsIn(facts)) yield { facts, command, step: command.step === null ? null : (steps[command.step] ?? null) };
  }
}

/** The code that somebody carries out; `text` is only read. */
export function* executedCode(kb: KnowledgeBase): Generator<Code> {
  for (const code of codeOf(kb)) if (code.command.language !== 'text') yield code;
}

const parts = createMemory<DocumentFacts, Command[]>();

function partsIn(facts: DocumentFacts): Command[] {
  return parts(facts, () => commandsIn(facts).flatMap((command) => partsOf(command.text, command.language).map((part) => ({ ...command, ...part }))));
}

/** A finding at a stretch of code. */
export function at({ facts, command }: Code, start: number, end: number, rest: Pick<Finding, 'message' | 'remedy'>): Finding {
  return { path: facts.path, span: commandSpan(command, start, end), ...rest };
}

/** A finding at every place where a pattern matches: comments left aside, lines that end in a backslash joined. */
export function* matches(code: Code, pattern: RegExp, describe: (match: RegExpExecArray) => Pick<Finding, 'message' | 'remedy'> | null, text = readable(code)): Generator<Finding> {
  for (const match of text.matchAll(pattern)) {
    const rest = describe(match);
    if (rest) yield at(code, match.index, match.index + match[0].length, rest);
  }
}

/** The code as it is carried out, at its own offsets. */
export function readable({ command: { text, language } }: Code): string {
  const bare = withoutComments(text, language);
  return language === 'sh' ? bare.replaceAll(/\\\n/g, '  ') : bare;
}
