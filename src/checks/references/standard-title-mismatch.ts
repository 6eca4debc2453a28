import type { Check } from '../check.ts';
import { standardMentions } from '../standard-mentions.ts';

export const standardTitleMismatch: Check = {
  name: 'standard-title-mismatch',
  group: 'references',
  severity: 'error',
  title: '标准名称与登记一致',
  why: '名称写错的标准，审计人员无法确认引的是哪一部',
  remedy: '照登记的名称写',
  bad: `《信息系统安全等级保护要求》（GB/T 22239-2019）`,
  good: `《信息安全技术 网络安全等级保护基本要求》（GB/T 22239-2019）`,
  *run({ kb }) {
    for (const { document, number, span, standard, title } of standardMentions(kb)) {
      if (!standard || title === null || squeeze(title) === squeeze(standard.title)) continue;
      yield { path: document.path, span, message: `${number} 的名称写作《${title}》，登记为《${standard.title}》`, remedy: [`改为《${standard.title}》`] };
    }
  },
};

function squeeze(title: string): string {
  return title.normalize('NFC').replaceAll(/[\s　:：]/g, '');
}
