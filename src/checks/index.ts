import type { Check } from './check.ts';
import { bodyParse } from './shape/body-parse.ts';
import { codeUnique } from './shape/code-unique.ts';
import { componentProps } from './shape/component-props.ts';
import { emphasisLost } from './shape/emphasis-lost.ts';
import { fileReadable } from './shape/file-readable.ts';
import { frontMatterParse } from './shape/front-matter-parse.ts';
import { frontMatterShape } from './shape/front-matter-shape.ts';
import { headingLevelSkipped } from './shape/heading-level-skipped.ts';
import { idAscii } from './shape/id-ascii.ts';
import { idMatchesFileName } from './shape/id-matches-file-name.ts';
import { idUnique } from './shape/id-unique.ts';
import { imageAltMissing } from './shape/image-alt-missing.ts';
import { linkTextEmpty } from './shape/link-text-empty.ts';
import { templateLeft } from './shape/template-left.ts';
import { yamlTrap } from './shape/yaml-trap.ts';
import { assetExists } from './references/asset-exists.ts';
import { deadEndDocument } from './references/dead-end-document.ts';
import { linkAnchorExists } from './references/link-anchor-exists.ts';
import { linkTargetExists } from './references/link-target-exists.ts';
import { orphanDocument } from './references/orphan-document.ts';
import { redirectLoop } from './references/redirect-loop.ts';
import { referenceTargetExists } from './references/reference-target-exists.ts';
import { referenceTargetKind } from './references/reference-target-kind.ts';
import { referenceTargetWithdrawn } from './references/reference-target-withdrawn.ts';
import { standardKnown } from './references/standard-known.ts';
import { standardSuperseded } from './references/standard-superseded.ts';
import { standardTitleMismatch } from './references/standard-title-mismatch.ts';
import { termVariant } from './references/term-variant.ts';
import { citationForm } from './citations/citation-form.ts';
import { citationItemAmbiguous } from './citations/citation-item-ambiguous.ts';
import { citationParagraphRange } from './citations/citation-paragraph-range.ts';
import { citationProvisionExists } from './citations/citation-provision-exists.ts';
import { citationRangeBackwards } from './citations/citation-range-backwards.ts';
import { citationRenumbered } from './citations/citation-renumbered.ts';
import { citationUnregisteredDocument } from './citations/citation-unregistered-document.ts';
import { citationVersionInForce } from './citations/citation-version-in-force.ts';
import { approverIsDrafter } from './regulations/approver-is-drafter.ts';
import { articleIdExists } from './regulations/article-id-exists.ts';
import { articleSequence } from './regulations/article-sequence.ts';
import { changeNoteMismatch } from './regulations/change-note-mismatch.ts';
import { dutyWithoutActivity } from './regulations/duty-without-activity.ts';
import { effectiveBeforeIssued } from './regulations/effective-before-issued.ts';
import { itemSequence } from './regulations/item-sequence.ts';
import { modalityMissing } from './regulations/modality-missing.ts';
import { obligationUnowned } from './regulations/obligation-unowned.ts';
import { publishedAnchorMoved } from './regulations/published-anchor-moved.ts';
import { publishedTextChanged } from './regulations/published-text-changed.ts';
import { publishedVersionMissing } from './regulations/published-version-missing.ts';
import { reviewOverdue } from './regulations/review-overdue.ts';
import { structureUnknownLine } from './regulations/structure-unknown-line.ts';
import { supersedesMissing } from './regulations/supersedes-missing.ts';
import { trialNeedsExpiry } from './regulations/trial-needs-expiry.ts';
import { versionGap } from './regulations/version-gap.ts';
import { versionOverlap } from './regulations/version-overlap.ts';
import { dutiesConflict } from './matrices/duties-conflict.ts';
import { exceptionAllowed } from './matrices/exception-allowed.ts';
import { exceptionExpired } from './matrices/exception-expired.ts';
import { externalPartyAccountable } from './matrices/external-party-accountable.ts';
import { matrixActivityCitesNothing } from './matrices/matrix-activity-cites-nothing.ts';
import { matrixActivityEmpty } from './matrices/matrix-activity-empty.ts';
import { matrixBasisDisagrees } from './matrices/matrix-basis-disagrees.ts';
import { matrixConflictingAccountable } from './matrices/matrix-conflicting-accountable.ts';
import { matrixConsultedInflation } from './matrices/matrix-consulted-inflation.ts';
import { matrixHasResponsible } from './matrices/matrix-has-responsible.ts';
import { matrixLetterUnknown } from './matrices/matrix-letter-unknown.ts';
import { matrixOneAccountable } from './matrices/matrix-one-accountable.ts';
import { matrixOverload } from './matrices/matrix-overload.ts';
import { matrixPersonName } from './matrices/matrix-person-name.ts';
import { matrixRoleUnused } from './matrices/matrix-role-unused.ts';
import { matrixTableShape } from './matrices/matrix-table-shape.ts';
import { peopleFileSound } from './matrices/people-file-sound.ts';
import { roleWithoutBackup } from './matrices/role-without-backup.ts';
import { formFieldFiller } from './procedures/form-field-filler.ts';
import { formFieldKnown } from './procedures/form-field-known.ts';
import { formFieldUnused } from './procedures/form-field-unused.ts';
import { formFieldsSound } from './procedures/form-fields-sound.ts';
import { handoverCycle } from './procedures/handover-cycle.ts';
import { procedureWithoutBasis } from './procedures/procedure-without-basis.ts';
import { procedureWithoutForm } from './procedures/procedure-without-form.ts';
import { requesterApprovesOwn } from './procedures/requester-approves-own.ts';
import { slaMissing } from './procedures/sla-missing.ts';
import { stepRoleWithoutLetter } from './procedures/step-role-without-letter.ts';
import { stepSequence } from './procedures/step-sequence.ts';
import { builtIdMissing } from './built/built-id-missing.ts';
import { builtLinkBroken } from './built/built-link-broken.ts';
import { pageLanguageMismatch } from './built/page-language-mismatch.ts';
import { pageWeightOverBudget } from './built/page-weight-over-budget.ts';
import { searchRecordMissing } from './built/search-record-missing.ts';
import { suppressionComplete } from './suppressions/suppression-complete.ts';
import { suppressionExpired } from './suppressions/suppression-expired.ts';

/** The catalogue, in the order in which help shows it. A test compares it with the files. */
export const checks: readonly Check[] = [
  bodyParse,
  codeUnique,
  componentProps,
  emphasisLost,
  fileReadable,
  frontMatterParse,
  frontMatterShape,
  headingLevelSkipped,
  idAscii,
  idMatchesFileName,
  idUnique,
  imageAltMissing,
  linkTextEmpty,
  templateLeft,
  yamlTrap,
  assetExists,
  deadEndDocument,
  linkAnchorExists,
  linkTargetExists,
  orphanDocument,
  redirectLoop,
  referenceTargetExists,
  referenceTargetKind,
  referenceTargetWithdrawn,
  standardKnown,
  standardSuperseded,
  standardTitleMismatch,
  termVariant,
  citationForm,
  citationItemAmbiguous,
  citationParagraphRange,
  citationProvisionExists,
  citationRangeBackwards,
  citationRenumbered,
  citationUnregisteredDocument,
  citationVersionInForce,
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
  dutiesConflict,
  exceptionAllowed,
  exceptionExpired,
  externalPartyAccountable,
  matrixActivityCitesNothing,
  matrixActivityEmpty,
  matrixBasisDisagrees,
  matrixConflictingAccountable,
  matrixConsultedInflation,
  matrixHasResponsible,
  matrixLetterUnknown,
  matrixOneAccountable,
  matrixOverload,
  matrixPersonName,
  matrixRoleUnused,
  matrixTableShape,
  peopleFileSound,
  roleWithoutBackup,
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
  builtIdMissing,
  builtLinkBroken,
  pageLanguageMismatch,
  pageWeightOverBudget,
  searchRecordMissing,
  suppressionComplete,
  suppressionExpired,
];

export const checkNames: ReadonlySet<string> = new Set(checks.map(({ name }) => name));
