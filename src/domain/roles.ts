import type { KnowledgeBase } from './knowledge-base.ts';

/** Whether a role is another or belongs to it: 数据库管理员 belongs to 运行维护单位. */
export function belongsTo(kb: KnowledgeBase, role: string, whole: string): boolean {
  return lineUp(kb, role).includes(whole);
}

/** A role and what it is a part of, innermost first; a circle ends where it closes. */
export function lineUp(kb: KnowledgeBase, role: string): string[] {
  const line: string[] = [];
  for (let current: string | undefined = role; current !== undefined && !line.includes(current); current = kb.get('roles', current)?.data.within) line.push(current);
  return line;
}

/** Whether either is the other or belongs to it: what is laid on 科技信息部 may be done by 运维管理岗, and the other way round. */
export function areRelated(kb: KnowledgeBase, one: string, other: string): boolean {
  return belongsTo(kb, one, other) || belongsTo(kb, other, one);
}

/** Whether a role stands outside the company. */
export function isExternal(kb: KnowledgeBase, role: string): boolean {
  return kb.get('roles', role)?.data.external ?? false;
}

/** What readers call a role; the id where nobody has it. */
export function roleTitle(kb: KnowledgeBase, role: string): string {
  return kb.get('roles', role)?.title ?? role;
}
