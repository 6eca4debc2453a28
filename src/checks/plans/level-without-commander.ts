import { fieldSpan, type Check } from '../check.ts';
import { roleTitle } from '../../domain/roles.ts';
import { applying } from '../../domain/withdrawals.ts';

export const levelWithoutCommander: Check = {
  name: 'level-without-commander',
  group: 'plans',
  severity: 'error',
  title: '每级有指挥和替补，两者不是同一个岗位',
  why: '指挥不在，又没有替补，命令没有人下',
  remedy: '改成另一个岗位',
  bad: `commander: om-manager, deputy: om-manager`,
  good: `commander: om-manager, deputy: om-project-manager`,
  *run({ kb }) {
    for (const { data: { levels, organisation, activation }, facts } of applying(kb, 'plans')) {
      const pairs = [
        { name: '启动', first: activation.decidedBy, second: activation.deputy, field: 'activation.deputy' },
        ...levels.map(({ level, commander, deputy }, index) => ({ name: `第${level}级`, first: commander, second: deputy, field: `levels.${index}.deputy` })),
        ...organisation.map(({ title, lead, deputy }, index) => ({ name: title, first: lead, second: deputy, field: `organisation.${index}.deputy` })),
      ];
      for (const { name, first, second, field } of pairs) {
        if (first === second) yield { path: facts.path, span: fieldSpan(facts, field), message: `${name}的替补还是${roleTitle(kb, first)}`, remedy: ['换一个岗位'] };
      }
    }
  },
};
