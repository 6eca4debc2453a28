import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checks } from '../../src/checks/index.ts';
import type { Judgement } from '../../src/checks/run-checks.ts';
import { sha256 } from '../../src/source/disk.ts';
import type { SourceFile } from '../../src/source/document.ts';
import { checkCodeFingerprint } from './check-code.ts';
import type { Report } from './reporters/report.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * Remembers the last report. When no content file, no setting and no code has changed, the answer cannot have changed
 * either. Parsed documents are not cached: reading them back costs more than parsing them again (bench/README.md).
 */

const PATH = '.cache/check/report.json';

interface StoredReport {
  key: string;
  documents: number;
  judgements: (Omit<Judgement, 'check'> & { check: string })[];
}

/** One key over everything that decides a report. */
export function reportKey(files: readonly SourceFile[], settings: readonly string[]): string {
  return sha256([checkCodeFingerprint(), ...settings, ...files.map(({ path, hash }) => `${path}\0${hash}`)].join('\0\0'));
}

/** The remembered report, when it answers the same question; a damaged file is no report. */
export function loadReport(root: string, key: string, today: string): Report | null {
  let stored: StoredReport;
  try {
    stored = JSON.parse(readFileSync(join(root, PATH), 'utf8'));
    if (stored.key !== key || !Array.isArray(stored.judgements)) return null;
  } catch {
    return null;
  }
  const byName = new Map(checks.map((check) => [check.name, check]));
  const judgements = stored.judgements.flatMap((judgement) => {
    const check = byName.get(judgement.check);
    return check ? [{ ...judgement, check }] : [];
  });
  return createReport(judgements, stored.documents, today);
}

export function saveReport(root: string, key: string, { judgements, suppressed, documents }: Report): void {
  const stored: StoredReport = { key, documents, judgements: [...judgements, ...suppressed].map((judgement) => ({ ...judgement, check: judgement.check.name })) };
  mkdirSync(dirname(join(root, PATH)), { recursive: true });
  writeAtomically(join(root, PATH), JSON.stringify(stored));
}

/** Parts the findings that count from the silenced ones. */
export function createReport(judgements: readonly Judgement[], documents: number, today: string): Report {
  return {
    judgements: judgements.filter(({ suppressed }) => suppressed === null),
    suppressed: judgements.filter(({ suppressed }) => suppressed !== null),
    checks,
    documents,
    today,
  };
}
