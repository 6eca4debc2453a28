import { fieldSpan, type Check } from '../check.ts';
import { collections } from '../../domain/collections.ts';
import { applying } from '../../domain/withdrawals.ts';

export const faqInWrongFolder: Check = {
  name: 'faq-in-wrong-folder',
  group: 'faqs',
  severity: 'error',
  title: '问答放在所属模块的文件夹里',
  why: '按文件夹找的人找不到它，按模块数的人数错',
  remedy: '移动文件，或者改 module',
  bad: `src/content/faqs/ap/journal-stuck.mdx 写 module: gl`,
  good: `src/content/faqs/gl/journal-stuck.mdx`,
  *run({ kb }) {
    for (const { id, data: { module }, facts } of applying(kb, 'faqs')) {
      const [folder = '', ...below] = facts.path.slice(collections.faqs.folder.length + 1).split('/');
      // A module that is not there has a finding of its own.
      if (!kb.exists('modules', module) || (folder === module && below.length > 0)) continue;
      yield {
        path: facts.path,
        span: fieldSpan(facts, 'module'),
        message: `module 是 ${module}，文件${below.length > 0 ? `在文件夹 ${folder} 里` : '不在模块的文件夹里'}`,
        remedy: [`移到 ${collections.faqs.folder}/${module}/${id}.mdx`, ...(kb.exists('modules', folder) && below.length > 0 ? [`module 改为 ${folder}`] : [])],
      };
    }
  },
};
