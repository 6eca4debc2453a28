import type { Check } from '../check.ts';
import { at, codeOf, readable } from '../code.ts';
import {
  APPS_PROGRAMS, APPS_VARIABLES, DATABASE_PROGRAM, PROGRAMS_OF_BOTH, READS_APPS_ENVIRONMENT, READS_DATABASE_ENVIRONMENT, VARIABLES_OF_BOTH,
} from '../../domain/ebs/scripts.ts';
import { shellCommands } from '../../domain/runbook/statements.ts';

export const environmentNotSet: Check = {
  name: 'environment-not-set',
  group: 'commands',
  severity: 'error',
  title: '用到环境变量和工具之前先载入环境',
  why: '没有载入环境，命令找不到，或者跑到另一套文件系统上',
  remedy: '在前面写 . <EBS_BASE>/EBSapps.env run，或者载入数据库环境文件',
  bad: `$ADMIN_SCRIPTS_HOME/adcmctl.sh stop`,
  good: `. {{EBS_BASE}}/EBSapps.env run`,
  *run({ kb }) {
    const told = new Set<string>();
    const seen = new Map<string, string>();
    for (const code of codeOf(kb)) {
      const { facts: { path, collection }, command: { language } } = code;
      if (collection !== 'runbooks' || language !== 'sh') continue;
      const before = `${seen.get(path) ?? ''}\n`;
      const text = readable(code);
      seen.set(path, before + text);
      for (const { variable, program, files, what, remedy } of ENVIRONMENTS) {
        const use = firstUse(text, variable, program);
        const known = before + text.slice(0, use?.start);
        if (!use || told.has(`${path} ${what}`) || files.some((file) => file.test(known))) continue;
        told.add(`${path} ${what}`);
        yield at(code, use.start, use.start + use.word.length, { message: `用到 ${use.word} 之前没有载入${what}环境`, remedy: [remedy] });
      }
    }
  },
};

interface Use {
  word: string;
  start: number;
}

/** Where a variable or a program is used first; what stands in single quotation marks is not expanded. */
function firstUse(text: string, variable: RegExp | null, program: RegExp): Use | null {
  const expanded = text.replaceAll(/'[^'\n]*'/g, (string) => ' '.repeat(string.length));
  const ofVariable = variable?.exec(expanded);
  const commands = shellCommands(text).map((command) => ({ word: program.exec(command.text)?.[0], start: command.start }));
  const uses = [{ word: ofVariable?.[0], start: ofVariable?.index ?? 0 }, ...commands].flatMap(({ word, start }) => (word === undefined ? [] : [{ word, start }]));
  return uses.toSorted((a, b) => a.start - b.start)[0] ?? null;
}

const variables = (names: readonly string[]): RegExp => new RegExp(`\\$(?:\\{(?:${names.join('|')})\\}|(?:${names.join('|')})\\b)`);
const programs = (names: readonly string[]): RegExp => new RegExp(`^(?:${names.join('|')})(?=\\s|$)`);

const OF_DATABASE = { what: '数据库', remedy: '在前面写 . {{CDB_ENV}}，载入 CDB 或者 PDB 的环境文件' } as const;
const ENVIRONMENTS = [
  { variable: variables(APPS_VARIABLES), program: programs(APPS_PROGRAMS), files: [READS_APPS_ENVIRONMENT], what: '应用', remedy: '在前面写 . {{EBS_BASE}}/EBSapps.env run' },
  { variable: null, program: DATABASE_PROGRAM, files: [READS_DATABASE_ENVIRONMENT], ...OF_DATABASE },
  { variable: variables(VARIABLES_OF_BOTH), program: programs(PROGRAMS_OF_BOTH), files: [READS_APPS_ENVIRONMENT, READS_DATABASE_ENVIRONMENT], ...OF_DATABASE },
] as const;
