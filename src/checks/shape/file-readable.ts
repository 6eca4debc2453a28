import { readProblems, type Check } from '../check.ts';

export const fileReadable: Check = {
  name: 'file-readable',
  group: 'shape',
  severity: 'error',
  title: '每个内容文件都读得出',
  why: '读不出的文件不会出现在站点上，作者却以为已经发布',
  remedy: '存为 UTF-8 文本；不是内容的文件移出内容文件夹',
  bad: `（二进制文件改名为 .mdx）`,
  good: `---
id: om-dba
---`,
  run: (context) => readProblems(context, 'file-readable'),
};
