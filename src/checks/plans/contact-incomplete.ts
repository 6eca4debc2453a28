import type { Check } from '../check.ts';
import { nearest } from '../../domain/nearest.ts';
import { roleTitle } from '../../domain/roles.ts';
import { applying } from '../../domain/withdrawals.ts';

export const contactIncomplete: Check = {
  name: 'contact-incomplete',
  group: 'plans',
  severity: 'error',
  title: '本地联络文件读得出，预案里的指挥、牵头和替补都有 A、B 角',
  why: '半夜拨不通，又没有第二个号码，时限就这样过去',
  remedy: '补上联络方式；文件只在本地，不进公开站点',
  bad: `应急指挥组组长只有 A 角`,
  good: `A 角、B 角各一条`,
  *run({ kb, contacts }) {
    if (!contacts) return;
    const { path } = contacts;
    for (const problem of contacts.problems) yield { path, ...problem };
    const strangers = contacts.contacts.filter(({ role }) => !kb.exists('roles', role));
    for (const { role, span } of strangers) {
      const close = nearest(role, kb.all('roles').map(({ id }) => id));
      yield { path, span, message: `岗位 ${role} 不存在`, remedy: close.length > 0 ? close.map((id) => `改为 ${id}`) : ['改为已有的岗位'] };
    }
    // Whom a line with a slip in it stands for is not known, so nobody is missed until it is mended.
    if (contacts.problems.length + strangers.length > 0) return;
    const wanted = new Set(applying(kb, 'plans').flatMap(({ data: { activation, levels, organisation } }) => [activation.decidedBy, activation.deputy, ...levels.flatMap(({ commander, deputy }) => [commander, deputy]), ...organisation.flatMap(({ lead, deputy }) => [lead, deputy])]));
    for (const role of [...wanted].filter((id) => kb.exists('roles', id)).sort()) {
      const turns = contacts.contacts.filter((contact) => contact.role === role).map(({ turn }) => turn);
      const missing = (['A', 'B'] as const).filter((turn) => !turns.includes(turn));
      if (missing.length > 0) yield { path, span: null, message: `${roleTitle(kb, role)}（${role}）没有${missing.join('、')}角的联络方式`, remedy: ['补上一条'] };
    }
  },
};
