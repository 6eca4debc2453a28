import type { Check } from '../check.ts';
import { closingReportMissing } from './closing-report-missing.ts';
import { contactIncomplete } from './contact-incomplete.ts';
import { contactStale } from './contact-stale.ts';
import { drillEvaluatorIndependent } from './drill-evaluator-independent.ts';
import { drillOverdue } from './drill-overdue.ts';
import { drillPlanVersionUnknown } from './drill-plan-version-unknown.ts';
import { drillRtoMissedWithoutAction } from './drill-rto-missed-without-action.ts';
import { drillStageMissing } from './drill-stage-missing.ts';
import { drillTimesOrder } from './drill-times-order.ts';
import { fallbackMissing } from './fallback-missing.ts';
import { improvementOverdue } from './improvement-overdue.ts';
import { levelWithoutCommander } from './level-without-commander.ts';
import { personalData } from './personal-data.ts';
import { planLevelsComplete } from './plan-levels-complete.ts';
import { planPartMissing } from './plan-part-missing.ts';
import { planWithoutDegradedProcess } from './plan-without-degraded-process.ts';
import { planWithoutRunbook } from './plan-without-runbook.ts';
import { reportDeadlineMissing } from './report-deadline-missing.ts';
import { reportDeadlineOverLegalLimit } from './report-deadline-over-legal-limit.ts';
import { rpoNotMetByBackup } from './rpo-not-met-by-backup.ts';
import { rtoMissing } from './rto-missing.ts';

/** The group “plans”, in the order in which help shows it. */
export const plansChecks: readonly Check[] = [
  closingReportMissing,
  contactIncomplete,
  contactStale,
  drillEvaluatorIndependent,
  drillOverdue,
  drillPlanVersionUnknown,
  drillRtoMissedWithoutAction,
  drillStageMissing,
  drillTimesOrder,
  fallbackMissing,
  improvementOverdue,
  levelWithoutCommander,
  personalData,
  planLevelsComplete,
  planPartMissing,
  planWithoutDegradedProcess,
  planWithoutRunbook,
  reportDeadlineMissing,
  reportDeadlineOverLegalLimit,
  rpoNotMetByBackup,
  rtoMissing,
];
