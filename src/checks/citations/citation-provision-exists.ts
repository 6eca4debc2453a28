import { citationProblems } from '../citation-problems.ts';
import type { Check } from '../check.ts';

export const citationProvisionExists: Check = {
  name: 'citation-provision-exists',
  group: 'citations',
  severity: 'error',
  title: '引用的条、款、项都存在',
  why: '引到空处的条文，执行的人无从照办，审计的人无从核对',
  remedy: '改成存在的条款',
  bad: `本办法第九十九条（共八十六条）`,
  good: `本办法第八十六条`,
  run: (context) => citationProblems(context, ['provision-missing', 'number-invalid']),
};
