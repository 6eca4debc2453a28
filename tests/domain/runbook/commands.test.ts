import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandsIn, commandSpan, LANGUAGES, proseOfSteps } from '../../../src/domain/runbook/commands.ts';
import type { DocumentFacts } from '../../../src/domain/document.ts';
import { blockText } from '../../../src/domain/text.ts';
import { readDocument } from '../../../src/source/document.ts';
import { anyCode, anyLanguage } from './code-pieces.ts';

function read(text: string): DocumentFacts {
  return readDocument({ path: 'runbooks/database/fra-full.mdx', collection: 'runbooks', id: 'fra-full', hash: '', text });
}

const TWO_STEPS = [
  '先看：', '```sh\ndf -h\n```',
  '<Step id="a">', '看一眼。', '```sql\nselect 1 from dual;\n\nselect 2 from dual;\n```', '再看一眼：', '```\nls\n```', '</Step>',
  '<Step id="b">', '1. 列出：', '   ```rman\n   show all;\n   list backup;\n   ```', '</Step>',
  '```text\n完\n```',
].join('\n\n');

describe('the commands of a document', () => {
  const facts = read(TWO_STEPS);
  const commands = commandsIn(facts);

  it('come in the order of the text, with language and step', () => {
    expect(commands.map(({ language, step, text }) => [language, step, text])).toEqual([
      ['sh', null, 'df -h'], ['sql', 0, 'select 1 from dual;\n\nselect 2 from dual;'], ['', 0, 'ls'], ['rman', 1, 'show all;\nlist backup;'], ['text', null, '完'],
    ]);
  });

  it('know where each stretch stands in the file', () => {
    const places = commands.map((command) => commandSpan(command, 0, 1)).map(({ start, end }) => TWO_STEPS.slice(start, end));
    expect(places.filter((_, index) => index !== 3)).toEqual(['d', 's', 'l', '完']);
  });

  it('widen to the block where it is indented, rather than miss', () => {
    const span = commands.flatMap((command) => (command.language === 'rman' ? [commandSpan(command, 10, 14)] : []));
    expect(span.map(({ start, end }) => TWO_STEPS.slice(start, end))).toEqual(['```rman\n   show all;\n   list backup;\n   ```']);
  });

  it('leave the prose of each step, and that of none', () => {
    const prose = [...proseOfSteps(facts)].map(([step, blocks]) => [step, blocks.map(blockText)]);
    expect(prose).toEqual([[null, ['先看：']], [0, ['看一眼。', '再看一眼：']], [1, ['列出：']]]);
  });

  it('of a step inside another belong to the outer one', () => {
    const nested = read('<Step id="a">\n\n<Step id="b">\n\n```sh\nls\n```\n\n</Step>\n\n</Step>\n\n<Step id="c">\n\n```sh\ndf\n```\n\n</Step>\n');
    expect(commandsIn(nested).map(({ text, step }) => [text, step])).toEqual([['ls', 0], ['df', 1]]);
  });
});

it('knows these languages', () => {
  expect(Object.keys(LANGUAGES)).toEqual(['sh', 'sql', 'plsql', 'rman', 'dgmgrl', 'text']);
});

describe('any code between fences', () => {
  const lines = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(/`{3,}/g, '`').replaceAll('\0', '');

  it('is read as it stands, and every stretch of it is found again', () => {
    fc.assert(fc.property(anyCode.map(lines), anyLanguage, fc.nat(), fc.nat(), (code, language, from, length) => {
      const text = `<Step id="a">\n\n\`\`\`${language}\n${code}\n\`\`\`\n\n</Step>\n`;
      const [command] = commandsIn(read(text));
      expect(command?.step).toBe(0);
      expect(command?.text).toBe(code);
      if (!command || code === '') return;
      const start = from % code.length;
      const end = Math.min(code.length, start + 1 + (length % code.length));
      const span = commandSpan(command, start, end);
      expect(text.slice(span.start, span.end)).toBe(code.slice(start, end));
    }));
  });
});
