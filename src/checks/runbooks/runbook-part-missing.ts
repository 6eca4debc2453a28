import type { Check } from '../check.ts';
import type { Runbook } from '../../domain/schemas/runbook.ts';
import { applying } from '../../domain/withdrawals.ts';

export const runbookPartMissing: Check = {
  name: 'runbook-part-missing',
  group: 'runbooks',
  severity: 'error',
  title: '操作手册的各部分齐全',
  why: '半夜照着做的人没有时间猜：缺步骤、证据、依据的手册到一半就停了',
  remedy: '补上缺的部分',
  bad: `evidence: []`,
  good: `evidence: [告警日志, 处置前后的查询输出]`,
  *run({ kb }) {
    for (const { id, title, data, facts } of applying(kb, 'runbooks')) {
      const missing = PARTS.filter(({ has }) => !has(data)).map(({ name, field }) => `${name}（${field}）`);
      if (missing.length > 0) yield { path: facts.path, span: null, message: `操作手册 ${id}（${title}）缺${missing.join('、')}`, remedy: missing.slice(0, 3).map((part) => `补上${part}`) };
    }
  },
};

const PARTS: readonly { name: string; field: string; has: (runbook: Runbook) => boolean }[] = [
  { name: '步骤', field: '<Step>', has: ({ steps }) => steps.length > 0 },
  { name: '证据', field: 'evidence', has: ({ evidence }) => evidence.length > 0 },
  { name: '做错过的事', field: 'pitfalls', has: ({ pitfalls }) => pitfalls.length > 0 },
  { name: '表单', field: 'forms', has: ({ forms }) => forms.length > 0 },
  { name: '依据', field: 'basedOn', has: ({ basedOn }) => basedOn.length > 0 },
];
