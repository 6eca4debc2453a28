import type { Entry } from '../../domain/entry.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { activitiesOf } from '../../domain/matrix/activities.ts';
import { roleTitle } from '../../domain/roles.ts';

/** A matrix as rows of cells, heads first: 编号, 分组, 活动, 依据, 模块, then one column per post. */
export function matrixTable(kb: KnowledgeBase, matrix: Entry<'matrices'>): string[][] {
  const roles = matrix.data.columns.map(({ role }) => role);
  const head = ['编号', '分组', '活动', '依据', '模块', ...roles.map((role) => roleTitle(kb, role))];
  const rows = activitiesOf(kb, matrix).map(({ code, title, group, row, assignments }) => [
    code,
    group.title,
    title,
    row.basis.join('；'),
    row.modules.map((id) => kb.get('modules', id)?.title ?? id).join('、'),
    ...roles.map((role) => assignments.find((assignment) => assignment.role === role)?.letters.join('/') ?? ''),
  ]);
  return [head, ...rows];
}
