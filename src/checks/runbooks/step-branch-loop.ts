import type { Check } from '../check.ts';
import { circleFindings } from '../step-flow.ts';
import { applying } from '../../domain/withdrawals.ts';

export const stepBranchLoop: Check = {
  name: 'step-branch-loop',
  group: 'runbooks',
  severity: 'error',
  title: '每一步最终都能办结或者升级',
  why: '绕不出来的手册把值班的人困在里面',
  remedy: '给循环里的一步加一个通向结束或者升级的 <Branch>',
  bad: `<Step id="a" next="b"> … <Step id="b" next="a">`,
  good: `<Branch when="三次仍不行" to="escalation" />`,
  *run({ kb }) {
    for (const kind of ['runbooks', 'plans'] as const) {
      for (const document of applying(kb, kind)) yield* circleFindings(document);
    }
  },
};
