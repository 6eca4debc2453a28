import { addMonths } from '../../dates.ts';
import type { Regulation } from '../../schemas/regulation.ts';

/** The day by which a version must be reviewed: its cycle after the last review, or after it took effect; null for drafts. */
export function nextReview(version: Pick<Regulation, 'effective' | 'review'>): string | null {
  if (version.effective === undefined) return null;
  const last = version.review.log.reduce((latest, { date }) => (date > latest ? date : latest), version.effective);
  return addMonths(last, version.review.cycleMonths);
}
