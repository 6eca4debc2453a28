import { readProblems, type Check } from '../check.ts';

export const bodyParse: Check = {
  name: 'body-parse',
  group: 'shape',
  severity: 'error',
  title: '正文能按 MDX 解析',
  why: '解析不了的正文不会显示',
  remedy: '在 < 与 { 前加反斜杠，或放进行内代码',
  bad: `阈值 <80% 时告警`,
  good: `阈值 \\<80% 时告警`,
  run: (context) => readProblems(context, 'body-parse'),
};
