import type { Severity } from '../../src/checks/check.ts';
import { readOptions, HELP, type CheckOptions } from './check-options.ts';
import { isRemembered, rememberedReport } from './report-cache.ts';
import type { Report } from './reporters/report.ts';
import { EXIT } from './terminal.ts';
import { writeReports } from './write-reports.ts';

const WEIGHT = { error: 3, warning: 2, notice: 1 } as const satisfies Record<Severity, number>;

/**
 * Does what the command line of `check` asks for. What only some commands need is loaded when it is asked for: a run
 * that finds nothing changed loads neither schemas nor checks.
 * @returns the exit code
 */
export async function checkCommand(args: string[]): Promise<number> {
  const options = readOptions(args);
  switch (options.command) {
    case 'help':
      process.stdout.write(HELP);
      return EXIT.clean;
    case 'list':
    case 'explain': {
      const [{ explain, list }, { checks }] = await Promise.all([import('./explain.ts'), import('../../src/checks/index.ts')]);
      return options.command === 'list' ? list(checks) : explain(checks, options.paths);
    }
    case 'cite':
      return (await import('./cite.ts')).cite(options);
    case 'trace':
      return (await import('./trace.ts')).trace(options);
    case 'impact':
      return (await import('./impact.ts')).impact(options);
    case 'check':
      return options.watch ? (await import('./watch.ts')).watch(options) : checkOnce(options);
  }
}

async function checkOnce(options: CheckOptions): Promise<number> {
  const known = isRemembered(options) ? rememberedReport(options) : null;
  let report = known ?? (await import('./check-content.ts')).judgeContent(options);
  if (options.fix) {
    const { applyFixes, showFixes } = await import('./fixes.ts');
    if (options.diff) return showFixes(options.root, report);
    if (applyFixes(options.root, report) > 0) report = (await import('./check-content.ts')).judgeContent(options);
  }
  const selected = await select(report, options);
  writeReports(selected, options);
  return selected.judgements.some(({ severity }) => fails(severity, options.failOn)) ? EXIT.findings : EXIT.clean;
}

/** Everything is always read, because a change in one file can break another; only the report is narrowed. */
async function select(report: Report, { paths, since, root }: CheckOptions): Promise<Report> {
  const changed = since === null ? null : (await import('./git.ts')).changedFiles(root, since);
  const wanted = (path: string): boolean =>
    (paths.length === 0 || paths.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))) && (changed === null || changed.has(path));
  return { ...report, judgements: report.judgements.filter(({ path }) => wanted(path)), suppressed: report.suppressed.filter(({ path }) => wanted(path)) };
}

function fails(severity: Severity, failOn: Severity): boolean {
  return WEIGHT[severity] >= WEIGHT[failOn];
}
