import { structureProblems } from '../structure-problems.ts';
import type { Check } from '../check.ts';

export const itemSequence: Check = {
  name: 'item-sequence',
  group: 'regulations',
  severity: 'error',
  title: '项号连续，写作（一）（二）（三）的正文',
  why: '项号错了，“第（三）项”就指向别的事',
  remedy: '改正项号；不用 Markdown 列表',
  bad: `（一）受理；

（三）派单。`,
  good: `（一）受理；

（二）派单。`,
  run: (context) => structureProblems(context, ['item-gap', 'item-repeat', 'item-back', 'item-without-paragraph', 'list-instead-of-items']),
};
