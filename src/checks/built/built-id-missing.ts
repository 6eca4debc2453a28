import type { Check } from '../check.ts';
import { linkTarget } from '../../domain/links.ts';

export const builtIdMissing: Check = {
  name: 'built-id-missing',
  group: 'built',
  severity: 'error',
  title: '成品站点里的锚点都在，且不重复',
  why: '引用落不到那一条上；重复的锚点只认第一个',
  remedy: '改正链接，或改正生成锚点的组件',
  bad: `href="/regulations/erp-om/#art-999"`,
  good: `href="/regulations/erp-om/#art-9"`,
  *run({ site }) {
    if (!site) return;
    const ids = new Map(site.pages.map((page) => [page.url, page.ids]));
    for (const { file, links, repeatedIds } of site.pages) {
      for (const id of repeatedIds) yield { path: file, span: null, message: `锚点 #${id} 出现了不止一次`, remedy: ['改正生成锚点的组件'] };
      for (const link of new Set(links)) {
        const target = ids.get(link.split(/[?#]/)[0] ?? '');
        const { anchor } = linkTarget(file, link);
        if (anchor !== null && target && !target.has(anchor)) yield { path: file, span: null, message: `链接 ${link} 的锚点不在目标页上`, remedy: ['改正链接，或改正生成锚点的组件'] };
      }
    }
  },
};
