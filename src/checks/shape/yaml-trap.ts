import { readProblems, type Check } from '../check.ts';

export const yamlTrap: Check = {
  name: 'yaml-trap',
  group: 'shape',
  severity: 'error',
  title: '日期、版本号、编号加了引号',
  why: '不加引号的日期会被别的程序读成 UTC 时刻，施行日在北京时间早上八点前差一天；2.10 会变成 2.1',
  remedy: '给值加双引号',
  bad: `effective: 2026-01-01`,
  good: `effective: "2026-01-01"`,
  run: (context) => readProblems(context, 'yaml-trap'),
};
