import type { Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const planWithoutRunbook: Check = {
  name: 'plan-without-runbook',
  group: 'plans',
  severity: 'error',
  title: '专项预案调用操作手册',
  why: '预案只说“组织恢复”，动手的人还得自己找做法',
  remedy: '给步骤加 runbooks',
  bad: `没有一步写 runbooks`,
  good: `<Step … runbooks="fra-full tablespace-full">`,
  *run({ kb }) {
    for (const { id, title, data: { scope, steps }, facts } of applying(kb, 'plans')) {
      if (facts.problems.length === 0 && scope === 'special' && steps.every(({ runbooks }) => runbooks.length === 0)) yield { path: facts.path, span: null, message: `预案 ${id}（${title}）没有一步调用操作手册`, remedy: ['给动手的步骤加 runbooks'] };
    }
  },
};
