import { lockProblems } from '../lock-problems.ts';
import type { Check } from '../check.ts';

export const publishedAnchorMoved: Check = {
  name: 'published-anchor-moved',
  group: 'regulations',
  severity: 'error',
  title: '已发布版本的款、项锚点不动',
  why: '指到某款某项的链接会落到别处',
  remedy: '恢复发布时的分段',
  bad: `把第七条第一款拆成两段`,
  good: `保持发布时的分段`,
  run: (context) => lockProblems(context, ['anchor-moved']),
};
