import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDutyCorpus, type DutySize } from './duties-corpus.ts';

/**
 * `npm run bench -- duties`: check, trace and impact on the real content and on generated companies of up to 2,000 posts and
 * 5,000 activities. Growth is to be linear: the last column divides by the activities.
 */
const project = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'bench-duties-'));
const ROUNDS = 3;
const SIZES: readonly DutySize[] = [{ roles: 500, activities: 1250 }, { roles: 1000, activities: 2500 }, { roles: 2000, activities: 5000 }];

process.stdout.write(`| 内容 | 文件 | MB | check，冷（秒） | trace（秒） | impact（秒） | 每千项活动 check（秒） |\n|---|---|---|---|---|---|---|\n`);
const real = [['--no-cache'], ['trace', '--format', 'json'], ['impact', '运维办法第三十九条']].map((args) => time(project, args));
process.stdout.write(`| 本站内容 | | | ${real.map((seconds) => seconds.toFixed(2)).join(' | ')} | |\n`);
for (const size of SIZES) {
  const root = join(scratch, `company-${size.activities}`);
  const { files, bytes } = writeDutyCorpus(root, size);
  const [check = 0, trace = 0, impact = 0] = [['--no-cache'], ['trace', '--format', 'json'], ['impact', 'post-7']].map((args) => time(root, args));
  process.stdout.write(`| ${size.roles} 个岗位 × ${size.activities} 项活动 | ${files} | ${(bytes / 1e6).toFixed(1)} | ${check.toFixed(2)} | ${trace.toFixed(2)} | ${impact.toFixed(2)} | ${((check * 1000) / size.activities).toFixed(2)} |\n`);
}
rmSync(scratch, { recursive: true, force: true });

/** The median of a few runs in a process of their own. Findings are no failure here: generated posts do meet in pairs. */
function time(root: string, args: readonly string[]): number {
  const seconds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [join(project, 'scripts/check.ts'), ...args, '--root', root, '--today', '2026-11-24'], { encoding: 'utf8', maxBuffer: 1e9 });
    if (status !== 0 && status !== 1) throw new Error(`check ${args.join(' ')} 以 ${String(status)} 结束：${stderr}`);
    return (performance.now() - start) / 1000;
  });
  return seconds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
