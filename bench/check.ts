import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mdxToMdast } from 'satteri';
import { writeCorpus } from './corpus.ts';

/**
 * `npm run bench -- check`: the check command on generated companies, beside the floor (parsing alone), and beside
 * rumdl and remark-validate-links where the registry has them. All in one run, and the candidates take turns, so that
 * the ratios mean something on a machine that is not quiet.
 */
const project = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'bench-check-'));
const ROUNDS = 5;

interface Row {
  what: string;
  documents: number;
  seconds: number;
}
const rows: Row[] = [];
const inProcess: string[] = [];

for (const documents of [250, 1000, 4000]) {
  const root = join(scratch, `company-${documents}`);
  const { bytes } = writeCorpus(root, documents);
  process.stdout.write(`${documents} 个文件，${(bytes / 1e6).toFixed(1)} MB\n`);
  check(root);
  rows.push(...measure(documents, {
    '只解析（satteri）': () => parseAll(root),
    'check，冷': () => check(root, '--no-cache'),
    'check，热': () => check(root),
    ...(documents === 1000 ? peers(root) : {}),
  }));
  inProcess.push(measureInProcess(documents, root));
}
rmSync(scratch, { recursive: true, force: true });

const rumdl = (kind: string): number => rows.find(({ what }) => what.startsWith('rumdl') && what.endsWith(kind))?.seconds ?? Number.NaN;
process.stdout.write(`\n| 项目 | 文件数 | 秒（${ROUNDS} 次取中） | 每千文件秒 | 比 rumdl |\n|---|---|---|---|---|\n`);
for (const { what, documents, seconds } of rows) {
  const ratio = (seconds * 1000) / documents / rumdl(what.endsWith('热') ? '热' : '冷');
  process.stdout.write(`| ${what} | ${documents} | ${seconds.toFixed(2)} | ${((seconds * 1000) / documents).toFixed(2)} | ${Number.isNaN(ratio) ? '' : ratio.toFixed(1)} |\n`);
}
process.stdout.write(`\n| 文件数 | 首次（毫秒） | 处理器时间（毫秒） | 改一个文件后（毫秒，中位） | 内存峰值（MB） |\n|---|---|---|---|---|\n${inProcess.join('')}`);

/** Runs the candidates in turn, round after round, and takes the median of each. */
function measure(documents: number, candidates: Readonly<Record<string, () => void>>): Row[] {
  const times = Object.entries(candidates).map(([what, run]) => ({ what, run, seconds: [0].slice(1) }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { run, seconds } of times) {
      const start = performance.now();
      run();
      seconds.push((performance.now() - start) / 1000);
    }
  }
  return times.map(({ what, seconds }) => ({ what, documents, seconds: seconds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0 }));
}

function parseAll(root: string): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.mdx')) mdxToMdast(readFileSync(join(entry.parentPath, entry.name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
  }
}

function check(root: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [join(project, 'scripts/check.ts'), '--root', root, '--format', 'json', '--today', '2026-06-30', ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`check 以 ${status} 结束：${stderr}`);
}

function measureInProcess(documents: number, root: string): string {
  const line = execFileSync(process.execPath, [join(project, 'bench/check-in-process.ts'), root, 'src/content/regulations/rule-5/1.0.mdx'], { encoding: 'utf8' });
  const { first, cpu, changed, memory }: Record<string, number> = JSON.parse(line);
  return `| ${[documents, ...[first, cpu, changed, memory].map((value) => Math.round(value ?? 0))].join(' | ')} |\n`;
}

/** Installs the peers into the scratch folder; what cannot be had is said, not skipped silently. */
function peers(root: string): Record<string, () => void> {
  writeFileSync(join(scratch, 'package.json'), '{"private":true}');
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', 'rumdl@0.2.75', 'remark-cli@12.0.1', 'remark-validate-links@13.1.0'], { cwd: scratch, stdio: 'pipe' });
  } catch {
    process.stdout.write('装不上 rumdl 与 remark-validate-links，本次没有对照\n');
    return {};
  }
  writeFileSync(join(scratch, 'rumdl.toml'), '[global]\nenable = ["MD051", "MD057"]\n');
  const run = (name: string, ...args: string[]): void => void spawnSync(join(scratch, 'node_modules/.bin', name), args, { stdio: 'ignore', cwd: scratch });
  const rumdl = (...args: string[]): void => run('rumdl', 'check', '--config', join(scratch, 'rumdl.toml'), ...args, root);
  rumdl();
  return {
    'rumdl（只查链接与锚点），冷': () => rumdl('--no-cache'),
    'rumdl（只查链接与锚点），热': () => rumdl(),
    'remark-validate-links': () => run('remark', '--ext', 'mdx', '--use', 'validate-links', '--quiet', '--frail', root),
  };
}
