import type { Check } from '../check.ts';
import { perDocument } from '../per-document.ts';

export const imageAltMissing: Check = {
  name: 'image-alt-missing',
  group: 'shape',
  severity: 'error',
  title: '图片有替代文字',
  why: '看不到图的人（读屏、离线、打印不清）只剩这句话',
  remedy: '在方括号里写图说明了什么',
  bad: `![](./flow.svg)`,
  good: `![故障上报流程：最终用户到服务台共三步](./flow.svg)`,
  run: perDocument(function* (document) {
    for (const { alt, url, span } of document.images) {
      if (alt.trim() === '') yield { path: document.path, span, message: `图片 ${url} 没有替代文字`, remedy: ['在 ![ ] 里写图说明了什么'] };
    }
  }),
};
