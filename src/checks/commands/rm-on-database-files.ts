import type { Check } from '../check.ts';
import { codeOf, matches, readable, type Code } from '../code.ts';
import { blank } from '../../domain/runbook/code-text.ts';

export const rmOnDatabaseFiles: Check = {
  name: 'rm-on-database-files',
  group: 'commands',
  severity: 'error',
  title: '不在操作系统上删数据库和归档文件',
  why: '数据库不知道文件没了，恢复链从此断开',
  remedy: '归档用 RMAN 清除，数据文件用 SQL 删除',
  bad: `rm -f /u03/fast_recovery_area/*.arc`,
  good: `delete archivelog … （RMAN）`,
  *run({ kb }) {
    for (const code of codeOf(kb)) {
      yield* matches(code, REMOVAL, ([text]) => (DATABASE_FILE.test(text) ? { message: `在操作系统上删除数据库文件：${text.trim().slice(0, 60)}`, remedy: ['归档用 RMAN 清除', '数据文件用 SQL 删除'] } : null), shellIn(code));
    }
  },
};

/** What reaches the operating system: shell, and what SQL*Plus and RMAN pass on to it. */
function shellIn(code: Code): string {
  const text = readable(code);
  if (code.command.language === 'sh') return text;
  return code.command.language === 'text' ? blank(text) : text.replaceAll(/^(?![ \t]*(?:host\b|!)).*$/gim, blank);
}

const REMOVAL = new RegExp([
  String.raw`\basmcmd\s[^\n;|]*\brm\b[^\n;]*`,
  String.raw`\bfind\s[^\n;&|]*(?:-delete\b|-exec\s+\S*\brm\b)[^\n;]*`,
  String.raw`[^\n;&]*\|\s*xargs\s[^\n;|]*\brm\b[^\n;|]*`,
  String.raw`\b(?:rm|unlink|shred)\s[^\n;&|]*`,
  String.raw`\btruncate\s+-s[^\n;&|]*`,
  String.raw`(?<![>\d&-])>\s*[^\s>;&|]+`,
].join('|'), 'g');

/** Names of database files and of the folders that hold nothing else; a `.ctl` alone may belong to SQL*Loader. In ASM there are no other files. */
const DATABASE_FILE = /\.(?:dbf|arc|arch|redo|rdo|flb|bkp)\b|\bcontrol\w*\.ctl\b|\bredo\w*\.log\b|(?<![\w.-])(?:oradata\d*|archivelog|fast_recovery_area|flash_recovery_area|onlinelog|datafile|controlfile)(?![\w.-])|^asmcmd\s/i;
