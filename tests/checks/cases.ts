import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of fixtures for one check: files laid over the base company, with what they are expected to provoke. */
export interface Case {
  check: string;
  /** `good`, `bad`, `bad-…`, `edge-…` */
  name: string;
  folder: string;
  /** The folders under it, lowest first. */
  layers: string[];
  /** Paths of the base that this case does without. */
  removed: string[];
  /** `path:line check` or `path check`, sorted. */
  expected: string[];
  /** Files as `--fix` must leave them, by path, where the case shows that. */
  fixed: ReadonlyMap<string, string>;
}

/** The company as most checks see it: regulations, roles, terms, standards. */
export const FIXTURES = fileURLToPath(new URL('../fixtures/checks', import.meta.url));
export const BASE = join(FIXTURES, 'base');
/** The same company with its duties given out: matrices, procedures, forms, modules, templates, conflicts laid over the base. */
export const DUTY_FIXTURES = fileURLToPath(new URL('../fixtures/checks-duties', import.meta.url));
export const DUTIES = join(DUTY_FIXTURES, 'base');
/** The company with its duties given out, prepared for the day when it breaks: runbooks, plans, services, exercises, drills. */
export const EMERGENCY_FIXTURES = fileURLToPath(new URL('../fixtures/checks-emergency', import.meta.url));
export const EMERGENCY = join(EMERGENCY_FIXTURES, 'base');
/** The same company with its questions answered: questions, a family of codes, a chooser, synonyms, a set of queries. */
export const ANSWER_FIXTURES = fileURLToPath(new URL('../fixtures/checks-answers', import.meta.url));
export const ANSWERS = join(ANSWER_FIXTURES, 'base');

/** `{/* expect: name *\/}` in MDX, `# expect: name` in YAML, `// expect: name` in an import line. */
const MARKER = /(?:\{\/\*|#|\/\/)\s*expect:\s*([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)/;

/** Lists all cases of all checks, sorted. */
export function listCases(): Case[] {
  return [...casesIn(FIXTURES, [BASE]), ...casesIn(DUTY_FIXTURES, [BASE, DUTIES]), ...casesIn(EMERGENCY_FIXTURES, [BASE, DUTIES, EMERGENCY]), ...casesIn(ANSWER_FIXTURES, [BASE, DUTIES, EMERGENCY, ANSWERS])];
}

function casesIn(root: string, layers: string[]): Case[] {
  return folders(root)
    .filter((check) => check !== 'base')
    .flatMap((check) => folders(join(root, check)).map((name) => readCase(root, layers, check, name)));
}

function readCase(root: string, layers: string[], check: string, name: string): Case {
  const folder = join(root, check, name);
  const expected = [...contentFiles(folder).flatMap((path) => markersIn(folder, path)), ...lines(join(folder, 'expectations.txt'))];
  return { check, name, folder, layers, removed: lines(join(folder, 'remove.txt')), expected: expected.sort(), fixed: fixedFiles(join(folder, 'fixed')) };
}

function markersIn(folder: string, path: string): string[] {
  return readFileSync(join(folder, path), 'utf8')
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => (MARKER.exec(line)?.[1] ?? '').split(',').map((name) => name.trim()).filter(Boolean).map((name) => `${path}:${index + 1} ${name}`));
}

function fixedFiles(folder: string): Map<string, string> {
  return new Map(contentFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Where documents stand (runbooks are read from the disk's root too), and the two local files that are no content. */
function contentFiles(folder: string): string[] {
  const documents = ['runbooks', 'src'].flatMap((name) => documentsIn(folder, join(folder, name)));
  return [...documents.sort(), ...['contacts.yaml', 'people.yaml'].filter((name) => existsSync(join(folder, name)))];
}

function documentsIn(folder: string, content: string): string[] {
  if (!existsSync(content)) return [];
  return readdirSync(content, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() && entry.name.endsWith('.mdx') ? [relative(folder, join(entry.parentPath, entry.name))] : []));
}

function folders(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

function lines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').map((line) => line.trim()).filter(Boolean) : [];
}
