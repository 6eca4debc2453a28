import type { Severity } from '../../../src/checks/check.ts';
import { place, summary, type Reporter } from './report.ts';

const COLORS = { error: 'red', warning: 'yellow', notice: 'cyan' } as const satisfies Record<Severity, string>;

/** For people: what is wrong, 改法, and 原因 once per check. */
export const pretty: Reporter = (report, color) => {
  const explained = new Set<string>();
  const entries = report.judgements.map((judgement) => {
    const { check, severity, message, remedy } = judgement;
    const lines = [`${color('bold', place(judgement))} ${color(COLORS[severity], severity)} ${color('dim', check.name)}`, `  ${message}`];
    lines.push(...remedy.slice(0, 3).map((act) => `  改法 ${act}`));
    if (!explained.has(check.name)) lines.push(color('dim', `  原因 ${check.why}`));
    explained.add(check.name);
    return lines.join('\n');
  });
  return `${[...entries, summary(report)].join('\n\n')}\n`;
};

/** One line per finding, for grep and editors' problem matchers. */
export const plain: Reporter = (report) =>
  [...report.judgements.map((judgement) => `${place(judgement)} ${judgement.severity} ${judgement.check.name} ${judgement.message}`), summary(report)].join('\n') + '\n';
