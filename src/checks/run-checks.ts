import { positionAt, type DocumentFacts, type Position } from '../domain/document.ts';
import type { Check, CheckContext, CheckText, Finding, Severity } from './check.ts';
import { compareText } from '../domain/order.ts';

/** A finding with its check, severity and place in lines and columns: what reporters print. */
export interface Judgement extends Finding {
  check: CheckText;
  severity: Severity;
  start: Position | null;
  end: Position | null;
  /** Why it does not count, when it is suppressed. */
  suppressed: string | null;
}

/** A known finding that is accepted for a while; kept in a baseline file. */
export interface BaselineEntry {
  check: string;
  path: string;
  message: string;
  reason: string;
  until: string;
}

/** Runs checks over the content and returns their findings, suppressed ones marked, sorted by place. */
export function runChecks(checks: readonly Check[], context: CheckContext, baseline: readonly BaselineEntry[] = []): Judgement[] {
  const documents = new Map(context.kb.documents.map((document) => [document.path, document]));
  const { today } = context.kb;
  return checks
    .flatMap((check) => [...check.run(context)].map((finding) => judge(check, finding, lineStartsOf(finding.path))))
    .map((judgement) => ({ ...judgement, suppressed: suppression(judgement, documents.get(judgement.path), baseline, today) }))
    .sort(byPlace);

  function lineStartsOf(path: string): readonly number[] | undefined {
    return documents.get(path)?.lineStarts ?? [context.people, context.contacts].find((local) => local?.path === path)?.lineStarts;
  }
}

function judge(check: Check, finding: Finding, starts: readonly number[] | undefined): Judgement {
  const start = finding.span && starts ? positionAt(starts, finding.span.start) : null;
  const end = finding.span && starts ? positionAt(starts, finding.span.end) : null;
  return { ...finding, check, severity: check.severity, start, end, suppressed: null };
}

function suppression(judgement: Judgement, document: DocumentFacts | undefined, baseline: readonly BaselineEntry[], today: string): string | null {
  const line = judgement.start?.line ?? 1;
  const inline = document?.suppressions.find(
    ({ check, until, reason, fromLine, toLine }) =>
      check === judgement.check.name && reason !== '' && until !== null && today <= until && line >= fromLine && line <= toLine,
  );
  if (inline) return inline.reason;
  const known = baseline.find(
    ({ check, path, message, until }) => check === judgement.check.name && path === judgement.path && message === judgement.message && today <= until,
  );
  return known?.reason ?? null;
}

function byPlace(a: Judgement, b: Judgement): number {
  return (
    compareText(a.path, b.path) ||
    (a.start?.line ?? 0) - (b.start?.line ?? 0) ||
    (a.start?.column ?? 0) - (b.start?.column ?? 0) ||
    compareText(a.check.name, b.check.name) ||
    compareText(a.message, b.message)
  );
}
