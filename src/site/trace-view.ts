import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { activityCode } from '../domain/matrix/activities.ts';
import { stepAnchor } from '../domain/anchors.ts';
import { traceRows, type TraceRow } from '../domain/trace/rows.ts';
import type { Version, Work } from '../domain/works.ts';
import { linkTo } from './related.ts';
import { documentHref, versionHref } from './urls.ts';

export interface TraceLink {
  label: string;
  href: string;
}

/** One row of the traceability matrix with a link at every name. */
export interface TraceLine {
  row: TraceRow;
  href: string;
  named: TraceLink[];
  activities: TraceLink[];
  responsible: TraceLink[];
  accountable: TraceLink[];
  steps: TraceLink[];
  forms: TraceLink[];
  pairs: TraceLink[];
}

/** How many rows of one regulation are in which state. */
export interface TraceSummary {
  work: Work;
  version: Version;
  counts: Record<TraceRow['state'], number>;
  total: number;
}

export function traceSummaries(kb: KnowledgeBase): TraceSummary[] {
  return kb.works.flatMap((work) => {
    const rows = traceRows(kb).filter((row) => row.work === work.id);
    if (!work.current) return [];
    const count = (state: TraceRow['state']): number => rows.filter((row) => row.state === state).length;
    return [{ work, version: work.current, total: rows.length, counts: { carried: count('carried'), explained: count('explained'), gap: count('gap'), free: count('free') } }];
  });
}

export function traceLines(kb: KnowledgeBase, work: Work): TraceLine[] {
  return traceRows(kb).filter((row) => row.work === work.id).map((row) => ({
    row,
    href: versionHref(`${row.work}@${row.version}`, row.provision),
    named: roles(kb, row.named),
    activities: row.activities.map((id) => partLink(kb, 'activities', id, activityCode(id))),
    responsible: roles(kb, row.responsible),
    accountable: roles(kb, row.accountable),
    steps: row.steps.map(({ procedure, step }) => {
      const entry = kb.get('procedures', procedure);
      return { label: `${entry?.title ?? procedure}：${entry?.data.steps.find(({ id }) => id === step)?.title ?? step}`, href: `${documentHref('procedures', procedure)}#${stepAnchor(step)}` };
    }),
    forms: row.forms.map((id) => linkTo(kb, 'forms', id)),
    pairs: row.pairs.map((id) => partLink(kb, 'pairs', id, kb.part('pairs', id)?.title ?? id)),
  }));
}

function roles(kb: KnowledgeBase, ids: readonly string[]): TraceLink[] {
  return ids.map((id) => ({ label: kb.get('roles', id)?.data.short ?? id, href: documentHref('roles', id) }));
}

function partLink(kb: KnowledgeBase, kind: 'activities' | 'pairs', id: string, label: string): TraceLink {
  const part = kb.part(kind, id);
  return { label, href: part ? `${documentHref(part.document.collection, part.document.id)}#${id}` : '#' };
}
