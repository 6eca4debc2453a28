import { fieldSpan, type Check, type Finding } from '../check.ts';
import type { Entry } from '../../domain/entry.ts';
import { nearest } from '../../domain/nearest.ts';
import { danglingEdges, END, reachable } from '../../domain/procedure/flow.ts';
import { applying } from '../../domain/withdrawals.ts';

export const stepSequence: Check = {
  name: 'step-sequence',
  group: 'procedures',
  severity: 'error',
  title: '步骤标识不重复，去向都存在，每一步都走得到',
  why: '走到一个不存在的步骤，办事的人就停在那里；走不到的步骤从来没有人办',
  remedy: '改正 next 与 <Branch to>；走不到的步骤接上或删去',
  bad: `<Step id="apply" … next="aprove">`,
  good: `<Step id="apply" … next="approve">`,
  *run({ kb }) {
    for (const procedure of applying(kb, 'procedures')) yield* judge(procedure);
  },
};

function* judge({ data: { steps }, facts }: Entry<'procedures'>): Generator<Finding> {
  const { path } = facts;
  if (steps.length === 0) {
    if (facts.problems.length === 0) yield { path, span: null, message: `流程 ${facts.id} 没有一个步骤`, remedy: ['用 <Step> 写出步骤'] };
    return;
  }
  const ids = steps.map(({ id }) => id);
  for (const [index, id] of ids.entries()) {
    if (id === END) yield { path, span: fieldSpan(facts, `steps.${index}.id`), message: `步骤不能叫 ${END}，它表示办结`, remedy: ['换一个标识'] };
    else if (ids.indexOf(id) !== index) yield { path, span: fieldSpan(facts, `steps.${index}.id`), message: `步骤 ${id} 出现了两次`, remedy: ['给后一步换一个标识'] };
  }
  for (const { from, to, field } of danglingEdges(steps)) {
    const close = nearest(to, [...ids, END]);
    yield { path, span: fieldSpan(facts, field ?? ''), message: `步骤 ${from} 转到的 ${to} 不存在`, remedy: close.length > 0 ? close.map((id) => `改为 ${id}`) : [`改为已有的步骤，或 ${END}`] };
  }
  // Past a step that does not exist nothing can be reached; one cause, one finding.
  if (danglingEdges(steps).length > 0) return;
  const reached = reachable(steps);
  for (const [index, id] of ids.entries()) {
    if (!reached.has(id)) yield { path, span: fieldSpan(facts, `steps.${index}.id`), message: `步骤 ${id} 从第一步走不到`, remedy: ['让前面的某一步 next 或 <Branch> 到它', '不需要的删去'] };
  }
}
