import type { Check } from '../check.ts';

export const builtLinkBroken: Check = {
  name: 'built-link-broken',
  group: 'built',
  severity: 'error',
  title: '成品站点里的链接都有目标页',
  why: '检查源文件看不到模板和导航里的坏链接',
  remedy: '改正生成这个链接的页面或组件',
  bad: `href="/roles/dba/"（没有这一页）`,
  good: `href="/roles/om-dba/"`,
  *run({ site }) {
    if (!site) return;
    const pages = new Set(site.pages.map(({ url }) => url));
    for (const { file, links } of site.pages) {
      for (const link of new Set(links)) {
        const path = link.split(/[?#]/)[0] ?? '';
        if (path === '' || pages.has(path) || site.files.has(path.slice(1))) continue;
        yield { path: file, span: null, message: `链接 ${link} 没有目标`, remedy: ['改正生成这个链接的页面或组件'] };
      }
    }
  },
};
