import { fieldSpan, type Check } from '../check.ts';
import { roleTitle } from '../../domain/roles.ts';
import { applying, isWithdrawn } from '../../domain/withdrawals.ts';

export const moduleWithoutKeyUserRole: Check = {
  name: 'module-without-key-user-role',
  group: 'faqs',
  severity: 'error',
  title: '模块的关键用户是一级、二级支持的岗位',
  why: '用户的问题先到关键用户；写成别的岗位，问题没有人接',
  remedy: '写一级或者二级支持的关键用户岗位',
  bad: `unitKeyUser: om-dba（三级支持）`,
  good: `unitKeyUser: module-key-user-l1`,
  *run({ kb }) {
    const keyUsers = applying(kb, 'roles').filter(({ data: { tier, type } }) => type === 'post' && (tier === 1 || tier === 2)).map(({ id }) => id);
    for (const { id, title, data, facts } of kb.all('modules')) {
      for (const field of ['unitKeyUser', 'companyKeyUser'] as const) {
        const role = data[field];
        const known = kb.get('roles', role)?.data;
        // A post that is not there, cannot be read or is gone has a finding of its own.
        if (known === undefined || isWithdrawn(known, kb.today) || keyUsers.includes(role)) continue;
        yield { path: facts.path, span: fieldSpan(facts, field), message: `模块 ${id}（${title}）的 ${field} 是${roleTitle(kb, role)}，不是一级、二级支持的岗位`, remedy: [keyUsers.length > 0 ? `改为 ${keyUsers.slice(0, 4).join('、')}` : '先在 src/content/roles/ 写关键用户岗位'] };
      }
    }
  },
};
