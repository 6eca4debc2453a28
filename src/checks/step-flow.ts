import type { Entry } from '../domain/entry.ts';
import { nearest } from '../domain/nearest.ts';
import { danglingEdges, END, ending, ESCALATE, leadingTo, reachable, type FlowStep } from '../domain/procedure/flow.ts';
import { fieldSpan, type Finding } from './check.ts';

/** What a step is called where its flow is judged. */
export interface NamedStep extends FlowStep {
  title: string;
}

/** A document made of steps. */
export type Flow = { facts: Entry['facts']; data: { steps: readonly NamedStep[] } };

/** Steps that lead nowhere, that nothing leads to, or that take a reserved name. */
export function* sequenceFindings({ data: { steps }, facts }: Flow): Generator<Finding> {
  const { path } = facts;
  const ids = steps.map(({ id }) => id);
  for (const [index, id] of ids.entries()) {
    if (id === END || id === ESCALATE) yield { path, span: fieldSpan(facts, `steps.${index}.id`), message: `步骤不能叫 ${id}，它表示${id === END ? '办结' : '升级'}`, remedy: ['换一个标识'] };
  }
  const dangling = danglingEdges(steps);
  for (const { from, to, field } of dangling) {
    const close = nearest(to, [...ids, END, ESCALATE]);
    yield { path, span: fieldSpan(facts, field ?? ''), message: `步骤 ${from} 转到的 ${to} 不存在`, remedy: close.length > 0 ? close.map((id) => `改为 ${id}`) : [`改为已有的步骤，或 ${END}`] };
  }
  // Past a step that does not exist nothing can be reached; one cause, one finding.
  if (dangling.length > 0) return;
  const reached = new Set(reachable(steps));
  for (const [index, id] of ids.entries()) {
    if (reached.has(id)) continue;
    // What follows it is cut off by the same cause.
    for (const on of reachable(steps, id)) reached.add(on);
    yield { path, span: fieldSpan(facts, `steps.${index}.id`), message: `步骤 ${id} 从第一步走不到`, remedy: ['让前面的某一步 next 或 <Branch> 到它', '不需要的删去'] };
  }
}

/** Steps that share an id; `fold` says when two ids are the same. */
export function* duplicateSteps({ data: { steps }, facts }: Flow, fold: (id: string) => string): Generator<Finding> {
  const seen = new Map<string, string>();
  for (const [index, { id }] of steps.entries()) {
    const other = seen.get(fold(id));
    if (other !== undefined) yield { path: facts.path, span: fieldSpan(facts, `steps.${index}.id`), message: other === id ? `步骤 ${id} 出现了两次` : `步骤 ${id} 与 ${other} 只差写法，读和念都分不清`, remedy: ['给后一步换一个标识'] };
    else seen.set(fold(id), id);
  }
}

/** Circles of steps from which no way leads out. */
export function* circleFindings({ data: { steps }, facts }: Flow): Generator<Finding> {
  const finishing = ending(steps);
  const reached = reachable(steps);
  const told = new Set<string>();
  for (const [index, first] of steps.entries()) {
    if (!reached.has(first.id) || finishing.has(first.id) || told.has(first.id)) continue;
    const around = reachable(steps, first.id);
    const back = leadingTo(steps, [first.id]);
    // Steps that only lead into a circle are no part of it; and where a way leads to no step, nobody knows whether it leads out.
    if (![...around].every((id) => back.has(id))) continue;
    for (const id of around) told.add(id);
    yield {
      path: facts.path,
      span: fieldSpan(facts, `steps.${index}.id`),
      message: `从步骤 ${first.id} 起绕不出来：${steps.filter(({ id }) => around.has(id)).map(({ id, title }) => `${id}（${title}）`).join('、')}`,
      remedy: ['给其中一步加一个通向办结的 <Branch>'],
    };
  }
}
