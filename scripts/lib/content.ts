import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentFacts } from '../../src/domain/document.ts';
import { createKnowledgeBase, type KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { emptyLock, LOCK_PATH, parseLock, type PublishedLock } from '../../src/domain/regulation/lock.ts';
import { findContent, readFile, type FoundFile } from '../../src/source/disk.ts';
import { readDocument } from '../../src/source/document.ts';
import { seenOnDisk } from './file-stamps.ts';
import { UsageError } from './terminal.ts';

/** What a process that reads the same content again and again keeps: the same facts and lock for the same bytes. */
export interface ContentMemory {
  documents: Map<string, { seen: string | null; facts: DocumentFacts }>;
  lock: { text: string; lock: PublishedLock } | null;
}

export interface Content {
  kb: KnowledgeBase;
  assets: ReadonlySet<string>;
}

export function emptyMemory(): ContentMemory {
  return { documents: new Map(), lock: null };
}

/** Reads all content under a project root and links it. @throws UsageError when a folder or the lock cannot be read, or there is nothing to read. */
export function readContent(root: string, today: string, memory: ContentMemory = emptyMemory()): Content {
  const { files, assets, unreadable } = findContent(root);
  const [blocked] = unreadable;
  if (blocked) throw new UsageError(`读不了文件夹 ${blocked.path}：${blocked.reason}`, '改正权限后重试');
  if (files.length === 0) throw new UsageError(`${root} 下没有内容文件`, '在项目根目录运行，或用 --root 指明项目');
  const lock = readLock(root, memory);
  const documents = files.map((found) => readFacts(root, found, memory));
  memory.documents = new Map(documents.map((document) => [document.facts.path, document]));
  return { kb: createKnowledgeBase(documents.map(({ facts }) => facts), lock, today), assets };
}

/** Parses a file, unless it is the one in memory by its description on disk, or at least by its bytes. */
function readFacts(root: string, found: FoundFile, memory: ContentMemory): { seen: string | null; facts: DocumentFacts } {
  const seen = seenOnDisk(root, found.path);
  const known = memory.documents.get(found.path);
  if (known && seen !== null && seen === known.seen) return known;
  const file = readFile(root, found);
  return { seen, facts: known?.facts.hash === file.hash ? known.facts : readDocument(file) };
}

/** The publishing lock of a project; an empty one where nothing was published yet. @throws UsageError when it is damaged. */
export function readLock(root: string, memory: ContentMemory = emptyMemory()): PublishedLock {
  let text: string;
  try {
    text = readFileSync(join(root, LOCK_PATH), 'utf8');
  } catch {
    return emptyLock();
  }
  if (memory.lock?.text === text) return memory.lock.lock;
  const result = parseLock(text);
  if (!result.ok) throw new UsageError(`${LOCK_PATH} 读不出：${result.message}`, '从版本库恢复这个文件；不要手工修改');
  memory.lock = { text, lock: result.lock };
  return result.lock;
}
