import { fieldSpan, type Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const slaMissing: Check = {
  name: 'sla-missing',
  group: 'procedures',
  severity: 'warning',
  title: '每一步都有时限',
  why: '没有时限的一步可以一直拖，催办也没有根据',
  remedy: '给步骤加 limit；随到随办的写“立即”',
  bad: `<Step id="approve" title="审批" by="it-dept-head">`,
  good: `<Step id="approve" title="审批" by="it-dept-head" limit="1个工作日〔可调〕">`,
  *run({ kb }) {
    for (const { data: { steps }, facts } of applying(kb, 'procedures')) {
      for (const [index, { id, title, limit, kind }] of steps.entries()) {
        if (limit === undefined && kind !== 'wait') yield { path: facts.path, span: fieldSpan(facts, `steps.${index}`), message: `步骤 ${id}（${title}）没有时限`, remedy: ['加 limit，如 1个工作日〔可调〕；随到随办的写“立即”'] };
      }
    }
  },
};
