import type { Check } from '../check.ts';

export const pageWeightOverBudget: Check = {
  name: 'page-weight-over-budget',
  group: 'built',
  severity: 'error',
  title: '页面不超过预算',
  why: '事故中的手机网络慢，每一百 KB 都是等待',
  remedy: '减去不用的样式与脚本；长页分节',
  bad: `样式 30 KB（预算 12 KB）`,
  good: `样式 9 KB`,
  *run({ site }) {
    for (const { file, weight } of site?.pages ?? []) {
      const budget = { html: HTML.find(({ pages }) => pages.test(file))?.bytes ?? 0, css: CSS, js: JS };
      for (const part of ['html', 'css', 'js'] as const) {
        if (weight[part] > budget[part]) yield { path: file, span: null, message: `${part.toUpperCase()} 压缩后 ${weight[part]} 字节，预算 ${budget[part]} 字节`, remedy: ['减去不用的部分'] };
      }
    }
  },
};

/** Bytes after gzip; the first row that fits a page holds. */
const HTML = [
  // Regulations, their trace, the glossary and the indexes are each one long text that readers print or search as a whole.
  { pages: /^(?:regulations\/|trace\/|terms\/index\.html|faqs\/index\.html|codes\/index\.html|index-az\/)/, bytes: 81_920 },
  // A post that carries much has a long page; it is read by whoever holds it, section by section.
  { pages: /^roles\//, bytes: 32_768 },
  // A runbook is one page from the first check to the last, since nobody may turn pages while a system is down.
  { pages: /^runbooks\/(?!.*\/card\/)/, bytes: 32_768 },
  // All plans and runbooks in one file, to be kept and carried away; it is downloaded once, not opened over the network.
  { pages: /^offline\/handbook\.html$/, bytes: 655_360 },
  { pages: /^/, bytes: 20_480 },
] as const;
const CSS = 12_288;
const JS = 12_288;
