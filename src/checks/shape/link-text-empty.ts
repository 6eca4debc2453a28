import type { Check } from '../check.ts';
import { perDocument } from '../per-document.ts';

export const linkTextEmpty: Check = {
  name: 'link-text-empty',
  group: 'shape',
  severity: 'error',
  title: '链接有文字',
  why: '没有文字的链接点不到，也读不出',
  remedy: '在方括号里写目标的名称',
  bad: `[](../roles/om-dba.mdx)`,
  good: `[数据库管理员](../roles/om-dba.mdx)`,
  run: perDocument(function* (document) {
    for (const { text, url, span } of document.links) {
      if (text.trim() === '') yield { path: document.path, span, message: `指向 ${url} 的链接没有文字`, remedy: ['在 [ ] 里写目标的名称'] };
    }
  }),
};
