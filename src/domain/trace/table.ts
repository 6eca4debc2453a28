import type { KnowledgeBase } from '../knowledge-base.ts';
import { activityCode } from '../matrix/activities.ts';
import { MODALITIES } from '../duties/modality.ts';
import { roleTitle } from '../roles.ts';
import { TRACE_STATES, type TraceRow } from './rows.ts';

/** Columns of the traceability matrix as people read it. */
export const TRACE_COLUMNS = ['制度', '版本', '条款', '标识', '要求', '约束', '条款点名', '活动', '执行', '负责', '流程步骤', '表单', '不相容职责', '状态', '说明'] as const;

/** One row in words, in the order of `TRACE_COLUMNS`; several values stand in one cell, divided by 、. */
export function traceCells(kb: KnowledgeBase, row: TraceRow): string[] {
  const roles = (ids: readonly string[]): string => ids.map((id) => roleTitle(kb, id)).join('、');
  const steps = row.steps.map(({ procedure, step }) => {
    const found = kb.get('procedures', procedure);
    return `${found?.title ?? procedure}：${found?.data.steps.find(({ id }) => id === step)?.title ?? step}`;
  });
  return [
    kb.work(row.work)?.title ?? row.work,
    row.version,
    row.label,
    `${row.work}@${row.version}#${row.provision}`,
    row.text,
    row.modalities.map((modality) => MODALITIES[modality].label).join('、'),
    roles(row.named),
    row.activities.map((id) => `${activityCode(id)} ${kb.part('activities', id)?.title ?? ''}`.trim()).join('、'),
    roles(row.responsible),
    roles(row.accountable),
    steps.join('、'),
    row.forms.map((id) => kb.get('forms', id)?.title ?? id).join('、'),
    row.pairs.map((id) => kb.part('pairs', id)?.title ?? id).join('、'),
    TRACE_STATES[row.state].label,
    row.account?.reason ?? '',
  ];
}
