import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from './corpus.ts';

/** `npm run bench -- build`: time and peak memory of a site build on a generated company, per 1,000 documents. */
const project = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'bench-build-'));

process.stdout.write('| 文件数 | 构建秒 | 峰值内存 MB |\n|---|---|---|\n');
for (const documents of [100, 500, 1000]) {
  const root = join(scratch, String(documents));
  const { bytes } = writeCorpus(root, documents);
  for (const path of ['src/components', 'src/layouts', 'src/pages', 'src/styles', 'src/client', 'src/site', 'src/domain', 'src/source', 'src/checks', 'src/content.config.ts', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(project, path), join(root, path), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  const start = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/env', ['sh', '-c', `"${process.execPath}" node_modules/astro/bin/astro.mjs build --silent & child=$!; peak=0; while kill -0 $child 2>/dev/null; do now=$(awk '/VmHWM/{print $2}' /proc/$child/status 2>/dev/null || echo 0); [ "\${now:-0}" -gt "$peak" ] && peak=$now; sleep 0.2; done; wait $child; code=$?; echo "peak=$peak" >&2; exit $code`], { cwd: root, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`构建以 ${status} 结束：${stderr}`);
  const peak = Number(/peak=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024;
  process.stdout.write(`| ${documents}（${(bytes / 1e6).toFixed(1)} MB） | ${seconds.toFixed(1)} | ${Math.round(peak)} |\n`);
}
rmSync(scratch, { recursive: true, force: true });
