import { relative, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { todayIn } from '../domain/dates.ts';
import { createKnowledgeBase, type KnowledgeBase } from '../domain/knowledge-base.ts';
import { emptyLock, parseLock, type PublishedLock } from '../domain/regulation/lock.ts';
import { findContent, readFile } from '../source/disk.ts';
import { readDocument } from '../source/document.ts';

const LOCK = { path: 'src/content/published.lock.json', collection: 'regulations', id: 'published.lock' } as const;

/**
 * Astro evaluates this module several times (configuration, content loader, pages); all share one reading, so that no
 * page sees other content, or another day, than the next.
 */
declare global {
  // eslint-disable-next-line no-var -- only `var` becomes a property of globalThis
  var sharedKnowledgeBase: KnowledgeBase | undefined;
}

/** Gives everything the content says; reads it at the first call. */
export function knowledgeBase(): KnowledgeBase {
  globalThis.sharedKnowledgeBase ??= readKnowledgeBase(process.cwd());
  return globalThis.sharedKnowledgeBase;
}

/** Reads the content anew; the development server calls this when a file changes. */
export function refreshKnowledgeBase(): KnowledgeBase {
  globalThis.sharedKnowledgeBase = undefined;
  return knowledgeBase();
}

/** The path of a file as the knowledge base knows it: POSIX, from the project's root. */
export function contentPath(file: URL): string {
  return relative(process.cwd(), fileURLToPath(file)).split(sep).join('/');
}

function readKnowledgeBase(root: string): KnowledgeBase {
  const { files, unreadable } = findContent(root);
  const [blocked] = unreadable;
  if (blocked) throw new Error(`读不了文件夹 ${blocked.path}：${blocked.reason}；改正权限后重试`);
  if (files.length === 0) throw new Error(`${root} 下没有内容文件；在项目根目录运行`);
  const facts = files.map((found) => readDocument(readFile(root, found)));
  return createKnowledgeBase(facts, readLock(root), buildDay());
}

/** The day on which the site is built, in Asia/Shanghai; `BUILD_DATE` pins it for reproducible builds. */
function buildDay(): string {
  return process.env['BUILD_DATE'] ?? todayIn('Asia/Shanghai', new Date());
}

function readLock(root: string): PublishedLock {
  const { text, unreadable } = readFile(root, LOCK);
  if (text === null && unreadable === '文件不存在') return emptyLock();
  const lock = text === null ? { ok: false as const, message: unreadable ?? '不是文本' } : parseLock(text);
  if (lock.ok) return lock.lock;
  throw new Error(`${LOCK.path} 读不出：${lock.message}；从版本库恢复这个文件`);
}
