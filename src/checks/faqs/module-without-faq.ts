import type { Check } from '../check.ts';
import { hasUnread } from '../unread.ts';
import { collections } from '../../domain/collections.ts';
import { applying } from '../../domain/withdrawals.ts';

export const moduleWithoutFaq: Check = {
  name: 'module-without-faq',
  group: 'faqs',
  severity: 'warning',
  title: '每个模块都有问答',
  why: '没有问答的模块，用户只能打电话',
  remedy: '把服务台最常接到的问题写成问答',
  bad: `src/content/faqs/eam/ 里没有文件`,
  good: `src/content/faqs/eam/work-order-release.mdx`,
  *run({ kb }) {
    const questions = applying(kb, 'faqs');
    if (questions.length === 0 || hasUnread(kb, ['faqs'])) return;
    // A question in the folder of a module that names another one has a finding of its own.
    const folders = questions.flatMap(({ facts }) => facts.path.slice(collections.faqs.folder.length + 1).split('/').slice(0, 1));
    const answered = new Set([...folders, ...questions.flatMap(({ data: { module, also } }) => [module, ...also])]);
    for (const { id, title, facts } of kb.all('modules')) {
      if (!answered.has(id)) yield { path: facts.path, span: null, message: `模块 ${id}（${title}）没有问答`, remedy: [`在 src/content/faqs/${id}/ 写一份`] };
    }
  },
};
