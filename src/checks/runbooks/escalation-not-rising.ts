import { fieldSpan, type Check } from '../check.ts';
import { roleTitle } from '../../domain/roles.ts';
import { applying } from '../../domain/withdrawals.ts';

export const escalationNotRising: Check = {
  name: 'escalation-not-rising',
  group: 'runbooks',
  severity: 'error',
  title: '升级阶梯一级比一级晚，不重复报同一个岗位',
  why: '后一级反而更早，或者报来报去还是同一个人，等于没有升级',
  remedy: '按时间重排，改报给上一级',
  bad: `[{ after: 60, … }, { after: 30, … }]`,
  good: `[{ after: 30, … }, { after: 60, … }]`,
  *run({ kb }) {
    for (const { data: { escalation }, facts } of applying(kb, 'runbooks')) {
      for (const [index, { after, to }] of escalation.entries()) {
        const before = escalation[index - 1];
        if (before && after <= before.after) yield { path: facts.path, span: fieldSpan(facts, `escalation.${index}.after`), message: `升级第${index + 1}级在${after}分钟，不晚于前一级的${before.after}分钟`, remedy: ['按时间由短到长排'] };
        if (escalation.slice(0, index).some((other) => other.to === to)) yield { path: facts.path, span: fieldSpan(facts, `escalation.${index}.to`), message: `升级第${index + 1}级又报给${roleTitle(kb, to)}`, remedy: ['改报给上一级的岗位'] };
      }
    }
  },
};
