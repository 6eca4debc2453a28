import { citationProblems } from '../citation-problems.ts';
import type { Check } from '../check.ts';

export const citationRangeBackwards: Check = {
  name: 'citation-range-backwards',
  group: 'citations',
  severity: 'error',
  title: '“至”的两端由小到大',
  why: '反写的范围在页面上展开为空',
  remedy: '调换两端',
  bad: `第九条至第五条`,
  good: `第五条至第九条`,
  run: (context) => citationProblems(context, ['range-backwards']),
};
