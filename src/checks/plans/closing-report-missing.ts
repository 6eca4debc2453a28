import { fieldSpan, type Check } from '../check.ts';
import { hasUnread } from '../unread.ts';
import { applying } from '../../domain/withdrawals.ts';

export const closingReportMissing: Check = {
  name: 'closing-report-missing',
  group: 'plans',
  severity: 'error',
  title: '有对外报告的，写明处置总结',
  why: '报了首报忘了总结，也算没有报完',
  remedy: '在 reporting 加 kind: closing 的一条',
  bad: `有 kind: authority，没有 kind: closing`,
  good: `{ kind: closing, after: 43200, counts: ended, … }`,
  *run({ kb }) {
    const plans = applying(kb, 'plans');
    const overall = hasUnread(kb, ['plans']) || plans.some(({ data: { scope, reporting } }) => scope === 'overall' && reporting.some(({ kind }) => kind === 'closing' || kind === 'authority'));
    for (const { data: { reporting, scope }, facts } of plans) {
      // A special plan names only what is its own: the closing report of the overall plan is that of every event, and where it lacks, it is told there.
      if (scope === 'special' && overall) continue;
      if (reporting.some(({ kind }) => kind === 'authority') && !reporting.some(({ kind }) => kind === 'closing')) yield { path: facts.path, span: fieldSpan(facts, 'reporting'), message: '有对外报告，没有处置总结', remedy: ['在 reporting 加一条 kind: closing，counts: ended'] };
    }
  },
};
