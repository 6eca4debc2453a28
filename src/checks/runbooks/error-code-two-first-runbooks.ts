import { fieldSpan, type Check } from '../check.ts';
import { normalCode } from '../../domain/runbook/error-codes.ts';
import { applying } from '../../domain/withdrawals.ts';

export const errorCodeTwoFirstRunbooks: Check = {
  name: 'error-code-two-first-runbooks',
  group: 'runbooks',
  severity: 'error',
  title: '一个错误代码只有一本先用的手册',
  why: '查一个代码出来两本，半夜没有人知道先翻哪一本',
  remedy: '一本留在 trigger.codes，另一本改写进 trigger.also',
  bad: `两本手册的 trigger.codes 都有 ORA-00257`,
  good: `另一本写在 also`,
  *run({ kb }) {
    const first = new Map<string, { path: string; name: string }>();
    for (const { code, title, data: { trigger }, facts } of applying(kb, 'runbooks')) {
      for (const [index, written] of trigger.codes.entries()) {
        const known = normalCode(written);
        const other = first.get(known);
        const span = fieldSpan(facts, `trigger.codes.${index}`);
        if (other === undefined) first.set(known, { path: facts.path, name: `${code ?? facts.id} ${title}` });
        else if (other.path === facts.path) yield { path: facts.path, span, message: `${known} 在本手册的 trigger.codes 里写了两次`, remedy: ['删去后一个'] };
        else yield { path: facts.path, span, message: `${known} 已由 ${other.name} 先处理`, remedy: ['改写进 trigger.also', '从另一本的 trigger.codes 去掉'] };
      }
    }
  },
};
