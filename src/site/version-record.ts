import { formatChinese } from '../domain/dates.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Version } from '../domain/works.ts';
import { basisOf, linkTo } from './related.ts';
import { documentHref, versionHref } from './urls.ts';

export interface RecordRow {
  label: string;
  values: { text: string; href: string | null; note?: string }[];
}

/** The document record of a version: scope, basis, who drafted, reviewed and approved it when, who must know it. */
export function versionRecord(kb: KnowledgeBase, version: Version): RecordRow[] {
  const { data } = version.entry;
  const { approval } = data;
  const step = (found: { role: string; date: string }): RecordRow['values'][number] => ({ ...role(kb, found.role), note: formatChinese(found.date) });
  const rows: RecordRow[] = [
    { label: '适用范围', values: [text(data.scope)] },
    { label: '依据', values: basisOf(kb, version.entry).map(({ text: words, href }) => ({ text: words, href })) },
    { label: '起草', values: approval ? [step(approval.drafter)] : [] },
    { label: '会签', values: approval?.reviewers.map(step) ?? [] },
    { label: '审议通过', values: data.adopted === undefined ? [] : [text(formatChinese(data.adopted))] },
    { label: '签发', values: approval ? [step(approval.approver)] : [] },
    { label: '替代', values: data.supersedes.map((id) => ({ text: linkTo(kb, 'regulations', id).label, href: versionHref(id) })) },
    { label: '解释', values: [role(kb, data.interpreter)] },
    { label: '知悉范围', values: data.audience.map((id) => role(kb, id)) },
    { label: '复审', values: [text(`每 ${data.review.cycleMonths} 个月`), ...data.review.log.map(({ date, outcome }) => ({ ...text(outcome), note: formatChinese(date) }))] },
    { label: '保管期限', values: data.retention === undefined ? [] : [text(data.retention)] },
    { label: '档号', values: data.archiveRef === undefined ? [] : [text(data.archiveRef)] },
  ];
  return rows.filter(({ values }) => values.length > 0);
}

function role(kb: KnowledgeBase, id: string): RecordRow['values'][number] {
  return { text: kb.get('roles', id)?.title ?? id, href: documentHref('roles', id) };
}

function text(words: string): RecordRow['values'][number] {
  return { text: words, href: null };
}
