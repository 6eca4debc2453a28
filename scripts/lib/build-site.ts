import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentVersion } from '../../src/domain/content-version.ts';
import { sha256 } from '../../src/source/disk.ts';
import { checkContent } from './check-content.ts';
import { readContent } from './content.ts';
import { currentDay } from './current-day.ts';
import { inputsFingerprint } from './build-inputs.ts';
import { summary } from './reporters/report.ts';
import { writeReports } from './write-reports.ts';
import { basePath } from './built-site.ts';
import { buildOffline } from './offline/offline.ts';
import { buildSearchIndex } from './search-index.ts';
import { EXIT } from './terminal.ts';

const STAMP = '.cache/build/inputs';

/** Builds only when a file that the site depends on, or the day, has changed since `dist` was made. */
export async function buildIfChanged(root: string): Promise<number> {
  const fingerprint = inputsFingerprint(root, currentDay());
  const stamp = join(root, STAMP);
  const upToDate = existsSync(join(root, 'dist/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
  if (upToDate) {
    process.stdout.write('内容没有变化，沿用上次构建的站点\n');
    return EXIT.clean;
  }
  const code = await buildSite(root);
  if (code !== EXIT.clean) return code;
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
  return EXIT.clean;
}

/** Check, build, index, check what was built. Stops at the first stage with an error. */
export async function buildSite(root: string, dist = 'dist'): Promise<number> {
  const today = currentDay();
  const options = { root, today, cache: true, baseline: null, people: null, contacts: null };
  const before = checkContent({ ...options, dist: null });
  if (before.judgements.some(({ severity }) => severity === 'error')) {
    writeReports(before, { format: 'pretty', outputs: [] });
    return EXIT.findings;
  }
  process.stdout.write(`${summary(before)}\n`);

  const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', dist], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BUILD_DATE: today },
  });
  if (status !== 0) return EXIT.internal;
  const { kb } = readContent(root, today);
  if (!readFileSync(join(root, dist, 'index.html'), 'utf8').includes(`data-version="${contentVersion(kb.documents, sha256)}"`)) {
    process.stderr.write('构建时内容又有改动，页面和离线副本会不是同一版；改完以后重新构建\n');
    return EXIT.findings;
  }
  const indexed = await buildSearchIndex(join(root, dist), kb);
  const offline = await buildOffline(join(root, dist), kb, basePath());

  const after = checkContent({ ...options, dist: join(root, dist) });
  const wrong = after.judgements.filter(({ check, severity }) => check.group === 'built' && severity === 'error');
  if (wrong.length > 0) {
    writeReports({ ...after, judgements: wrong }, { format: 'pretty', outputs: [] });
    return EXIT.findings;
  }
  process.stdout.write(`已构建 ${dist}：检索记录 ${indexed.current} 条，其他版本 ${indexed.archive} 条；离线 ${offline.files} 个文件，压缩后 ${Math.round(offline.weight / 1024)} KB\n`);
  return EXIT.clean;
}
