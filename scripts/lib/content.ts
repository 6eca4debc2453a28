import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKnowledgeBase, type KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import type { DocumentFacts } from '../../src/domain/document.ts';
import { emptyLock, LOCK_PATH, parseLock, type PublishedLock } from '../../src/domain/regulation/lock.ts';
import { todayIn } from '../../src/domain/dates.ts';
import { findContent, readFile } from '../../src/source/disk.ts';
import { readDocument } from '../../src/source/document.ts';
import type { FactsCache } from './facts-cache.ts';
import { UsageError } from './terminal.ts';

export interface Content {
  kb: KnowledgeBase;
  facts: DocumentFacts[];
  assets: ReadonlySet<string>;
}

/**
 * Reads all content under a project root and links it.
 * @throws UsageError when a folder cannot be read, the lock is damaged, or nothing was read.
 */
export function readContent(root: string, today: string, cache?: FactsCache): Content {
  const { files, assets, unreadable } = findContent(root);
  const [blocked] = unreadable;
  if (blocked) throw new UsageError(`读不了文件夹 ${blocked.path}：${blocked.reason}`, '改正权限后重试');
  if (files.length === 0) throw new UsageError(`${root} 下没有内容文件`, '在项目根目录运行，或用 --root 指明项目');
  const facts = files.map((found) => {
    const file = readFile(root, found);
    return cache?.get(file) ?? cache?.put(file, readDocument(file)) ?? readDocument(file);
  });
  return { facts, assets, kb: createKnowledgeBase(facts, readLock(root), today) };
}

/** The publishing lock of a project; an empty one where nothing was published yet. */
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
