import { contentVersion } from '../domain/content-version.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { fingerprints } from '../domain/regulation/versions/canonical.ts';
import type { Version } from '../domain/works.ts';
import { sha256 } from '../source/disk.ts';

/** The version of all content as scripts compare it: `9f3c21ae77b0`. */
export function contentVersionOf(kb: KnowledgeBase): string {
  return contentVersion(kb.documents, sha256);
}

/** The version of all content as people read it: `9f3c 21ae 77b0`. */
export function contentDigest(kb: KnowledgeBase): string {
  return contentVersionOf(kb).replace(/(.{4})(?=.)/g, '$1 ');
}

/** Short fingerprints of a version and of its articles, `ab12cd34`, by the recipe the lock records. */
export function shortFingerprints({ text, entry }: Version): { recipe: string; version: string; articles: ReadonlyMap<string, string> } {
  const { recipe, version, articles } = fingerprints(text, entry.data, sha256);
  return { recipe, version: version.slice(0, 8), articles: new Map(Object.entries(articles).map(([id, hash]) => [id, hash.slice(0, 8)])) };
}
