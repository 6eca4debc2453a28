import type { Entry } from './entry.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { EditionKind, EditionRecord, PublishedLock } from './regulation/versions/lock.ts';
import type { Refusal } from './regulation/versions/release.ts';

export const EDITION_KINDS: readonly EditionKind[] = ['runbooks', 'plans', 'exercises'];

/** The published editions of a document, in the order in which they were recorded. */
export function editionsOf(lock: PublishedLock, collection: EditionKind, id: string): EditionRecord[] {
  return lock.editions.filter((record) => record.collection === collection && record.id === id);
}

/** Tells whether an edition exists: the one that stands in the content, or one that was published. */
export function isKnownEdition(kb: KnowledgeBase, collection: EditionKind, written: string): boolean {
  const [id = '', version = ''] = written.split('@');
  return kb.get(collection, id)?.data.version === version || editionsOf(kb.lock, collection, id).some((record) => record.version === version);
}

/** The record under which an edition is published. */
export function editionRecord(entry: Entry<EditionKind>, on: string): EditionRecord {
  const steps = 'steps' in entry.data ? entry.data.steps.map(({ id }) => id) : [];
  return { collection: entry.collection, id: entry.id, version: entry.data.version, on, sha256: entry.facts.hash, steps };
}

export type EditionsPlan =
  | { state: 'append'; lock: PublishedLock; records: EditionRecord[] }
  /** All of them are published as they stand. */
  | { state: 'unchanged' }
  | { state: 'refused'; refusals: Refusal[] };

/** Decides whether the editions that stand in the content may be recorded as published, and makes the new lock: all of them, or none. */
export function planEditions(lock: PublishedLock, entries: readonly Entry<EditionKind>[], on: string): EditionsPlan {
  const refusals = entries.flatMap((entry) => refusalsOf(lock, entry));
  if (refusals.length > 0) return { state: 'refused', refusals };
  const records = entries.filter((entry) => publishedAs(lock, entry) === null).map((entry) => editionRecord(entry, on));
  if (records.length === 0) return { state: 'unchanged' };
  return { state: 'append', lock: { ...lock, editions: [...lock.editions, ...records] }, records };
}

function refusalsOf(lock: PublishedLock, entry: Entry<EditionKind>): Refusal[] {
  const name = `${entry.id}@${entry.data.version}`;
  const published = publishedAs(lock, entry);
  if (published) return published.sha256 === entry.facts.hash ? [] : [{ message: `${name} 已于 ${published.on} 发布，内容又有改动`, remedy: '把 version 加一，或者恢复发布时的内容' }];
  const later = editionsOf(lock, entry.collection, entry.id).find(({ version }) => isLater(version, entry.data.version));
  return later ? [{ message: `${name} 比已经发布的 ${later.version}版旧`, remedy: `把 version 改成大于 ${later.version} 的` }] : [];
}

function publishedAs(lock: PublishedLock, { collection, id, data }: Entry<EditionKind>): EditionRecord | null {
  return editionsOf(lock, collection, id).find(({ version }) => version === data.version) ?? null;
}

/** 1.10 is later than 1.9. */
function isLater(one: string, other: string): boolean {
  const [major = 0, minor = 0] = one.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
}
