import { checks } from '../../src/checks/index.ts';
import { applyFixes, showFixes } from './fixes.ts';
import { checkContent } from './check-content.ts';
import { readOptions, HELP, type CheckOptions } from './check-options.ts';
import { changedFiles } from './git.ts';
import { writeReports } from './write-reports.ts';
import { cite } from './cite.ts';
import { explain, list } from './explain.ts';
import { EXIT } from './terminal.ts';
import { watch } from './watch.ts';
import type { Severity } from '../../src/checks/check.ts';
import type { Report } from './reporters/report.ts';

const WEIGHT = { error: 3, warning: 2, notice: 1 } as const satisfies Record<Severity, number>;

/** Does what the command line of `check` asks for. @returns the exit code */
export function checkCommand(args: string[]): number | Promise<number> {
  const options = readOptions(args);
  switch (options.command) {
    case 'help':
      process.stdout.write(HELP);
      return EXIT.clean;
    case 'list':
      return list(checks);
    case 'explain':
      return explain(checks, options.paths);
    case 'cite':
      return cite(options);
    case 'check':
      return options.watch ? watch(options) : checkOnce(options);
  }
}

function checkOnce(options: CheckOptions): number {
  let report = checkContent(options);
  if (options.fix && options.diff) return showFixes(options.root, report);
  if (options.fix && applyFixes(options.root, report) > 0) report = checkContent(options);
  const selected = select(report, options);
  writeReports(selected, options);
  return selected.judgements.some(({ severity }) => fails(severity, options.failOn)) ? EXIT.findings : EXIT.clean;
}

/** Everything is always read, because a change in one file can break another; only the report is narrowed. */
function select(report: Report, { paths, since, root }: CheckOptions): Report {
  const changed = since === null ? null : changedFiles(root, since);
  const wanted = (path: string): boolean =>
    (paths.length === 0 || paths.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))) && (changed === null || changed.has(path));
  return { ...report, judgements: report.judgements.filter(({ path }) => wanted(path)), suppressed: report.suppressed.filter(({ path }) => wanted(path)) };
}

function fails(severity: Severity, failOn: Severity): boolean {
  return WEIGHT[severity] >= WEIGHT[failOn];
}
