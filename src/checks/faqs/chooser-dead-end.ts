import { fieldSpan, type Check, type Finding } from '../check.ts';
import { circlesIn, lostIn } from '../../domain/chooser/tree.ts';
import type { Entry } from '../../domain/entry.ts';
import { nearest } from '../../domain/nearest.ts';

export const chooserDeadEnd: Check = {
  name: 'chooser-dead-end',
  group: 'faqs',
  severity: 'error',
  title: '症状选择的每个问题走得到，每个选项走得通',
  why: '点进去没有下文的选项，比没有选项更耽误事',
  remedy: '补上选项所指的问题，让打转的问题通到答案，删去走不到的问题',
  bad: `{ label: 打印不出来, node: printing }（没有 id 为 printing 的问题）`,
  good: `nodes 里有 { id: printing, … }`,
  *run({ kb }) {
    for (const chooser of kb.all('choosers')) {
      yield* repeated(chooser);
      const dangling = [...danglingOptions(chooser)];
      yield* dangling;
      // What nothing leads to may be what the option meant; one cause, one finding.
      if (dangling.length === 0) yield* lost(chooser);
      yield* circles(chooser);
    }
  },
};

function* repeated({ data: { nodes }, facts }: Entry<'choosers'>): Generator<Finding> {
  for (const [index, { id }] of nodes.entries()) {
    if (nodes.findIndex((node) => node.id === id) !== index) yield { path: facts.path, span: fieldSpan(facts, `nodes.${index}.id`), message: `问题 ${id} 写了两遍`, remedy: ['换一个 id', '两处的选项并到一处'] };
  }
}

function* danglingOptions({ data: { nodes }, facts }: Entry<'choosers'>): Generator<Finding> {
  const ids = nodes.map(({ id }) => id);
  for (const [index, { options }] of nodes.entries()) {
    for (const [place, { label, node }] of options.entries()) {
      if (node === undefined || ids.includes(node)) continue;
      const close = nearest(node, ids, 1).map((id) => `改为 ${id}`);
      yield { path: facts.path, span: fieldSpan(facts, `nodes.${index}.options.${place}.node`), message: `选项“${label}”转到 ${node}，没有这个问题`, remedy: [...close, `加 id 为 ${node} 的问题`, '改为 faq、runbook、procedure、plan 或者 escalate'] };
    }
  }
}

function* lost(chooser: Entry<'choosers'>): Generator<Finding> {
  for (const id of lostIn(chooser.data)) yield { ...at(chooser, id), message: `问题 ${named(chooser, id)}没有选项走到`, remedy: ['在前面的问题里加一个转到它的选项', '删去它'] };
}

function* circles(chooser: Entry<'choosers'>): Generator<Finding> {
  for (const circle of circlesIn(chooser.data)) {
    const [first = ''] = circle;
    yield { ...at(chooser, first), message: `从问题 ${named(chooser, first)}起怎样选都走不到答案：${circle.join('、')}`, remedy: ['给其中一个问题加一个通到答案或者上报的选项'] };
  }
}

function at({ data: { nodes }, facts }: Entry<'choosers'>, id: string): Pick<Finding, 'path' | 'span'> {
  return { path: facts.path, span: fieldSpan(facts, `nodes.${nodes.findIndex((node) => node.id === id)}.id`) };
}

function named({ data: { nodes } }: Entry<'choosers'>, id: string): string {
  return `${id}（${nodes.find((node) => node.id === id)?.ask ?? ''}）`;
}
