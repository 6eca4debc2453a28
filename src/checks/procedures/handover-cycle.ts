import { fieldSpan, type Check } from '../check.ts';
import { danglingEdges, ending, reachable } from '../../domain/procedure/flow.ts';
import { applying } from '../../domain/withdrawals.ts';

export const handoverCycle: Check = {
  name: 'handover-cycle',
  group: 'procedures',
  severity: 'error',
  title: '每一步最终都能办结',
  why: '几个岗位互相转手、没有出口，事情永远办不完',
  remedy: '给循环里的判断步骤加一个通向办结的分支',
  bad: `<Step id="apply" next="review"> … <Step id="review" next="apply">`,
  good: `<Step id="review" kind="decision"> <Branch when="退回补充" to="apply" /> <Branch when="同意" to="end" />`,
  *run({ kb }) {
    for (const { data: { steps }, facts } of applying(kb, 'procedures')) {
      if (danglingEdges(steps).length > 0) continue;
      const finishing = ending(steps);
      const reached = reachable(steps);
      const told = new Set<string>();
      for (const [index, first] of steps.entries()) {
        if (!reached.has(first.id) || finishing.has(first.id) || told.has(first.id)) continue;
        const around = reachable(steps, first.id);
        // Steps that only lead into a circle are no part of it.
        if (![...around].every((id) => reachable(steps, id).has(first.id))) continue;
        for (const id of around) told.add(id);
        yield {
          path: facts.path,
          span: fieldSpan(facts, `steps.${index}.id`),
          message: `从步骤 ${first.id} 起绕不出来：${steps.filter(({ id }) => around.has(id)).map(({ id, title }) => `${id}（${title}）`).join('、')}`,
          remedy: ['给其中一步加一个通向办结的 <Branch>'],
        };
      }
    }
  },
};
