import type { Check } from '../check.ts';
import { citationForm } from './citation-form.ts';
import { citationItemAmbiguous } from './citation-item-ambiguous.ts';
import { citationParagraphRange } from './citation-paragraph-range.ts';
import { citationProvisionExists } from './citation-provision-exists.ts';
import { citationRangeBackwards } from './citation-range-backwards.ts';
import { citationRenumbered } from './citation-renumbered.ts';
import { citationUnregisteredDocument } from './citation-unregistered-document.ts';
import { citationVersionInForce } from './citation-version-in-force.ts';

/** The group “citations”, in the order in which help shows it. */
export const citationsChecks: readonly Check[] = [
  citationForm,
  citationItemAmbiguous,
  citationParagraphRange,
  citationProvisionExists,
  citationRangeBackwards,
  citationRenumbered,
  citationUnregisteredDocument,
  citationVersionInForce,
];
