import type { Check } from '../check.ts';
import { assetExists } from './asset-exists.ts';
import { deadEndDocument } from './dead-end-document.ts';
import { linkAnchorExists } from './link-anchor-exists.ts';
import { linkTargetExists } from './link-target-exists.ts';
import { orphanDocument } from './orphan-document.ts';
import { redirectLoop } from './redirect-loop.ts';
import { referenceTargetExists } from './reference-target-exists.ts';
import { referenceTargetKind } from './reference-target-kind.ts';
import { referenceTargetWithdrawn } from './reference-target-withdrawn.ts';
import { standardKnown } from './standard-known.ts';
import { standardSuperseded } from './standard-superseded.ts';
import { standardTitleMismatch } from './standard-title-mismatch.ts';
import { termVariant } from './term-variant.ts';

/** The group “references”, in the order in which help shows it. */
export const referencesChecks: readonly Check[] = [
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
];
