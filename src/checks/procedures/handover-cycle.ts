import { fieldSpan, type Check } from '../check.ts';
import { ending, reachable } from '../../domain/procedure/flow.ts';

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
    for (const { data: { steps }, facts } of kb.all('procedures')) {
      const finishing = ending(steps);
      const reached = reachable(steps);
      const stuck = steps.filter(({ id }) => reached.has(id) && !finishing.has(id));
      const [first] = stuck;
      if (!first) continue;
      const index = steps.indexOf(first);
      yield {
        path: facts.path,
        span: fieldSpan(facts, `steps.${index}.id`),
        message: `从步骤 ${first.id} 起绕不出来：${stuck.map(({ id, title }) => `${id}（${title}）`).join('、')}`,
        remedy: ['给其中一步加一个通向办结的 <Branch>'],
      };
    }
  },
};
