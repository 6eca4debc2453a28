import { readProblems, type Check } from '../check.ts';

export const frontMatterParse: Check = {
  name: 'front-matter-parse',
  group: 'shape',
  severity: 'error',
  title: 'front matter 是完整、正确的 YAML',
  why: '元数据读不出，文件的编号、日期和关系就都没有',
  remedy: '核对开头与结尾的 ---、缩进、引号、冒号后的空格',
  bad: `---
id: om-dba
title: "数据库管理员
---`,
  good: `---
id: om-dba
title: 数据库管理员
---`,
  run: (context) => readProblems(context, 'front-matter-parse'),
};
