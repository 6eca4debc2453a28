import type { Check } from '../check.ts';
import { at, codeOf } from '../code.ts';
import { isSql } from '../../domain/runbook/code-text.ts';
import { copiedRows, dataChanges, reads } from '../../domain/runbook/data-changes.ts';
import type { Statement } from '../../domain/runbook/statements.ts';

export const dataFixWithoutBackup: Check = {
  name: 'data-fix-without-backup',
  group: 'commands',
  severity: 'error',
  title: '改数据之前先备份要改的行',
  why: '改错了没有旧值，只能动用整库恢复',
  remedy: '先用同样的条件 create table … as select',
  bad: `update ap_invoices_all set … where …;`,
  good: `create table xx_bk as select … where …; 之后再 update`,
  *run({ kb }) {
    for (const codes of Map.groupBy(codeOf(kb), ({ facts }) => facts).values()) {
      const copies: Statement[] = [];
      for (const code of codes) {
        if (!isSql(code.command.language)) continue;
        const fresh = copiedRows(code.command.text);
        for (const { verb, table, start, end } of dataChanges(code.command.text)) {
          const saved = [...copies, ...fresh.filter((copy) => copy.end <= start)].some((copy) => table === null || reads(copy, table));
          if (!saved) yield at(code, start, end, { message: `${verb} 之前没有备份要改的行`, remedy: ['先 create table … as select …，核对行数'] });
        }
        copies.push(...fresh);
      }
    }
  },
};
