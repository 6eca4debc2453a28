import { citationProblems } from '../citation-problems.ts';
import type { Check } from '../check.ts';

export const citationItemAmbiguous: Check = {
  name: 'citation-item-ambiguous',
  group: 'citations',
  severity: 'error',
  title: '引用项时能确定是哪一款的项',
  why: '两款都有第（一）项时，不写款就不知道是哪一个',
  remedy: '补上款号',
  bad: `第七条第（一）项（第一、二款都有项）`,
  good: `第七条第二款第（一）项`,
  run: (context) => citationProblems(context, ['item-ambiguous']),
};
