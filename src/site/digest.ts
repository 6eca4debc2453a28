import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { fingerprints } from '../domain/regulation/versions/canonical.ts';
import type { Version } from '../domain/works.ts';
import { sha256 } from '../source/disk.ts';

/** Names all content by one short hash: the same files give the same name, whenever they are built. */
export function contentDigest(kb: KnowledgeBase): string {
  return sha256(kb.documents.map(({ path, hash }) => `${path} ${hash}\n`).join('')).slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
}

/** Short fingerprints of a version and of its articles, `ab12cd34`, by the recipe the lock records. */
export function shortFingerprints({ text, entry }: Version): { recipe: string; version: string; articles: ReadonlyMap<string, string> } {
  const { recipe, version, articles } = fingerprints(text, entry.data, sha256);
  return { recipe, version: version.slice(0, 8), articles: new Map(Object.entries(articles).map(([id, hash]) => [id, hash.slice(0, 8)])) };
}
