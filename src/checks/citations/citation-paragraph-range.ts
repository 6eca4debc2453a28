import { citationProblems } from '../citation-problems.ts';
import type { Check } from '../check.ts';

export const citationParagraphRange: Check = {
  name: 'citation-paragraph-range',
  group: 'citations',
  severity: 'error',
  title: '款数不超过该条的实际款数',
  why: '只有一款的条没有第二款；多半是条文改过而引文没跟着改',
  remedy: '改成存在的款，或不写款',
  bad: `第三条第二款（第三条只有一款）`,
  good: `第三条`,
  run: (context) => citationProblems(context, ['paragraph-range']),
};
