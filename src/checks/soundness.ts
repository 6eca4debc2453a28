import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { allActivities, type Activity } from '../domain/matrix/activities.ts';
import { readLetters } from '../domain/matrix/letters.ts';

/** Activities whose row fits its head; the others have a finding of their own. */
export function soundActivities(kb: KnowledgeBase): readonly Activity[] {
  return allActivities(kb).filter(({ row }) => row.sound);
}

/** Activities of which every cell is understood: what is counted over a row is counted only here. */
export function readableActivities(kb: KnowledgeBase): readonly Activity[] {
  return soundActivities(kb).filter(({ row }) => row.cells.every(({ text }) => readLetters(text) !== null));
}
