import type { Severity } from '../../../src/checks/check.ts';
import { summary, type Reporter } from './report.ts';

const COMMANDS = { error: 'error', warning: 'warning', notice: 'notice' } as const satisfies Record<Severity, string>;

/** GitHub workflow commands: annotations on the changed lines. */
export const github: Reporter = (report) =>
  [
    ...report.judgements.map(({ severity, path, start, end, check, message, remedy }) => {
      const properties = [
        `file=${property(path)}`,
        ...(start && end ? [`line=${start.line}`, `col=${start.column}`, `endLine=${end.line}`, `endColumn=${end.column}`] : []),
        `title=${property(check.name)}`,
      ];
      return `::${COMMANDS[severity]} ${properties.join(',')}::${data([message, ...remedy.map((act) => `改法 ${act}`)].join('\n'))}`;
    }),
    summary(report),
  ].join('\n') + '\n';

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
