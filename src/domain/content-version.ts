import type { DocumentFacts } from './document.ts';

/**
 * Names all content by one short hash, 12 hex digits: the same files give the same name, whenever they are built. Pages, the
 * copies in a reader's browser and the handbook carry it, so that two of them can be told apart or known for the same.
 */
export function contentVersion(documents: readonly Pick<DocumentFacts, 'path' | 'hash'>[], sha256: (text: string) => string): string {
  return sha256(documents.map(({ path, hash }) => `${path} ${hash}\n`).join('')).slice(0, 12);
}

/** How many hex digits of a file's hash stand in what people hand on: enough to tell two editions apart. */
export const SHORT_HASH = 16;

/** The hash of a document as run sheets, scripts and records carry it. */
export function shortHash(hash: string): string {
  return hash.slice(0, SHORT_HASH);
}
