import { relative, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { todayIn } from '../domain/dates.ts';
import { createKnowledgeBase, type KnowledgeBase } from '../domain/knowledge-base.ts';
import { readLockFile, requireContent } from '../source/content.ts';
import { readFile } from '../source/disk.ts';
import { readDocument } from '../source/document.ts';

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
  const facts = requireContent(root).files.map((found) => readDocument(readFile(root, found)));
  return createKnowledgeBase(facts, readLockFile(root).lock, buildDay());
}

/** The day on which the site is built, in Asia/Shanghai; `BUILD_DATE` pins it for reproducible builds. */
function buildDay(): string {
  return process.env['BUILD_DATE'] ?? todayIn('Asia/Shanghai', new Date());
}
