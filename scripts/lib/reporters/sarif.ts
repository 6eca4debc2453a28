import { hash } from 'node:crypto';
import type { Severity } from '../../../src/checks/check.ts';
import type { Judgement } from '../../../src/checks/run-checks.ts';
import type { Reporter } from './report.ts';

const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const satisfies Record<Severity, string>;

/** SARIF 2.1.0, for code-scanning views. Fingerprints hold while lines move. */
export const sarif: Reporter = ({ judgements, suppressed, checks }) => {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'erp-knowledge-base check',
            language: 'zh-CN',
            rules: checks.map(({ name, title, why, remedy, severity }) => ({
              id: name,
              shortDescription: { text: title },
              fullDescription: { text: why },
              help: { text: remedy },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [...judgements, ...suppressed].map(toResult),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function toResult(judgement: Judgement): object {
  const { check, severity, message, remedy, path, start, end, suppressed } = judgement;
  const region = start && end ? { region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column } } : {};
  return {
    ruleId: check.name,
    level: LEVELS[severity],
    message: { text: [message, ...remedy.map((act) => `改法 ${act}`)].join('\n') },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(path) }, ...region } }],
    partialFingerprints: { 'finding/v1': hash('sha256', `${check.name}\0${path}\0${message}`) },
    ...(suppressed === null ? {} : { suppressions: [{ kind: 'inSource', justification: suppressed }] }),
  };
}
