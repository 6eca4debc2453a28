import { lockProblems } from '../lock-problems.ts';
import type { Check } from '../check.ts';

export const publishedVersionMissing: Check = {
  name: 'published-version-missing',
  group: 'regulations',
  severity: 'error',
  title: '已发布的版本都还在',
  why: '审计要看的正是已经失效的版本',
  remedy: '从版本库恢复文件；不再适用的版本以废止处理',
  bad: `删去 1.0.mdx`,
  good: `保留 1.0.mdx`,
  run: (context) => lockProblems(context, ['version-missing']),
};
