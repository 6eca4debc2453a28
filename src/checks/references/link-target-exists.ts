import type { Check } from '../check.ts';
import { nearest } from '../../domain/nearest.ts';
import { localLinks } from '../../domain/links.ts';

export const linkTargetExists: Check = {
  name: 'link-target-exists',
  group: 'references',
  severity: 'error',
  title: '站内链接都有目标文件',
  why: '点开是“找不到”的链接，在事故中耽误的是时间',
  remedy: '改成存在的相对路径',
  bad: `[数据库管理员](../roles/dba.mdx)`,
  good: `[数据库管理员](../roles/om-dba.mdx)`,
  *run({ kb, assets }) {
    const paths = new Set(kb.documents.map(({ path }) => path));
    for (const document of kb.documents) {
      for (const { url, path, span } of localLinks(document)) {
        if (path === document.path || paths.has(path) || assets.has(path)) continue;
        const name = path.slice(path.lastIndexOf('/') + 1);
        const close = nearest(name, [...paths].map((known) => known.slice(known.lastIndexOf('/') + 1)));
        yield { path: document.path, span, message: `链接 ${url} 的目标文件 ${path} 不存在`, remedy: close.length > 0 ? close.map((known) => `是否指 ${known}`) : ['改成存在的相对路径'] };
      }
    }
  },
};
