import type { Check } from '../check.ts';
import { applying } from '../../domain/withdrawals.ts';

export const fallbackMissing: Check = {
  name: 'fallback-missing',
  group: 'plans',
  severity: 'error',
  title: '预案写明回切和撤除临时措施',
  why: '接管之后不知道怎样回来，临时措施就成了永久的',
  remedy: '补 fallback；不涉及的写明为什么',
  bad: `fallback: []`,
  good: `fallback: [扩大的限额24小时内补办变更，到期撤销。]`,
  *run({ kb }) {
    for (const { id, title, data: { fallback }, facts } of applying(kb, 'plans')) {
      if (fallback.length === 0) yield { path: facts.path, span: null, message: `预案 ${id}（${title}）没有写回切和撤除临时措施`, remedy: ['补 fallback', '不涉及的写明为什么'] };
    }
  },
};
