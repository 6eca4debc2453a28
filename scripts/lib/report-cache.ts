import { hash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckText } from '../../src/checks/check.ts';
import type { Judgement } from '../../src/checks/run-checks.ts';
import { checkCodeFingerprint } from './check-code.ts';
import { listFiles, stampFile, type FileStamp } from './file-stamps.ts';
import { createReport, type Report } from './reporters/report.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * Remembers the last report. When no content file, no setting and no code has changed, the answer cannot have changed
 * either. Parsed documents are not cached: reading them back costs more than parsing them again (bench/README.md).
 * This file loads neither schemas nor checks: a remembered answer must not wait for what it does not need.
 */

const PATH = '.cache/check/report.json';

/** What a report depends on besides the content. */
export interface Question {
  root: string;
  today: string;
  baseline: string | null;
}

interface StoredReport {
  question: string;
  /** Folders and single files that hold everything the report was made from. */
  folders: string[];
  files: FileStamp[];
  documents: number;
  checks: CheckText[];
  judgements: (Omit<Judgement, 'check'> & { check: string })[];
}

/** Whether a run may be answered from memory: not when it also looks at the built site or at a local file. */
export function isRemembered({ cache, dist, people, contacts }: { cache: boolean; dist: string | null; people: string | null; contacts: string | null }): boolean {
  return cache && dist === null && people === null && contacts === null;
}

/** The remembered report, when it answers the same question about the same content; a damaged file is no report. */
export function rememberedReport(question: Question): Report | null {
  const stored = readStored(question);
  if (!stored) return null;
  const files = stampInputs(question.root, stored.folders, stored.files);
  if (!sameContent(files, stored.files)) return null;
  // Files that were too young to be trusted by their time stamps have been hashed once more; next time they need not be.
  if (files.some((file, index) => file !== stored.files[index])) writeStored(question.root, { ...stored, files });
  const byName = new Map(stored.checks.map((check) => [check.name, check]));
  const judgements = stored.judgements.flatMap((judgement) => {
    const check = byName.get(judgement.check);
    return check ? [{ ...judgement, check }] : [];
  });
  return createReport(judgements, stored.checks, stored.documents, question.today);
}

/** Stamps all content; to be called before the content is read for judging, so that no later change is taken for known. */
export function stampInputs(root: string, folders: readonly string[], known: readonly FileStamp[] = []): FileStamp[] {
  const byPath = new Map(known.map((file) => [file.path, file]));
  return listFiles(root, folders).map((path) => stampFile(root, path, byPath.get(path)) ?? { path, hash: 'unreadable', seen: null });
}

/** Stores a report with the stamps that were taken before it was made. */
export function rememberReport(question: Question, folders: readonly string[], files: readonly FileStamp[], report: Report): void {
  const judgements = [...report.judgements, ...report.suppressed].map((judgement) => ({ ...judgement, check: judgement.check.name }));
  writeStored(question.root, { question: keyOf(question), folders: [...folders], files: [...files], documents: report.documents, checks: [...report.checks], judgements });
}

function keyOf({ today, baseline }: Question): string {
  return hash('sha256', [checkCodeFingerprint(), today, baseline === null ? '' : readFileSync(baseline, 'utf8')].join('\0'));
}

function sameContent(now: readonly FileStamp[], then: readonly FileStamp[]): boolean {
  return now.length === then.length && now.every((file, index) => file.path === then[index]?.path && file.hash === then[index]?.hash && file.hash !== 'unreadable');
}

function readStored(question: Question): StoredReport | null {
  try {
    const stored: StoredReport = JSON.parse(readFileSync(join(question.root, PATH), 'utf8'));
    const whole = [stored.folders, stored.files, stored.checks, stored.judgements].every(Array.isArray);
    return whole && stored.question === keyOf(question) ? stored : null;
  } catch {
    return null;
  }
}

function writeStored(root: string, stored: StoredReport): void {
  mkdirSync(dirname(join(root, PATH)), { recursive: true });
  writeAtomically(join(root, PATH), JSON.stringify(stored));
}
