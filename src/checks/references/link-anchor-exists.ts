import type { Check } from '../check.ts';
import { anchorsOf } from '../../domain/anchors.ts';
import { localLinks } from '../../domain/links.ts';
import { nearest } from '../../domain/nearest.ts';

export const linkAnchorExists: Check = {
  name: 'link-anchor-exists',
  group: 'references',
  severity: 'error',
  title: '链接里的锚点都存在',
  why: '落在页首而不是那一条，读者要自己再找一遍',
  remedy: '改成目标文件里有的标题或条款',
  bad: `[第九条](../regulations/erp-om/2.0.mdx#art-999)`,
  good: `[第九条](../regulations/erp-om/2.0.mdx#art-9)`,
  *run({ kb }) {
    const byPath = new Map(kb.documents.map((document) => [document.path, document]));
    for (const document of kb.documents) {
      for (const { path, anchor, span } of localLinks(document)) {
        const target = byPath.get(path);
        if (anchor === null || !target || target.problems.some(({ check }) => check === 'body-parse' || check === 'file-readable')) continue;
        const known = anchorsOf(target);
        if (known.has(anchor)) continue;
        const close = nearest(anchor, [...known]);
        yield { path: document.path, span, message: `${path} 里没有锚点 #${anchor}`, remedy: close.length > 0 ? close.map((id) => `改为 #${id}`) : ['去掉锚点'] };
      }
    }
  },
};
