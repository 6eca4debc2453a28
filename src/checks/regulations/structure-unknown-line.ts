import { structureProblems } from '../structure-problems.ts';
import type { Check } from '../check.ts';

export const structureUnknownLine: Check = {
  name: 'structure-unknown-line',
  group: 'regulations',
  severity: 'error',
  title: '每一行都能归到某条某款',
  why: '归不到条款里的文字不能被引用，也不受版本保护',
  remedy: '把它写进某一条，或写成章、节、附件标题',
  bad: `## 总则（没有第一章）`,
  good: `## 第一章 总则`,
  run: (context) => structureProblems(context, ['text-before-first-article', 'article-in-quotation', 'heading-unknown']),
};
