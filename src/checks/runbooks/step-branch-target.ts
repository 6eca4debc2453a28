import { fieldSpan, type Check } from '../check.ts';
import { sequenceFindings } from '../step-flow.ts';
import { applying } from '../../domain/withdrawals.ts';

export const stepBranchTarget: Check = {
  name: 'step-branch-target',
  group: 'runbooks',
  severity: 'error',
  title: '步骤的去向都存在，每一步都走得到',
  why: '照着走到一个不存在的步骤，人就停在那里',
  remedy: '改正 next 与 <Branch to>；走不到的步骤接上或者删去',
  bad: `<Branch when="空间不足" to="enlrge" />`,
  good: `<Branch when="空间不足" to="enlarge" />`,
  *run({ kb }) {
    for (const kind of ['runbooks', 'plans'] as const) {
      for (const document of applying(kb, kind)) yield* sequenceFindings(document);
    }
    for (const { data: { rollback, steps }, facts } of applying(kb, 'runbooks')) {
      const until = rollback?.until;
      if (until !== undefined && !steps.some(({ id }) => id === until)) yield { path: facts.path, span: fieldSpan(facts, 'rollback.until'), message: `回退写到步骤 ${until} 为止，没有这一步`, remedy: ['改为已有的步骤'] };
    }
  },
};
