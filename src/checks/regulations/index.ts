import type { Check } from '../check.ts';
import { approverIsDrafter } from './approver-is-drafter.ts';
import { articleIdExists } from './article-id-exists.ts';
import { articleSequence } from './article-sequence.ts';
import { changeNoteMismatch } from './change-note-mismatch.ts';
import { dutyWithoutActivity } from './duty-without-activity.ts';
import { effectiveBeforeIssued } from './effective-before-issued.ts';
import { itemSequence } from './item-sequence.ts';
import { modalityMissing } from './modality-missing.ts';
import { obligationUnowned } from './obligation-unowned.ts';
import { publishedAnchorMoved } from './published-anchor-moved.ts';
import { publishedTextChanged } from './published-text-changed.ts';
import { publishedVersionMissing } from './published-version-missing.ts';
import { reviewOverdue } from './review-overdue.ts';
import { structureUnknownLine } from './structure-unknown-line.ts';
import { supersedesMissing } from './supersedes-missing.ts';
import { trialNeedsExpiry } from './trial-needs-expiry.ts';
import { versionGap } from './version-gap.ts';
import { versionOverlap } from './version-overlap.ts';

/** The group “regulations”, in the order in which help shows it. */
export const regulationsChecks: readonly Check[] = [
  approverIsDrafter,
  articleIdExists,
  articleSequence,
  changeNoteMismatch,
  dutyWithoutActivity,
  effectiveBeforeIssued,
  itemSequence,
  modalityMissing,
  obligationUnowned,
  publishedAnchorMoved,
  publishedTextChanged,
  publishedVersionMissing,
  reviewOverdue,
  structureUnknownLine,
  supersedesMissing,
  trialNeedsExpiry,
  versionGap,
  versionOverlap,
];
