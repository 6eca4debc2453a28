import type { Check } from '../check.ts';
import { changeBeforeCheck } from './change-before-check.ts';
import { destructiveWithoutGate } from './destructive-without-gate.ts';
import { errorCodeTwoFirstRunbooks } from './error-code-two-first-runbooks.ts';
import { errorCodeUnlisted } from './error-code-unlisted.ts';
import { escalationMissing } from './escalation-missing.ts';
import { escalationNotRising } from './escalation-not-rising.ts';
import { expectedResultVague } from './expected-result-vague.ts';
import { factWithoutProvenance } from './fact-without-provenance.ts';
import { parameterUndeclared } from './parameter-undeclared.ts';
import { parameterUnsafe } from './parameter-unsafe.ts';
import { parameterUnused } from './parameter-unused.ts';
import { publishedStepIdRemoved } from './published-step-id-removed.ts';
import { rollbackMissing } from './rollback-missing.ts';
import { runbookExceedsRto } from './runbook-exceeds-rto.ts';
import { runbookNeverExercised } from './runbook-never-exercised.ts';
import { runbookPartMissing } from './runbook-part-missing.ts';
import { secretInParameter } from './secret-in-parameter.ts';
import { stepBranchLoop } from './step-branch-loop.ts';
import { stepBranchTarget } from './step-branch-target.ts';
import { stepIdDuplicate } from './step-id-duplicate.ts';
import { stepWithoutExpectedResult } from './step-without-expected-result.ts';
import { verificationMissing } from './verification-missing.ts';

/** The group “runbooks”, in the order in which help shows it. */
export const runbooksChecks: readonly Check[] = [
  changeBeforeCheck,
  destructiveWithoutGate,
  errorCodeTwoFirstRunbooks,
  errorCodeUnlisted,
  escalationMissing,
  escalationNotRising,
  expectedResultVague,
  factWithoutProvenance,
  parameterUndeclared,
  parameterUnsafe,
  parameterUnused,
  publishedStepIdRemoved,
  rollbackMissing,
  runbookExceedsRto,
  runbookNeverExercised,
  runbookPartMissing,
  secretInParameter,
  stepBranchLoop,
  stepBranchTarget,
  stepIdDuplicate,
  stepWithoutExpectedResult,
  verificationMissing,
];
