import type { Check } from '../check.ts';
import { namedPerson } from '../person-names.ts';
import { personalNumbers } from '../personal-numbers.ts';
import { blockText, fileSpan, type Span } from '../../domain/text.ts';
import type { DocumentFacts } from '../../domain/document.ts';

export const personalData: Check = {
  name: 'personal-data',
  group: 'plans',
  severity: 'error',
  title: '内容里没有姓名、手机号、证件号、邮箱',
  why: '公开的页面上不得有个人信息',
  remedy: '改写岗位；联络方式放进不公开的本地文件',
  bad: `由张三负责，手机 138…`,
  good: `由运维项目经理负责`,
  *run({ kb }) {
    for (const facts of kb.documents) {
      for (const { text, span } of textsOf(facts)) {
        for (const { what, found, index } of personalNumbers(text)) {
          yield { path: facts.path, span: span(index, index + found.length), message: `写了${what} ${mask(found)}`, remedy: ['改写岗位，联络方式放进不公开的本地文件'] };
        }
        const name = PEOPLED.has(facts.collection) ? namedPerson(text) : null;
        if (name !== null) yield { path: facts.path, span: span(text.indexOf(name), text.indexOf(name) + name.length), message: `写了人名“${name}”`, remedy: ['改写岗位'] };
      }
    }
  },
};

/** Kinds that tell who did what: there a name slips in. */
const PEOPLED: ReadonlySet<string> = new Set(['plans', 'drills', 'exercises', 'runbooks']);

function mask(found: string): string {
  return `${found.slice(0, 3)}…`;
}

/** Every piece of text of a document with a way from its offsets to the file's. */
function* textsOf(facts: DocumentFacts): Generator<{ text: string; span: (start: number, end: number) => Span | null }> {
  for (const block of facts.blocks) yield { text: blockText(block), span: (start, end) => fileSpan(block, start, end) };
  // Where the words of a link show its address, they are judged above.
  for (const { url, text, span } of facts.links) if (!text.includes(url.replace(/^[a-z]+:/, ''))) yield { text: url, span: () => span };
  for (const { path, value } of strings(facts.data, '')) {
    const place = facts.fields[path]?.value ?? null;
    // What was read from a table cell is a block too.
    if (place === null || place.start < facts.bodyStart || !facts.blocks.some(({ span }) => span.start <= place.start && place.end <= span.end)) yield { text: value, span: () => place };
  }
}

function* strings(value: unknown, path: string): Generator<{ path: string; value: string }> {
  if (typeof value === 'string') yield { path, value };
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* strings(inner, path === '' ? key : `${path}.${key}`);
  }
}
