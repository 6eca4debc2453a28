import { fieldSpan, type Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const destructiveWithoutGate: Check = {
  name: 'destructive-without-gate',
  group: 'runbooks',
  severity: 'error',
  title: '不可恢复的步骤有第二人在场',
  why: '做了不能撤回的事，一个人看错一行就没有救',
  remedy: '给步骤加 second',
  bad: `<Step id="drop" risk="destructive" …>`,
  good: `<Step id="drop" risk="destructive" second …>`,
  *run({ kb }) {
    for (const { data: { steps }, facts } of applying(kb, 'runbooks')) {
      for (const [index, { id, title, risk, second }] of steps.entries()) {
        if (risk === 'destructive' && !second) yield { path: facts.path, span: fieldSpan(facts, `steps.${index}.risk`), message: `步骤 ${id}（${title}）不可恢复，却不要求第二人在场`, remedy: ['给这一步加 second'] };
      }
    }
  },
};
