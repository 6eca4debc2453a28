import type { Check } from '../check.ts';
import { codeOf, matches } from '../code.ts';

export const plainPassword: Check = {
  name: 'plain-password',
  group: 'commands',
  severity: 'error',
  title: '命令里没有口令',
  why: '口令写在命令行里，任何人看进程列表和历史记录都看得到',
  remedy: '去掉口令，执行时按提示输入，或者从密码库经标准输入取',
  bad: `sqlplus apps/apps@EBSPRD`,
  good: `sqlplus apps@EBSPRD（回车后按提示输入）`,
  *run({ kb }) {
    for (const code of codeOf(kb)) {
      let end = 0;
      const found = PATTERNS.flatMap(({ pattern, what }) => [...matches(code, pattern, () => ({ message: `${what}写在命令里`, remedy: ['去掉口令，执行时按提示输入'] }))]);
      for (const finding of found.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))) {
        if (finding.span === null || finding.span.start < end) continue;
        end = finding.span.end;
        yield finding;
      }
    }
  },
};

/** An account and its password; in SQL*Plus `&p` asks for it. */
const LOGIN = String.raw`["']?(?:[\w$#]+|\{\{\w+\}\})\/(?![\s&])[^\s@/"';]+`;

/** Where a password can stand on a command line; a placeholder counts as one, for it would be filled with one. One place may fit several. */
const PATTERNS = [
  { pattern: new RegExp(String.raw`\b(?:sqlplus|dgmgrl)(?:\s+-\w+(?:\s+(?:"[^"\n]*"|[\d.]+))?)*\s+${LOGIN}`, 'gi'), what: '数据库口令' },
  { pattern: new RegExp(String.raw`\b(?:rman|conn(?:ect)?)\b(?:[^\n;|]*?\b(?:target|auxiliary|catalog))?\s*=?\s*${LOGIN}`, 'gi'), what: '数据库口令' },
  { pattern: new RegExp(String.raw`(?<![\w.-])(?:expdp|impdp|exp|imp|sqlldr)\s+(?:\S+=\S+\s+)*(?:userid=)?${LOGIN}`, 'gi'), what: '数据库口令' },
  { pattern: /(?<![\w./$}-])(?:apps|applsys|apps_ne|system|sys|sysadmin|weblogic)\/(?!\s|&|bin\b|lib\b|log\b)[^\s@/"';]+(?=@|["'\s;)]|$)/gim, what: '数据库口令' },
  { pattern: /(?<!\w)(?:-{1,2}(?:password|passwd|pwd|pw)(?:=|[ \t]+)|-{0,2}(?:appspass|apps_pass|appspwd|applpass)(?:=|[ \t]+))(?![\s-])\S+/gi, what: '口令参数' },
  { pattern: /\bsshpass\s+-p\s*\S+|\bcurl\s(?:[^\n;|]*\s)?-u\s*["']?[^\s:"']+:[^\s"']+/g, what: '口令参数' },
  { pattern: /\bidentified\s+by\s+(?!values\b|["']?&)["']?[^\s;"']+/gi, what: '账户口令' },
  { pattern: /\b(?:echo|printf)\s+(?:-\w+\s+)?(?!["']?(?:y|yes|n|no|exit|quit|@\S*);?["']?\s*\|)["']?[^\s|"'{]+["']?\s*\|\s*(?:adop|sqlplus|\S*ad\w+\.sh|sudo\s+-S)/gi, what: '口令' },
  { pattern: /(?<=^|[\s;&|("'.])\w*(?:password|passwd|_pwd|_pass|secret)=(?!["']?[$`]|["']{2}|\s|$)\S+/gim, what: '口令变量' },
  { pattern: /(?<=^|[\s;&|("'])[A-Z_]*(?:PASSWORD|PASSWD|PWD|SECRET)_(?![A-Z_]*(?:LIMIT|LENGTH|FILE|TIME)=)[A-Z_]+=(?!["']?[$`]|["']{2}|\s|$)\S+/gm, what: '口令变量' },
  { pattern: /\w*(?:password|passwd|pwd)\s*=>\s*'(?!&|')[^']*'/gi, what: '账户口令' },
] as const;
