import { execFileSync } from 'node:child_process';
import { canonicalUnit } from '../../src/domain/regulation/versions/canonical.ts';
import { unitsOf } from '../../src/domain/regulation/units.ts';
import type { DocumentFacts } from '../../src/domain/document.ts';
import type { Element } from '../../src/domain/impact/elements.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { partsOf } from '../../src/domain/parts.ts';
import { sha256 } from '../../src/source/disk.ts';
import { readDocument } from '../../src/source/document.ts';
import { changedFiles } from './git.ts';

/** What has changed in the content since a Git revision: articles, rows, steps where they can be told, else whole documents. */
export function changedElements(root: string, kb: KnowledgeBase, since: string): Element[] {
  const changed = changedFiles(root, since);
  return kb.documents.filter(({ path }) => changed.has(path)).flatMap((facts) => compare(facts, earlier(root, since, facts)));
}

function compare(now: DocumentFacts, before: DocumentFacts | null): Element[] {
  const whole: Element = { kind: 'document', collection: now.collection, id: now.id };
  if (now.regulation) {
    const old = new Map(before?.regulation ? unitsOf(before.regulation).map(({ id, provision }) => [id, canonicalUnit(provision)]) : []);
    return unitsOf(now.regulation).filter(({ id, provision }) => old.get(id) !== canonicalUnit(provision)).map(({ id }) => ({ kind: 'provision', versionId: now.id, provision: id }));
  }
  const parts = partsOf(now);
  if (parts.length === 0 || !before) return [whole];
  const known = new Map(partsOf(before).map((part) => [`${part.kind}/${part.id}`, contentAt(before, part.path)]));
  const touched = parts.filter((part) => known.get(`${part.kind}/${part.id}`) !== contentAt(now, part.path));
  return touched.length > 0 ? touched.map(({ kind, id }) => ({ kind: 'part', part: kind, id })) : [whole];
}

/** The data of a part as one text: equal texts, equal parts. */
function contentAt({ data }: DocumentFacts, path: string): string {
  return JSON.stringify(path.split('.').reduce<unknown>((current, step) => (typeof current === 'object' && current !== null ? Reflect.get(current, step) : undefined), data)) ?? '';
}

/** The file as it was; null where it did not exist. */
function earlier(root: string, since: string, { path, collection, id }: DocumentFacts): DocumentFacts | null {
  try {
    const text = execFileSync('git', ['-C', root, 'show', `${since}:./${path}`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64_000_000 });
    return readDocument({ path, collection, id, hash: sha256(text), text });
  } catch {
    return null;
  }
}
