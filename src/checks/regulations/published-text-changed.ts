import { lockProblems } from '../lock-problems.ts';
import type { Check } from '../check.ts';

export const publishedTextChanged: Check = {
  name: 'published-text-changed',
  group: 'regulations',
  severity: 'error',
  title: '已发布的版本一字不改',
  why: '别人引用的、打印的是发布时的文字；改了，引文就成了假的',
  remedy: '恢复原文；要改就起草新版本（勘误也是新版本）',
  bad: `直接在 2.0.mdx 里改第七条`,
  good: `新建 2.1.mdx，改第七条`,
  run: (context) => lockProblems(context, ['text-changed', 'chain-broken']),
};
