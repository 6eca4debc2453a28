import type { CheckText } from '../../../src/checks/check.ts';
import type { Judgement } from '../../../src/checks/run-checks.ts';

/** What a run found, as reporters see it. */
export interface Report {
  /** Findings that count, sorted by place. */
  judgements: readonly Judgement[];
  /** Findings that are silenced, with a reason and an end date. */
  suppressed: readonly Judgement[];
  checks: readonly CheckText[];
  documents: number;
  today: string;
}

/** Turns a report into text. `color` paints for a terminal. */
export type Reporter = (report: Report, color: (style: 'red' | 'yellow' | 'cyan' | 'dim' | 'bold', text: string) => string) => string;

/** Parts the findings that count from the silenced ones. */
export function createReport(judgements: readonly Judgement[], checks: readonly CheckText[], documents: number, today: string): Report {
  return {
    judgements: judgements.filter(({ suppressed }) => suppressed === null),
    suppressed: judgements.filter(({ suppressed }) => suppressed !== null),
    checks,
    documents,
    today,
  };
}

/** `path:line:col`, without what is not known. */
export function place({ path, start }: Judgement): string {
  return start ? `${path}:${start.line}:${start.column}` : path;
}

/** One sentence on the whole run. */
export function summary({ judgements, suppressed, documents }: Report): string {
  const count = (severity: string): number => judgements.filter((judgement) => judgement.severity === severity).length;
  const silenced = suppressed.length > 0 ? `，豁免 ${suppressed.length} 处` : '';
  return `已查 ${documents} 个文件：错误 ${count('error')}，警告 ${count('warning')}，提示 ${count('notice')}${silenced}`;
}
