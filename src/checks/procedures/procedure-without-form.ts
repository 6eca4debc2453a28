import type { Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const procedureWithoutForm: Check = {
  name: 'procedure-without-form',
  group: 'procedures',
  severity: 'error',
  title: '每个流程都填写表单',
  why: '不留记录的流程，办过没办过说不清',
  remedy: '在填写的步骤里写 <Fill form="…" fields="…" />',
  bad: `没有一步填写表单`,
  good: `<Fill form="change-request" fields="reason impact" />`,
  *run({ kb }) {
    for (const { id, title, data: { steps }, facts } of applying(kb, 'procedures')) {
      if (steps.length > 0 && steps.every(({ fills }) => fills.length === 0)) {
        yield { path: facts.path, span: null, message: `流程 ${id}（${title}）没有一步填写表单`, remedy: ['在填写的步骤里写 <Fill form="…" fields="…" />'] };
      }
    }
  },
};
