import type { Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const rollbackMissing: Check = {
  name: 'rollback-missing',
  group: 'runbooks',
  severity: 'error',
  title: '有变更的手册写明怎样回退，或者为什么不能',
  why: '改坏了要退回去，退不回去的要在动手前知道',
  remedy: '补 rollback',
  bad: `有 kind="change" 的步骤，没有 rollback`,
  good: `rollback: { possible: none, text: [清除的归档不能恢复，因此以已经备份为前提。] }`,
  *run({ kb }) {
    for (const { id, title, data: { steps, rollback }, facts } of applying(kb, 'runbooks')) {
      if (rollback === undefined && steps.some(({ kind, risk }) => kind === 'change' || risk !== 'read')) yield { path: facts.path, span: null, message: `操作手册 ${id}（${title}）有变更，没有写回退`, remedy: ['补 rollback：怎样回退', '不能回退的写 possible: none 和原因'] };
    }
  },
};
