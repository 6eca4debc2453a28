import { readProblems, type Check } from '../check.ts';

export const frontMatterShape: Check = {
  name: 'front-matter-shape',
  group: 'shape',
  severity: 'error',
  title: 'front matter 的字段齐全、写法正确',
  why: '页面、检索和其他检查都按这些字段工作；少一个字段，读者就少一个答案',
  remedy: '按提示补字段、改值；字段说明见编辑器提示',
  bad: `tier: 4`,
  good: `tier: 3`,
  run: (context) => readProblems(context, 'front-matter-shape'),
};
