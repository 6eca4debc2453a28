import type { Check } from '../check.ts';
import { perDocument } from '../per-document.ts';

export const headingLevelSkipped: Check = {
  name: 'heading-level-skipped',
  group: 'shape',
  severity: 'warning',
  title: '标题逐级下降，不跳级',
  why: '读屏软件和目录靠标题级别导航；跳级像少了一章',
  remedy: '改标题级别',
  bad: `## 做什么

#### 日常`,
  good: `## 做什么

### 日常`,
  run: perDocument(function* (document) {
    if (document.regulation) return;
    let last = 1;
    for (const { depth, text, span } of document.anchors) {
      if (depth > last + 1) yield { path: document.path, span, message: `标题“${text}”是 ${depth} 级，前面只到 ${last} 级`, remedy: [`改为 ${'#'.repeat(last + 1)} ${text}`] };
      last = depth;
    }
  }),
};
