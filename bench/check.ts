import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mdxToMdast } from 'satteri';
import { writeCorpus } from './corpus.ts';

/**
 * `npm run bench -- check`: the check command on generated companies, beside the floor (parsing alone), and beside
 * rumdl and remark-validate-links where the registry has them. All in one run, so that the ratios mean something.
 */
const project = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'bench-check-'));
const rows: { what: string; documents: number; seconds: number }[] = [];

for (const documents of [250, 1000, 4000]) {
  const root = join(scratch, `company-${documents}`);
  const { bytes } = writeCorpus(root, documents);
  process.stdout.write(`${documents} 个文件，${(bytes / 1e6).toFixed(1)} MB\n`);
  record('只解析（satteri）', documents, () => parseAll(root));
  record('check，冷', documents, () => check(root, '--no-cache'));
  check(root);
  record('check，热', documents, () => check(root));
  if (documents === 1000) peers(root, documents);
}
rmSync(scratch, { recursive: true, force: true });

process.stdout.write('\n| 项目 | 文件数 | 秒（三次取中） | 每千文件秒 |\n|---|---|---|---|\n');
for (const { what, documents, seconds } of rows) process.stdout.write(`| ${what} | ${documents} | ${seconds.toFixed(2)} | ${((seconds * 1000) / documents).toFixed(2)} |\n`);

function record(what: string, documents: number, run: () => void): void {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  });
  rows.push({ what, documents, seconds: times.sort((a, b) => a - b)[1] ?? 0 });
}

function parseAll(root: string): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.mdx')) mdxToMdast(readFileSync(join(entry.parentPath, entry.name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
  }
}

function check(root: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [join(project, 'scripts/check.ts'), '--root', root, '--format', 'json', ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`check 以 ${status} 结束：${stderr}`);
}

/** Installs the peers into the scratch folder; what cannot be had is said, not skipped silently. */
function peers(root: string, documents: number): void {
  writeFileSync(join(scratch, 'package.json'), '{"private":true}');
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', 'rumdl@0.2.75', 'remark-cli@12.0.1', 'remark-validate-links@13.1.0'], { cwd: scratch, stdio: 'pipe' });
  } catch {
    process.stdout.write('装不上 rumdl 与 remark-validate-links，本次没有对照\n');
    return;
  }
  writeFileSync(join(scratch, 'rumdl.toml'), '[global]\nenable = ["MD051", "MD057"]\n');
  const rumdl = (...args: string[]): void => void spawnSync(join(scratch, 'node_modules/.bin/rumdl'), ['check', '--config', join(scratch, 'rumdl.toml'), ...args, root], { stdio: 'ignore' });
  record('rumdl（只查链接与锚点），冷', documents, () => rumdl('--no-cache'));
  rumdl();
  record('rumdl（只查链接与锚点），热', documents, () => rumdl());
  record('remark-validate-links', documents, () => void spawnSync(join(scratch, 'node_modules/.bin/remark'), ['--ext', 'mdx', '--use', 'validate-links', '--quiet', '--frail', root], { stdio: 'ignore', cwd: scratch }));
}
