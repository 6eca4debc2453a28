import { structureProblems } from '../structure-problems.ts';
import type { Check } from '../check.ts';

export const articleSequence: Check = {
  name: 'article-sequence',
  group: 'regulations',
  severity: 'error',
  title: '条号连续，不缺、不重、不倒',
  why: '缺号的制度看不出是漏了一条还是写错了号；引用也会跟着错',
  remedy: '改正条号；补上漏掉的条',
  bad: `第七条 ……

第九条 ……`,
  good: `第七条 ……

第八条 ……`,
  run: (context) => structureProblems(context, ['article-gap', 'article-repeat', 'article-back', 'no-articles']),
};
