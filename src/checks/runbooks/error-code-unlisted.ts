import type { Check } from '../check.ts';
import { commandsIn, commandSpan } from '../../domain/runbook/commands.ts';
import { findCodes, normalCode } from '../../domain/runbook/error-codes.ts';
import { blockText, fileSpan, type Span } from '../../domain/text.ts';
import { applying } from '../../domain/withdrawals.ts';
import type { DocumentFacts } from '../../domain/document.ts';
import { fieldValues } from '../../domain/relations.ts';

export const errorCodeUnlisted: Check = {
  name: 'error-code-unlisted',
  group: 'runbooks',
  severity: 'warning',
  title: '手册里提到的错误代码都登记在 trigger 里',
  why: '没有登记的代码查不到这本手册',
  remedy: '加进 trigger.codes 或者 trigger.also',
  bad: `正文写 RMAN-08137，trigger 里没有`,
  good: `also: [RMAN-08137]`,
  *run({ kb }) {
    for (const { data: { trigger }, facts } of applying(kb, 'runbooks')) {
      const listed = new Set([...trigger.codes, ...trigger.also].map(normalCode));
      for (const { code, span } of mentions(facts)) {
        if (listed.has(code)) continue;
        listed.add(code);
        yield { path: facts.path, span, message: `提到的 ${code} 没有登记`, remedy: ['加进 trigger.also', '由本手册先处理的，加进 trigger.codes'] };
      }
    }
  },
};

/** Fields in which an operator reads of codes; sources name the documents of others. */
const FIELDS = [
  'title', 'aliases[]', 'summary', 'trigger.symptoms[]', 'trigger.alerts[]', 'impact[]', 'preconditions.backup', 'preconditions.notes[]', 'parameters[].hint',
  'verification[]', 'rollback.text[]', 'escalation[].when', 'evidence[]', 'pitfalls[]',
  'steps[].title', 'steps[].expect', 'steps[].ifNot', 'steps[].evidence', 'steps[].branches[].when',
];

/** Every code in the words of the document, its commands and its fields. */
function mentions(facts: DocumentFacts): { code: string; span: Span | null }[] {
  const words = facts.blocks.filter(({ kind }) => kind !== 'code').flatMap((block) => findCodes(blockText(block)).map(({ code, index, end }) => ({ code, span: fileSpan(block, index, end) })));
  const inCommands = commandsIn(facts).flatMap((command) => findCodes(command.text).map(({ code, index, end }) => ({ code, span: commandSpan(command, index, end) })));
  const inFields = FIELDS.flatMap((field) =>
    fieldValues(facts.data, field).flatMap(({ path, value }) => findCodes(value).map(({ code }) => ({ code, span: facts.fields[path]?.value ?? null }))),
  );
  return [...words, ...inCommands, ...inFields].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
