import { readProblems, type Check } from '../check.ts';

export const matrixTableShape: Check = {
  name: 'matrix-table-shape',
  group: 'matrices',
  severity: 'error',
  title: '矩阵的表格完整：表头认得，每行格数与表头相同，编号齐全，停用的不重用',
  why: '少一格，后面的字母就全部错位，职责落到别的岗位头上',
  remedy: '补齐表头和空格；GFM 表格不能合并单元格',
  bad: `| 编号 | 活动 | 依据 | om-dba | it-dept |
| bak-01 | 每日备份 | 运维办法第三十三条 | R |`,
  good: `| bak-01 | 每日备份 | 运维办法第三十三条 | R | A |`,
  *run(context) {
    yield* readProblems(context, 'matrix-table-shape');
    const { kb } = context;
    const retired = new Set(kb.all('matrices').flatMap(({ data }) => data.retired.filter(({ on }) => on <= kb.today).map(({ id }) => id)));
    for (const { data, facts } of kb.all('matrices')) {
      const rows = data.groups.flatMap((group, index) => group.rows.map((row, at) => ({ row, field: `groups.${index}.rows.${at}.id` })));
      if (rows.length === 0 && facts.problems.length === 0) yield { path: facts.path, span: null, message: `矩阵 ${data.id} 没有一项活动`, remedy: ['写一张以 编号、活动、依据 开头的表'] };
      for (const { row, field } of rows) {
        if (row.sound && retired.has(row.id)) yield { path: facts.path, span: facts.fields[field]?.value ?? null, message: `活动编号 ${row.id} 已停用，又出现在表里`, remedy: ['换一个未用过的编号'] };
      }
    }
  },
};
