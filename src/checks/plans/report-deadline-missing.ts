import { fieldSpan, type Check } from '../check.ts';
import { EVENT_LEVELS } from '../../domain/schemas/event-levels.ts';
import { OPERATORS } from '../../domain/schemas/plan.ts';
import { applying } from '../../domain/withdrawals.ts';

export const reportDeadlineMissing: Check = {
  name: 'report-deadline-missing',
  group: 'plans',
  severity: 'error',
  title: '总体预案写明各级内部首报、各类主体的对外报告',
  why: '没有时限的报告没有人赶',
  remedy: '在 reporting 补上',
  bad: `没有 kind: authority、operator: other 的一条`,
  good: `三类主体各有一条对外报告`,
  *run({ kb }) {
    for (const { data: { scope, reporting }, facts } of applying(kb, 'plans')) {
      if (scope !== 'overall' || reporting.length === 0) continue;
      const internal = EVENT_LEVELS.filter(({ level }) => level < 4 && !reporting.some(({ kind, levels }) => kind === 'internal' && levels.includes(level))).map(({ numeral }) => `${numeral}级的内部报告`);
      const authority = Object.entries(OPERATORS).filter(([operator]) => !reporting.some((report) => report.kind === 'authority' && (report.operator === undefined || report.operator === operator))).map(([, name]) => `${name}的对外报告`);
      const missing = [...internal, ...authority];
      if (missing.length > 0) yield { path: facts.path, span: fieldSpan(facts, 'reporting'), message: `没有写${missing.join('、')}`, remedy: ['在 reporting 补上'] };
    }
  },
};
