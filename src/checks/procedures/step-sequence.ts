import type { Check } from '../check.ts';
import { duplicateSteps, sequenceFindings } from '../step-flow.ts';
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
    for (const procedure of applying(kb, 'procedures')) {
      const { data: { steps }, facts } = procedure;
      if (steps.length === 0 && facts.problems.length === 0) yield { path: facts.path, span: null, message: `流程 ${facts.id} 没有一个步骤`, remedy: ['用 <Step> 写出步骤'] };
      yield* duplicateSteps(procedure, (id) => id);
      yield* sequenceFindings(procedure);
    }
  },
};
