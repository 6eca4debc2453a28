import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BASE = join(ROOT, 'tests/fixtures/checks/base');
const DUTIES = join(ROOT, 'tests/fixtures/checks-duties/base');
const EMERGENCY = join(ROOT, 'tests/fixtures/checks-emergency/base');
const made: string[] = [];

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Surroundings {
  cwd?: string;
  env?: Record<string, string>;
  timeout?: number;
}

/** Runs `check` as an author does, in a process of its own, on the day on which the fixture company lives. */
export function check(args: readonly string[], options: Surroundings = {}): Ran {
  return script('check', args, options);
}

/** Runs a script of the project in the same way. */
export function script(name: string, args: readonly string[], options: Surroundings = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, `scripts/${name}.ts`), ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, BUILD_DATE: '2026-06-30', NODE_COMPILE_CACHE: join(ROOT, '.cache/test/compile'), ...options.env },
    encoding: 'utf8',
    timeout: options.timeout ?? 15_000,
    maxBuffer: 64_000_000,
  });
  return { code: status, stdout, stderr };
}

/** Runs it on a project without leaving a cache behind. */
export function checkIn(root: string, ...args: readonly string[]): Ran {
  return check([...args, '--root', root, '--no-cache']);
}

/** Makes a project: the base company with the given files laid over it; null takes one away. Removed when the tests end. */
export function project(files: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const root = emptyFolder();
  cpSync(BASE, root, { recursive: true });
  write(root, files);
  return root;
}

/** The same company with its duties given out: matrices, procedures, forms, modules, conflicts. */
export function companyWithDuties(files: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const root = project();
  cpSync(DUTIES, root, { recursive: true });
  write(root, files);
  return root;
}

/** The same company prepared for the day when it breaks: runbooks, plans, services, an exercise, drills. */
export function companyPrepared(files: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const root = companyWithDuties();
  cpSync(EMERGENCY, root, { recursive: true });
  write(root, files);
  return root;
}

export function emptyFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'kb-check-'));
  made.push(root);
  return root;
}

export function write(root: string, files: Readonly<Record<string, string | Uint8Array | null>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (content === null) rmSync(file);
    else writeFileSync(file, content);
  }
}

/** A file of the base company with one piece of text replaced. */
export function base(path: string, from = '', to = ''): string {
  const text = readFileSync(join(BASE, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} 里没有“${from}”`);
  return text.replace(from, to);
}

export function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export const END_USER = 'src/content/roles/end-user.mdx';
export const DRILL = 'src/content/terms/drill.mdx';
export const ACCESS = 'src/content/regulations/erp-access/1.0.mdx';
export const OM_1 = 'src/content/regulations/erp-om/1.0.mdx';

/** One error, on line 15, that `--fix` can mend. */
export const FORBIDDEN_WORD = { [END_USER]: base(END_USER, '妥善保管账号', '妥善保管帐号') };
/** One warning. */
export const SKIPPED_HEADING = { [DRILL]: base(DRILL, '分桌面推演', '#### 形式\n\n分桌面推演') };
/** One notice. */
export const DEAD_END = { [END_USER]: base(END_USER, 'escalatesTo: key-user\n', '') };

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});
