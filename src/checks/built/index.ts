import type { Check } from '../check.ts';
import { builtIdMissing } from './built-id-missing.ts';
import { builtLinkBroken } from './built-link-broken.ts';
import { pageLanguageMismatch } from './page-language-mismatch.ts';
import { pageWeightOverBudget } from './page-weight-over-budget.ts';
import { searchRecordMissing } from './search-record-missing.ts';

/** The group “built”, in the order in which help shows it. */
export const builtChecks: readonly Check[] = [
  builtIdMissing,
  builtLinkBroken,
  pageLanguageMismatch,
  pageWeightOverBudget,
  searchRecordMissing,
];
