import type { Entry } from '../domain/entry.ts';

export interface RoleGroup {
  id: string;
  title: string;
  note: string;
  roles: Entry<'roles'>[];
}

const TIERS = [
  { id: 'tier-1', tier: 1, title: '一级运维支持', note: '在用户单位，先找这里' },
  { id: 'tier-2', tier: 2, title: '二级运维支持', note: '在公司，处理共性问题与审批' },
  { id: 'tier-3', tier: 3, title: '三级运维支持', note: '专业运行维护与产品支持' },
  { id: 'tier-none', tier: undefined, title: '管理与使用', note: '决策、归口管理、监督与使用' },
] as const;

/** Roles by their place in the three tiers of support; those outside come last. */
export function roleGroups(roles: readonly Entry<'roles'>[]): RoleGroup[] {
  return TIERS.map(({ tier, ...group }) => ({ ...group, roles: roles.filter(({ data }) => data.tier === tier) })).filter((group) => group.roles.length > 0);
}
