import { fieldSpan, type Check } from '../check.ts';
import { roleTitle } from '../../domain/roles.ts';

export const drillEvaluatorIndependent: Check = {
  name: 'drill-evaluator-independent',
  group: 'plans',
  severity: 'error',
  title: '演练有评估岗位，评估的不参加处置',
  why: '自己评自己，评分没有用',
  remedy: '换成没有参加处置的岗位',
  bad: `evaluators: [om-dba]，om-dba 也在时间线里动手`,
  good: `evaluators: [audit-admin]`,
  *run({ kb }) {
    for (const { data: { kind, evaluators, participants, commander, timeline }, facts } of kb.all('drills')) {
      if (kind === 'drill' && evaluators.length === 0) yield { path: facts.path, span: fieldSpan(facts, 'kind'), message: '演练没有评估的岗位', remedy: ['补 evaluators'] };
      const acting = new Set([...participants, commander, ...timeline.flatMap(({ by }) => by ?? [])]);
      for (const [index, role] of evaluators.entries()) {
        if (acting.has(role)) yield { path: facts.path, span: fieldSpan(facts, `evaluators.${index}`), message: `${roleTitle(kb, role)}既评估又参加处置`, remedy: ['换成没有参加处置的岗位'] };
      }
    }
  },
};
