import type { Check } from '../check.ts';
import { allActivities } from '../../domain/matrix/activities.ts';
import { applying } from '../../domain/withdrawals.ts';

export const roleWithoutBackup: Check = {
  name: 'role-without-backup',
  group: 'matrices',
  severity: 'warning',
  title: '承担活动的岗位都有替代岗位或代行安排',
  why: '人不在岗时没有人接手，审批和处置就停在那里',
  remedy: '写 backup（替代岗位），没有的写 deputy（由谁代行）',
  bad: `系统管理员没有 backup，也没有 deputy`,
  good: `deputy: 由科技信息部预先指定的替补人员代行。`,
  *run({ kb }) {
    const assigned = allActivities(kb).flatMap(({ assignments }) => assignments.filter(({ letters }) => letters.includes('A') || letters.includes('R')).map(({ role }) => role));
    const working = new Set([...assigned, ...applying(kb, 'procedures').flatMap(({ data }) => data.steps.map(({ by }) => by))]);
    for (const { id, title, data, facts } of applying(kb, 'roles')) {
      if (data.type !== 'post' || data.backup !== undefined || data.deputy !== undefined || !working.has(id)) continue;
      yield { path: facts.path, span: null, message: `岗位 ${id}（${title}）承担活动，却没有替代岗位`, remedy: ['补上 backup', '没有替代岗位的，用 deputy 写明由谁代行'] };
    }
  },
};
