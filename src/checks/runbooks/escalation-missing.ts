import type { Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const escalationMissing: Check = {
  name: 'escalation-missing',
  group: 'runbooks',
  severity: 'error',
  title: '手册有升级阶梯',
  why: '一个人扛着不报，小故障拖成大事件',
  remedy: '补 escalation：多久、报谁、什么情况',
  bad: `escalation: []`,
  good: `escalation: [{ after: 30, to: om-manager, when: 仍未恢复 }]`,
  *run({ kb }) {
    for (const { id, title, data: { escalation }, facts } of applying(kb, 'runbooks')) {
      if (escalation.length === 0) yield { path: facts.path, span: null, message: `操作手册 ${id}（${title}）没有升级阶梯`, remedy: ['补 escalation：多久、报谁、什么情况'] };
    }
  },
};
