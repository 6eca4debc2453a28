import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { todayIn } from '../../src/domain/dates.ts';
import type { DocumentFacts } from '../../src/domain/document.ts';
import { createKnowledgeBase, type KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { emptyLock, LOCK_PATH, parseLock, type PublishedLock } from '../../src/domain/regulation/lock.ts';
import { findContent, readFile } from '../../src/source/disk.ts';
import { readDocument, type SourceFile } from '../../src/source/document.ts';
import { UsageError } from './terminal.ts';

/** Parsed files by path, for a process that reads the same content again and again. */
export type FactsMemory = Map<string, DocumentFacts>;

/** Reads all content under a project root and links it. @throws UsageError as `findFiles` and `readLock` do. */
export function readContent(root: string, today: string): { kb: KnowledgeBase; assets: ReadonlySet<string> } {
  const { files, assets } = findFiles(root);
  return { kb: linkContent(files, readLock(root), today), assets };
}

/** Reads the content files from disk. @throws UsageError when a folder cannot be read or there is nothing to read. */
export function findFiles(root: string): { files: SourceFile[]; assets: ReadonlySet<string> } {
  const { files, assets, unreadable } = findContent(root);
  const [blocked] = unreadable;
  if (blocked) throw new UsageError(`读不了文件夹 ${blocked.path}：${blocked.reason}`, '改正权限后重试');
  if (files.length === 0) throw new UsageError(`${root} 下没有内容文件`, '在项目根目录运行，或用 --root 指明项目');
  return { files: files.map((found) => readFile(root, found)), assets };
}

/** Parses what is not in memory yet and links everything. */
export function linkContent(files: readonly SourceFile[], lock: PublishedLock, today: string, memory?: FactsMemory): KnowledgeBase {
  const facts = files.map((file) => {
    const known = memory?.get(file.path);
    if (known?.hash === file.hash) return known;
    const fresh = readDocument(file);
    memory?.set(file.path, fresh);
    return fresh;
  });
  return createKnowledgeBase(facts, lock, today);
}

/** The publishing lock of a project; an empty one where nothing was published yet. @throws UsageError when it is damaged. */
export function readLock(root: string): PublishedLock {
  let text: string;
  try {
    text = readFileSync(join(root, LOCK_PATH), 'utf8');
  } catch {
    return emptyLock();
  }
  const lock = parseLock(text);
  if (lock.ok) return lock.lock;
  throw new UsageError(`${LOCK_PATH} 读不出：${lock.message}`, '从版本库恢复这个文件；不要手工修改');
}

/** Today in Asia/Shanghai; `BUILD_DATE` pins it for reproducible builds. */
export function currentDay(): string {
  return process.env['BUILD_DATE'] ?? todayIn('Asia/Shanghai', new Date());
}
