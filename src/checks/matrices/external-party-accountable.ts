import { fieldSpan, type Check } from '../check.ts';
import { readableActivities } from '../soundness.ts';
import { hasUnread } from '../unread.ts';
import { basisRoles } from '../../domain/duties/basis-roles.ts';
import { holdersOf } from '../../domain/matrix/activities.ts';
import { areRelated, isExternal, roleTitle } from '../../domain/roles.ts';

export const externalPartyAccountable: Check = {
  name: 'external-party-accountable',
  group: 'matrices',
  severity: 'error',
  title: '外部单位只对条款明确交给它的活动负责',
  why: '外包的是工作，不是责任；条款没有交出去的，公司内必须有人负责',
  remedy: '把 A 改给公司内的岗位，外部单位改为 R；或引用把职责交给它的条款',
  bad: `变更批准的 A 在运行维护单位`,
  good: `变更批准的 A 在科技信息部，R 在运行维护单位`,
  *run({ kb }) {
    if (hasUnread(kb, ['roles', 'regulations'])) return;
    for (const activity of readableActivities(kb)) {
      const { matrix: { facts }, basis, row, code } = activity;
      const named = basisRoles(kb, basis).doing;
      for (const { role, field } of holdersOf(activity, 'A')) {
        if (!isExternal(kb, role) || named.some((other) => areRelated(kb, role, other))) continue;
        yield { path: facts.path, span: fieldSpan(facts, field), message: `活动 ${code}（${row.title}）由外部的${roleTitle(kb, role)}负责，依据条款没有把它交给这一方`, remedy: ['把 A 改给公司内的岗位，外部单位改为 R', '引用把职责交给它的条款'] };
      }
    }
  },
};
