import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Edit } from '../../src/checks/check.ts';
import type { Judgement } from '../../src/checks/run-checks.ts';
import { readLockFile } from '../../src/source/content.ts';
import type { Report } from './reporters/report.ts';
import { EXIT } from './terminal.ts';
import { writeAtomically } from './write-atomically.ts';

export interface FixedFile {
  path: string;
  before: string;
  after: string;
}

/**
 * Computes the files as `--fix` would leave them. Edits go in from last to first; of two that overlap the later one
 * waits for the next run. A published version is never touched: its text is what was published.
 */
export function fixedFiles(root: string, report: Report): FixedFile[] {
  const published = new Set(readLockFile(root).lock.records.map(({ work, version }) => `src/content/regulations/${work}/${version}.mdx`));
  const fixable = report.judgements.filter(({ path, fix }) => fix !== undefined && !published.has(path));
  return [...Map.groupBy(fixable, ({ path }) => path)].map(([path, judgements]) => {
    const raw = readFileSync(join(root, path), 'utf8');
    const mark = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
    return { path, before: raw, after: mark + applyEdits(raw.slice(mark.length), editsOf(judgements)) };
  });
}

function editsOf(judgements: readonly Judgement[]): Edit[] {
  return judgements.flatMap(({ fix }) => fix ?? []).sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
}

/** Applies edits given from last to first; skips one that reaches into a later one or does not find what it replaces. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  let limit = text.length;
  for (const { span, old, text: replacement } of edits) {
    if (span.end > limit || text.slice(span.start, span.end) !== old) continue;
    result = result.slice(0, span.start) + replacement + result.slice(span.end);
    limit = span.start;
  }
  return result;
}

/** Writes the fixes. @returns how many files changed. */
export function applyFixes(root: string, report: Report): number {
  const files = fixedFiles(root, report).filter(({ before, after }) => before !== after);
  for (const { path, after } of files) {
    writeAtomically(join(root, path), after);
    process.stderr.write(`已改 ${path}\n`);
  }
  return files.length;
}

/** `--fix --diff`: prints what would change, writes nothing. */
export function showFixes(root: string, report: Report): number {
  const files = fixedFiles(root, report).filter(({ before, after }) => before !== after);
  for (const { path, before, after } of files) process.stdout.write(createTwoFilesPatch(path, path, before, after, '现在', '改后', { context: 1 }));
  return files.length > 0 ? EXIT.findings : EXIT.clean;
}
