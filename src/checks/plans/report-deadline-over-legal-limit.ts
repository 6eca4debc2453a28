import { fieldSpan, type Check } from '../check.ts';
import { CLOSING_DAYS, LEGAL_MINUTES, MINUTES_A_DAY } from '../../domain/plan/legal-deadlines.ts';
import { OPERATORS } from '../../domain/schemas/plan.ts';
import { applying } from '../../domain/withdrawals.ts';

export const reportDeadlineOverLegalLimit: Check = {
  name: 'report-deadline-over-legal-limit',
  group: 'plans',
  severity: 'error',
  title: '对外报告的时限不超过国家规定',
  why: '超过法定时限就是迟报',
  remedy: '改为不超过法定时限',
  bad: `operator: other, after: 300`,
  good: `operator: other, after: 240`,
  *run({ kb }) {
    for (const { data: { reporting }, facts } of applying(kb, 'plans')) {
      for (const [index, { kind, operator, after, counts, title }] of reporting.entries()) {
        const span = fieldSpan(facts, `reporting.${index}.after`);
        if (kind === 'authority') {
          const limit = operator === undefined ? Math.min(...Object.values(LEGAL_MINUTES)) : LEGAL_MINUTES[operator];
          if (after > limit) yield { path: facts.path, span, message: `“${title}”写${after}分钟，${operator === undefined ? '最严的一类主体' : OPERATORS[operator]}的法定时限是${limit}分钟`, remedy: [`改为不超过 ${limit}`] };
          if (counts !== 'found') yield { path: facts.path, span: fieldSpan(facts, `reporting.${index}.counts`), message: `“${title}”不是从发现时刻起算`, remedy: ['改为 counts: found'] };
        }
        if (kind === 'closing' && after > CLOSING_DAYS * MINUTES_A_DAY) yield { path: facts.path, span, message: `“${title}”写${after}分钟，处置总结的法定期限是${CLOSING_DAYS}日`, remedy: [`改为不超过 ${CLOSING_DAYS * MINUTES_A_DAY}`] };
      }
    }
  },
};
