import { fieldSpan, type Check } from '../check.ts';
import { readableActivities } from '../soundness.ts';
import { hasUnread } from '../unread.ts';
import { basisRoles } from '../../domain/duties/basis-roles.ts';
import { areRelated, isExternal, roleTitle } from '../../domain/roles.ts';

export const matrixBasisDisagrees: Check = {
  name: 'matrix-basis-disagrees',
  group: 'matrices',
  severity: 'error',
  title: '执行和负责的岗位与依据条款所说的一致',
  why: '条款把事交给一方，矩阵写成另一方，照哪个办都违规',
  remedy: '把 A、R 给条款点名的岗位或其所属岗位，或改引真正的依据',
  bad: `运维办法第三十条（运行维护单位巡检）一行，A、R 都在业务部门`,
  good: `R 在运行维护单位的岗位`,
  *run({ kb }) {
    if (hasUnread(kb, ['roles', 'regulations'])) return;
    for (const { matrix: { facts }, assignments, basis, row, code, field } of readableActivities(kb)) {
      const doing = assignments.filter(({ letters }) => letters.includes('A') || letters.includes('R'));
      const { doing: does, deciding } = basisRoles(kb, basis);
      const named = [...new Set([...does, ...deciding])];
      // Who answers from outside without being named is the finding of external-party-accountable.
      if (named.length === 0 || doing.length === 0 || doing.some(({ role, letters }) => letters.includes('A') && isExternal(kb, role)) || doing.some(({ role }) => named.some((other) => areRelated(kb, role, other)))) continue;
      yield {
        path: facts.path,
        span: fieldSpan(facts, doing[0]?.field ?? `${field}.id`),
        message: `活动 ${code}（${row.title}）由${doing.map(({ role }) => roleTitle(kb, role)).join('、')}承担，依据条款点名的是${named.map((role) => roleTitle(kb, role)).join('、')}`,
        remedy: [`把 A、R 给${named.slice(0, 3).map((role) => roleTitle(kb, role)).join('、')}或其所属岗位`, '改引真正的依据'],
      };
    }
  },
};
