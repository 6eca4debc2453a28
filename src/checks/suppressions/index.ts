import type { Check } from '../check.ts';
import { suppressionComplete } from './suppression-complete.ts';
import { suppressionExpired } from './suppression-expired.ts';

/** The group “suppressions”, in the order in which help shows it. */
export const suppressionsChecks: readonly Check[] = [
  suppressionComplete,
  suppressionExpired,
];
