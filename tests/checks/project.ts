import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContacts } from '../../scripts/lib/contacts.ts';
import { readPeople } from '../../scripts/lib/people.ts';
import type { BuiltSite } from '../../src/checks/built-site.ts';
import type { Check, CheckContext } from '../../src/checks/check.ts';
import type { ContactsFile } from '../../src/checks/contacts.ts';
import type { PeopleFile } from '../../src/checks/people.ts';
import { checkNames, checks as allChecks } from '../../src/checks/index.ts';
import { runChecks, type Judgement } from '../../src/checks/run-checks.ts';
import { collectionNames, collections } from '../../src/domain/collections.ts';
import type { DocumentFacts } from '../../src/domain/document.ts';
import { createKnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { emptyLock, LOCK_PATH, parseLock, type PublishedLock } from '../../src/domain/regulation/versions/lock.ts';
import { findContent, idOf, readFile, sha256 } from '../../src/source/disk.ts';
import { readDocument, type SourceFile } from '../../src/source/document.ts';

/** The content of a project in memory: what a check run needs, and nothing read twice. */
export interface Project {
  /** `people.yaml` of the uppermost layer that has one. */
  people: PeopleFile | null;
  /** `contacts.yaml` of the uppermost layer that has one. */
  contacts: ContactsFile | null;
  files: ReadonlyMap<string, SourceFile>;
  assets: ReadonlySet<string>;
  lock: PublishedLock;
}

/** The day on which the fixture company lives. */
export const TODAY = '2026-06-30';

/** Reads a project from folders laid over each other: a file of a later one replaces the same path of an earlier one. */
export function readProject(layers: readonly string[], removed: readonly string[] = []): Project {
  const found = layers.map((layer) => ({ layer, content: findContent(layer) }));
  const files = new Map(found.flatMap(({ layer, content }) => content.files.map((file) => [file.path, readFile(layer, file)] as const)));
  const assets = new Set(found.flatMap(({ content }) => [...content.assets]));
  for (const path of removed) if (!files.delete(path)) assets.delete(path);
  const lockFile = layers.map((layer) => join(layer, LOCK_PATH)).findLast((path) => existsSync(path));
  const peopleFile = layers.map((layer) => join(layer, 'people.yaml')).findLast((path) => existsSync(path));
  const people = peopleFile === undefined ? null : { ...readPeople(peopleFile), path: 'people.yaml' };
  const contactsFile = layers.map((layer) => join(layer, 'contacts.yaml')).findLast((path) => existsSync(path));
  const contacts = contactsFile === undefined ? null : { ...readContacts(contactsFile), path: 'contacts.yaml' };
  return { people, contacts, files, assets, lock: lockFile === undefined ? emptyLock() : readLock(lockFile) };
}

/** Makes the file of a path from text, as if it had been read from disk. */
export function sourceFile(path: string, text: string): SourceFile {
  const collection = collectionNames.find((name) => path.startsWith(`${collections[name].folder}/`));
  if (!collection) throw new RangeError(`${path} 不在内容文件夹里`);
  return { path, collection, id: idOf(collection, path), hash: sha256(text), text };
}

/** Judges a project with the given checks; suppressed findings are left out. */
export function judge(project: Project, options: { checks?: readonly Check[]; site?: BuiltSite | null; today?: string } = {}): Judgement[] {
  const judgements = runChecks(options.checks ?? allChecks, contextOf(project, options.site ?? null, options.today ?? TODAY));
  return judgements.filter(({ suppressed }) => suppressed === null);
}

export function contextOf({ files, assets, lock, people, contacts }: Project, site: BuiltSite | null = null, today = TODAY): CheckContext {
  const kb = createKnowledgeBase([...files.values()].map(facts), lock, today);
  return { kb, assets, site, people, contacts, checkNames, sha256 };
}

/** `path:line check`, or `path check` where a finding has no place. */
export function placeOf({ path, start, check }: Judgement): string {
  return `${path}${start ? `:${start.line}` : ''} ${check.name}`;
}

const known = new Map<string, DocumentFacts>();

/** The facts of a file depend on nothing else, so a file that many cases share is parsed once. */
function facts(file: SourceFile): DocumentFacts {
  const key = `${file.path}\0${file.hash}`;
  const seen = known.get(key);
  if (seen) return seen;
  const fresh = readDocument(file);
  known.set(key, fresh);
  return fresh;
}

function readLock(path: string): PublishedLock {
  const lock = parseLock(readFileSync(path, 'utf8'));
  if (lock.ok) return lock.lock;
  throw new Error(`${path}：${lock.message}`);
}
