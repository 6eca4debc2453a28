import { fieldSpan, type Check } from '../check.ts';
import { edgesOf } from '../../domain/procedure/flow.ts';
import type { RunbookStep } from '../../domain/schemas/runbook.ts';
import { applying } from '../../domain/withdrawals.ts';

export const changeBeforeCheck: Check = {
  name: 'change-before-check',
  group: 'runbooks',
  severity: 'error',
  title: '先查后改',
  why: '没有看清就动手，改错了也不知道原来是什么样',
  remedy: '在第一个变更步骤之前放一个检查步骤',
  bad: `第一步就是 kind="change"`,
  good: `先 kind="check"，再 kind="change"`,
  *run({ kb }) {
    for (const { data: { steps }, facts } of applying(kb, 'runbooks')) {
      const unchecked = reachedUnchecked(steps);
      const index = steps.findIndex((known) => known.kind === 'change' && unchecked.has(known));
      const step = steps[index];
      if (step) yield { path: facts.path, span: fieldSpan(facts, `steps.${index}.kind`), message: `步骤 ${step.id}（${step.title}）是变更，走到它之前可以一次检查都没有做`, remedy: ['在它前面加一个 kind="check" 的步骤'] };
    }
  },
};

/** Steps that can be reached from the first without passing a check; of two that share an id, the first. */
function reachedUnchecked(steps: readonly RunbookStep[]): ReadonlySet<RunbookStep> {
  const byId = new Map(steps.toReversed().map((step) => [step.id, step]));
  const ways = Map.groupBy(edgesOf(steps), ({ from }) => from);
  const reached = new Set<RunbookStep>();
  const waiting = steps.slice(0, 1);
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (reached.has(step)) continue;
    reached.add(step);
    if (step.kind !== 'check') waiting.push(...(ways.get(step.id) ?? []).flatMap(({ to }) => byId.get(to) ?? []));
  }
  return reached;
}
