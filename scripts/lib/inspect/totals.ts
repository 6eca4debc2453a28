import type { Inspection } from './inspection.ts';
import { compareText } from '../../../src/domain/order.ts';

export interface Totals {
  type: 'totals';
  files: number;
  articles: number;
  paragraphs: number;
  items: number;
  /** Citations, each counted once however many places it names; `resolved + external + unresolved` of them. */
  citations: number;
  /** Places named: 第五条、第六条 has two. */
  parts: number;
  resolved: number;
  external: number;
  unresolved: number;
  /** Unresolved citations by kind of reason. */
  reasons: Record<string, number>;
  findings: number;
}

/** Adds up what was found in all files. */
export function totalsOf(inspections: readonly Inspection[]): Totals {
  const citations = inspections.flatMap((inspection) => inspection.citations);
  const sum = (count: (inspection: Inspection) => number): number => inspections.reduce((total, inspection) => total + count(inspection), 0);
  const reasons: Record<string, number> = {};
  for (const { reason } of citations) if (reason) reasons[reason.kind] = (reasons[reason.kind] ?? 0) + 1;
  return {
    type: 'totals',
    files: inspections.length,
    articles: sum(({ counts }) => counts.article),
    paragraphs: sum(({ counts }) => counts.paragraph),
    items: sum(({ counts }) => counts.item),
    citations: citations.length,
    parts: citations.reduce((total, { parts }) => total + parts.length, 0),
    resolved: citations.filter(({ status }) => status === 'resolved').length,
    external: citations.filter(({ status }) => status === 'external').length,
    unresolved: citations.filter(({ status }) => status === 'unresolved').length,
    reasons: Object.fromEntries(Object.entries(reasons).toSorted(([a], [b]) => compareText(a, b))),
    findings: sum(({ findings }) => findings.length),
  };
}
