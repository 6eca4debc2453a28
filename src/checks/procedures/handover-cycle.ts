import type { Check } from '../check.ts';
import { circleFindings } from '../step-flow.ts';
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
    for (const procedure of applying(kb, 'procedures')) yield* circleFindings(procedure);
  },
};
