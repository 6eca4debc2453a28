import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createKnowledgeBase, type KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { emptyLock } from '../../../src/domain/regulation/versions/lock.ts';
import { sha256 } from '../../../src/source/disk.ts';
import { readDocument } from '../../../src/source/document.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The runbooks of this project and nothing else: what is proven of all of them holds for the next one as well. */
export function projectRunbooks(): KnowledgeBase {
  const files = readdirSync(join(ROOT, 'runbooks'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx')).map((file) => file.replaceAll('\\', '/')).sort();
  const facts = files.map((file) => {
    const text = readFileSync(join(ROOT, 'runbooks', file), 'utf8');
    return readDocument({ path: `runbooks/${file}`, collection: 'runbooks', id: file.slice(file.lastIndexOf('/') + 1, -'.mdx'.length), hash: sha256(text), text });
  });
  return createKnowledgeBase(facts, emptyLock(), '2026-11-24');
}
