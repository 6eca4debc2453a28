import type { DocumentFacts } from '../../src/domain/document.ts';
import { createKnowledgeBase, type KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { readLockFile, requireContent, type LockFile } from '../../src/source/content.ts';
import { readFile, type FoundFile } from '../../src/source/disk.ts';
import { readDocument } from '../../src/source/document.ts';
import { seenOnDisk } from './file-stamps.ts';

/** What a process that reads the same content again and again keeps: the same facts and lock for the same bytes. */
export interface ContentMemory {
  documents: Map<string, { seen: string | null; facts: DocumentFacts }>;
  lock: LockFile | null;
}

export interface Content {
  kb: KnowledgeBase;
  assets: ReadonlySet<string>;
}

export function emptyMemory(): ContentMemory {
  return { documents: new Map(), lock: null };
}

/** Reads all content under a project root and links it. @throws ContentError when a folder or the lock cannot be read, or there is nothing to read. */
export function readContent(root: string, today: string, memory: ContentMemory = emptyMemory()): Content {
  const { files, assets } = requireContent(root);
  memory.lock = readLockFile(root, memory.lock);
  const documents = files.map((found) => readFacts(root, found, memory));
  memory.documents = new Map(documents.map((document) => [document.facts.path, document]));
  return { kb: createKnowledgeBase(documents.map(({ facts }) => facts), memory.lock.lock, today), assets };
}

/** Parses a file, unless it is the one in memory by its description on disk, or at least by its bytes. */
function readFacts(root: string, found: FoundFile, memory: ContentMemory): { seen: string | null; facts: DocumentFacts } {
  const seen = seenOnDisk(root, found.path);
  const known = memory.documents.get(found.path);
  if (known && seen !== null && seen === known.seen) return known;
  const file = readFile(root, found);
  return { seen, facts: known?.facts.hash === file.hash ? known.facts : readDocument(file) };
}
