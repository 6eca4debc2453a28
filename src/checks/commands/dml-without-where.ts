import type { Check } from '../check.ts';
import { at, codeOf } from '../code.ts';
import { isSql } from '../../domain/runbook/code-text.ts';
import { dataChanges } from '../../domain/runbook/data-changes.ts';

export const dmlWithoutWhere: Check = {
  name: 'dml-without-where',
  group: 'commands',
  severity: 'error',
  title: '改数据的语句都有条件',
  why: '没有条件就改了整张表',
  remedy: '加上 where',
  bad: `update fnd_user set end_date = sysdate;`,
  good: `update fnd_user set end_date = sysdate where user_name = upper('A0001');`,
  *run({ kb }) {
    for (const code of codeOf(kb)) {
      if (!isSql(code.command.language)) continue;
      for (const { verb, limited, start, end } of dataChanges(code.command.text)) {
        if (!limited) yield at(code, start, end, { message: `${verb} 没有 where，会改整张表`, remedy: ['加上 where，并先用同样的条件 select 核对行数'] });
      }
    }
  },
};
