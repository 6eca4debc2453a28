import type { Check } from '../check.ts';
import { formFieldFiller } from './form-field-filler.ts';
import { formFieldKnown } from './form-field-known.ts';
import { formFieldUnused } from './form-field-unused.ts';
import { formFieldsSound } from './form-fields-sound.ts';
import { handoverCycle } from './handover-cycle.ts';
import { procedureWithoutBasis } from './procedure-without-basis.ts';
import { procedureWithoutForm } from './procedure-without-form.ts';
import { requesterApprovesOwn } from './requester-approves-own.ts';
import { slaMissing } from './sla-missing.ts';
import { stepRoleWithoutLetter } from './step-role-without-letter.ts';
import { stepSequence } from './step-sequence.ts';

/** The group “procedures”, in the order in which help shows it. */
export const proceduresChecks: readonly Check[] = [
  formFieldFiller,
  formFieldKnown,
  formFieldUnused,
  formFieldsSound,
  handoverCycle,
  procedureWithoutBasis,
  procedureWithoutForm,
  requesterApprovesOwn,
  slaMissing,
  stepRoleWithoutLetter,
  stepSequence,
];
