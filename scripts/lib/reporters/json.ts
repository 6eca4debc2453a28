import type { Judgement } from '../../../src/checks/run-checks.ts';
import type { Report, Reporter } from './report.ts';

/** The public shape of one finding. Lines and columns are 1-based; columns and offsets count UTF-16 code units. */
function toObject({ check, severity, path, span, start, end, message, remedy, suppressed, fix }: Judgement): object {
  return { check: check.name, group: check.group, severity, path, start, end, span, message, remedy, why: check.why, fixable: fix !== undefined, suppressed };
}

/** One object: totals and all findings, the silenced ones included. */
export const json: Reporter = (report) => `${JSON.stringify({ ...totals(report), findings: all(report) }, null, 2)}\n`;

/** One finding per line, a totals object last. */
export const jsonl: Reporter = (report) => [...all(report), { type: 'totals', ...totals(report) }].map((line) => JSON.stringify(line)).join('\n') + '\n';

function all({ judgements, suppressed }: Report): object[] {
  return [...judgements, ...suppressed].map(toObject);
}

function totals({ judgements, suppressed, documents, today, checks }: Report): object {
  const count = (severity: string): number => judgements.filter((judgement) => judgement.severity === severity).length;
  return { today, documents, checks: checks.length, errors: count('error'), warnings: count('warning'), notices: count('notice'), suppressed: suppressed.length };
}
