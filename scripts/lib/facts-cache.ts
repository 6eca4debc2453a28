import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { DocumentFacts } from '../../src/domain/document.ts';
import type { SourceFile } from '../../src/source/document.ts';
import { sha256 } from '../../src/source/disk.ts';

/** Remembers what each file said, by content hash, so that a second run parses only what changed. */
export interface FactsCache {
  get(file: SourceFile): DocumentFacts | undefined;
  put(file: SourceFile, facts: DocumentFacts): DocumentFacts;
  save(): void;
}

const PATH = '.cache/check/facts.v8';

/** Opens the cache of a project. A damaged cache, or one made by other code, is dropped silently: it is only a cache. */
export function openFactsCache(root: string, codeFingerprint: string): FactsCache {
  const path = join(root, PATH);
  const known = load(path, codeFingerprint);
  const used = new Map<string, DocumentFacts>();
  let changed = false;
  return {
    get(file) {
      const facts = known.get(keyOf(file));
      if (facts) used.set(keyOf(file), facts);
      return facts;
    },
    put(file, facts) {
      used.set(keyOf(file), facts);
      changed = true;
      return facts;
    },
    save() {
      if (!changed && used.size === known.size) return;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.tmp`, serialize({ codeFingerprint, facts: used }));
      renameSync(`${path}.tmp`, path);
    },
  };
}

/** A cache that lives as long as the process: for watching. */
export function memoryCache(): FactsCache {
  const known = new Map<string, DocumentFacts>();
  return {
    get: (file) => known.get(keyOf(file)),
    put(file, facts) {
      known.set(keyOf(file), facts);
      return facts;
    },
    save: () => undefined,
  };
}

function keyOf(file: SourceFile): string {
  return `${file.path}\0${file.hash}`;
}

function load(path: string, codeFingerprint: string): Map<string, DocumentFacts> {
  try {
    const stored: unknown = deserialize(readFileSync(path));
    if (isStored(stored) && stored.codeFingerprint === codeFingerprint) return stored.facts;
  } catch {
    // No cache, or not ours.
  }
  return new Map();
}

function isStored(value: unknown): value is { codeFingerprint: string; facts: Map<string, DocumentFacts> } {
  return typeof value === 'object' && value !== null && 'codeFingerprint' in value && 'facts' in value && value.facts instanceof Map;
}

/** Changes whenever the code that makes facts changes, so that an old cache is never believed. */
export function factsFingerprint(sources: readonly string[]): string {
  return sha256([process.version, ...sources.map((path) => readFileSync(path, 'utf8'))].join('\0'));
}
