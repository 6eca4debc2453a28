import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { severities, type Severity } from '../../src/checks/check.ts';
import { isDate } from '../../src/domain/dates.ts';
import { isFormat, reporters, type Format } from './reporters/index.ts';
import { currentDay } from './current-day.ts';
import { UsageError } from './terminal.ts';

export interface CheckOptions {
  command: 'check' | 'explain' | 'list' | 'cite' | 'trace' | 'impact' | 'help';
  /** Files and folders to report on; for the other commands, the words after the command. */
  paths: string[];
  root: string;
  format: Format;
  /** The format as written, for the commands that have formats of their own; null where none was asked for. */
  writtenFormat: string | null;
  outputs: { format: Format; file: string }[];
  failOn: Severity;
  today: string;
  since: string | null;
  baseline: string | null;
  fix: boolean;
  diff: boolean;
  watch: boolean;
  cache: boolean;
  dist: string | null;
  /** File of who holds which posts; stays on this machine. */
  people: string | null;
  /** File of duty contacts; stays on this machine. */
  contacts: string | null;
  /** `cite` only: the work a bare 第七条 belongs to. */
  within: string | null;
}

export const HELP = `用法  npm run check -- [路径…] [选项]
      npm run check -- explain <检查名>      说明一项检查：为什么、坏例、好例、改法
      npm run check -- list                  列出全部检查
      npm run check -- cite "第七条第三项" [--in erp-om] [--on 2026-06-30]   解析一条引文
      npm run check -- trace [--format csv|json|html] [制度…]               条款 → 岗位 → 活动 → 流程 → 表单
      npm run check -- impact <条款|标识|编码>… [--format pretty|json]      改了它，哪些文件和岗位要重新确认
      npm run check -- impact --since <git 版本>                            此后的改动影响到哪些文件和岗位

选项
  --format <格式>          ${Object.keys(reporters).join(' | ')}；缺省 pretty
  --output <格式>=<文件>   另存一份报告，可多次
  --fail-on <级别>         error | warning | notice；缺省 error
  --strict                 等于 --fail-on notice
  --today YYYY-MM-DD       以这一天判断状态与期限
  --since <git 版本>       只报告此后改过的文件
  --baseline <文件>        接受文件中列出的已知问题（各有理由与截止日期）
  --fix                    改掉不用问就能改对的问题；加 --diff 只显示不写
  --watch                  改一个文件就重查
  --no-cache               不用缓存
  --people <文件>          同时查本地人员文件：谁担任哪些岗位、有没有不相容职责
  --contacts <文件>        同时查本地联络文件：指挥、牵头和替补有没有 A、B 角，90日内有没有核对
  --dist [文件夹]          同时核对成品站点；缺省 dist
  --root <文件夹>          项目根目录；缺省当前目录

退出码  0 无问题  1 有问题  2 用法有误或没有读到内容  3 程序出错
`;

const COMMANDS = ['explain', 'list', 'cite', 'trace', 'impact'] as const;
/** Commands that print no report of findings. */
const OWN_FORMATS: readonly string[] = ['trace', 'impact'];

/** Reads the command line. @throws UsageError for a value that is not one of the allowed ones. */
export function readOptions(args: string[]): CheckOptions {
  const { values, positionals } = parseArgs({
    args: args.map((argument) => (argument === '--dist' ? '--dist=' : argument)),
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      output: { type: 'string', multiple: true, default: [] },
      'fail-on': { type: 'string', default: 'error' },
      strict: { type: 'boolean', default: false },
      today: { type: 'string' },
      since: { type: 'string' },
      baseline: { type: 'string' },
      fix: { type: 'boolean', default: false },
      diff: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      'no-cache': { type: 'boolean', default: false },
      dist: { type: 'string' },
      people: { type: 'string' },
      contacts: { type: 'string' },
      root: { type: 'string', default: '.' },
      in: { type: 'string' },
      on: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const command = COMMANDS.find((name) => name === positionals[0]);
  return {
    command: values.help ? 'help' : (command ?? 'check'),
    paths: (command ? positionals.slice(1) : positionals).map((path) => (command ? path : normalise(path))),
    root: values.root,
    format: command !== undefined && OWN_FORMATS.includes(command) ? 'pretty' : format(values.format ?? 'pretty'),
    writtenFormat: values.format ?? null,
    outputs: values.output.map(output),
    failOn: values.strict ? 'notice' : severity(values['fail-on']),
    today: day(values.on ?? values.today ?? currentDay()),
    since: values.since ?? null,
    baseline: values.baseline ?? null,
    fix: values.fix,
    diff: values.diff,
    watch: values.watch,
    cache: !values['no-cache'],
    dist: values.dist === '' ? join(values.root, 'dist') : (values.dist ?? null),
    people: values.people ?? null,
    contacts: values.contacts ?? null,
    within: values.in ?? null,
  };
}

function normalise(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');
}

function format(name: string): Format {
  if (isFormat(name)) return name;
  throw new UsageError(`没有 ${name} 这种格式`, `用 ${Object.keys(reporters).join('、')} 之一`);
}

function output(text: string): { format: Format; file: string } {
  const [name = '', ...file] = text.split('=');
  if (file.length === 0 || file.join('=') === '') throw new UsageError(`--output ${text} 没有文件名`, '写作 --output sarif=check.sarif');
  return { format: format(name), file: file.join('=') };
}

function severity(name: string): Severity {
  const found = severities.find((known) => known === name);
  if (found) return found;
  throw new UsageError(`没有 ${name} 这个级别`, `用 ${severities.join('、')} 之一`);
}

function day(text: string): string {
  if (isDate(text)) return text;
  throw new UsageError(`日期 ${text} 写法有误`, '写作 YYYY-MM-DD，须为真实存在的日期');
}
