import type { CollectionName } from '../domain/collections.ts';
import type { DocumentFacts } from '../domain/document.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { createMemory } from '../domain/remember.ts';
import type { Work } from '../domain/works.ts';

/**
 * A file that could not be read has its own finding. What other files say about it, or about what it may hold, is not
 * judged until it is mended: one cause, one finding.
 */

/** Tells whether anything of these kinds could not be read. */
export function hasUnread(kb: KnowledgeBase, collections: readonly CollectionName[]): boolean {
  return kb.documents.some((document) => collections.includes(document.collection) && isUnread(document));
}

/** The regulations of which every version could be read; with one missing, neighbours and dates mean nothing. */
export function soundWorks(kb: KnowledgeBase): readonly Work[] {
  return sound(kb, () => readSoundWorks(kb));
}

const sound = createMemory<KnowledgeBase, readonly Work[]>();

function readSoundWorks(kb: KnowledgeBase): readonly Work[] {
  const broken = new Set(kb.documents.filter((document) => document.collection === 'regulations' && isUnread(document)).map(({ id }) => id.split('@')[0]));
  return kb.works.filter(({ id }) => !broken.has(id));
}

/** A matrix whose tables are out of shape may have lost any of its rows. */
function isUnread({ data, problems }: DocumentFacts): boolean {
  return data === null || problems.some(({ check }) => check === 'body-parse' || check === 'matrix-table-shape');
}
