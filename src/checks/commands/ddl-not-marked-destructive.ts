import type { Check } from '../check.ts';
import { at, executedCode, matches } from '../code.ts';
import { withoutData } from '../../domain/runbook/code-text.ts';
import { adopCommands } from './adop-commands.ts';

export const ddlNotMarkedDestructive: Check = {
  name: 'ddl-not-marked-destructive',
  group: 'commands',
  severity: 'error',
  title: '不能撤回的命令所在的步骤标为不可恢复',
  why: '没有标出来的，执行记录不会要第二人',
  remedy: '给步骤写 risk="destructive" second',
  bad: `<Step risk="write" …> drop restore point …`,
  good: `<Step risk="destructive" second …>`,
  *run({ kb }) {
    for (const code of executedCode(kb)) {
      const { step, command: { text, language } } = code;
      if (step === null || step.risk === 'destructive') continue;
      const complaint = (what: string) => ({ message: `步骤 ${step.id} 的 ${what.replaceAll(/\s+/g, ' ')} 不能撤回，步骤却没有标为不可恢复`, remedy: ['给步骤写 risk="destructive" second'] });
      yield* matches(code, IRREVERSIBLE, ([found]) => complaint(found), withoutData(text, language));
      for (const { phases, start, end } of adopCommands(code)) if (phases.includes('cutover')) yield at(code, start, end, complaint('adop phase=cutover'));
    }
  },
};

/** Statements and commands after which nothing brings back what was there. */
const IRREVERSIBLE = new RegExp(`\\b(?:${[
  String.raw`drop\s+(?:table|tablespace|user|restore\s+point|database(?!\s+link)|pluggable\s+database|index|public\s+synonym)\b`,
  String.raw`truncate\s+table\b`,
  String.raw`purge\s+(?:dba_)?recyclebin\b`,
  String.raw`(?<!\bguarantee\s+)flashback\s+(?:table|database|pluggable)\b`,
  String.raw`open\s+resetlogs\b`,
  String.raw`failover\s+to\b`,
  String.raw`switchover\s+to\s+[^\s;]+(?![^\s;]|\s+verify\b)`,
  String.raw`activate\s+(?:physical\s+|logical\s+)?standby\b`,
  String.raw`delete\s+(?:(?:noprompt|force)\s+)*(?:archivelog|backup(?:set|piece)?|copy|datafilecopy|obsolete)\b`,
  String.raw`fnd_conc_clone\.setup_clean\b`,
].join('|')})`, 'gi');
