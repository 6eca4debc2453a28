import { checkNames, checks } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { sha256 } from '../../src/source/disk.ts';
import { readBaseline } from './baseline.ts';
import { readBuiltSite } from './built-site.ts';
import type { CheckOptions } from './check-options.ts';
import { findFiles, linkContent, readLock, type FactsMemory } from './content.ts';
import { createReport, loadReport, reportKey, saveReport } from './report-cache.ts';
import type { Report } from './reporters/report.ts';

/** Reads and judges the content of a project once. `memory` keeps parsed files between the runs of one process. */
export function checkContent(options: Pick<CheckOptions, 'root' | 'today' | 'cache' | 'baseline' | 'dist'>, memory?: FactsMemory): Report {
  const { root, today, dist } = options;
  const { files, assets } = findFiles(root);
  const lock = readLock(root);
  const baseline = options.baseline === null ? [] : readBaseline(options.baseline);
  const cacheable = options.cache && dist === null && memory === undefined;
  const key = cacheable ? reportKey(files, [today, JSON.stringify(lock), JSON.stringify(baseline), [...assets].sort().join('\0')]) : '';
  const known = cacheable ? loadReport(root, key, today) : null;
  if (known) return known;

  const kb = linkContent(files, lock, today, memory);
  const site = dist === null ? null : readBuiltSite(dist);
  const report = createReport(runChecks(checks, { kb, assets, site, checkNames, sha256 }, baseline), kb.documents.length, today);
  if (cacheable) saveReport(root, key, report);
  return report;
}
