import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isDate } from '../src/domain/dates.ts';
import { LOCK_PATH, printLock } from '../src/domain/regulation/versions/lock.ts';
import { readContent } from './lib/content.ts';
import { currentDay } from './lib/current-day.ts';
import { releaseOfAllEditions, releaseOfEdition } from './lib/release-editions.ts';
import { obstaclesTo } from './lib/release-gate.ts';
import { readTarget } from './lib/release-target.ts';
import { releaseOfWork } from './lib/release-work.ts';
import { EXIT, runCommand, UsageError } from './lib/terminal.ts';
import { writeAtomically } from './lib/write-atomically.ts';

const HELP = `用法：npm run release -- <制度>@<版本> [选项]
      npm run release -- <手册、预案或者脚本>@<版本> [选项]
      npm run release -- --all-editions [选项]

把一个已印发的版本记入 ${LOCK_PATH}。记录只增不改。

制度：记全文与各条的指纹、条文沿革、款项锚点，以及与前一条记录相连的散列链；
记录之后，这个版本的正文、名称、文号、日期再有变动，检查即报错。
手册、预案、脚本：记现在这一版的文件 SHA-256 和步骤标识；记录之后文件再有变动
而 version 没有加一，或者少了步骤又没有写进 retiredSteps，检查即报错。

拒绝的情形：检查有错误；制度没有印发或者施行日期，更早的版本还没有记录；
已有记录而内容与记录不符（须另起版本）；version 比已发布的旧；散列链已断。

选项
  --all-editions    把还没有记录的手册、预案、脚本一次记齐；有一份不行就都不写
  --dry-run         只说会写什么，不写
  --root <目录>     项目根目录，默认当前目录
  --today <日期>    以这一天判断状态，写作 YYYY-MM-DD，默认今天（北京时间）；也是手册、预案、脚本的发布日期
  --help            显示本说明

退出码：0 已写入、无需写入或者 --dry-run 通过；1 拒绝；2 用法不对或者读不出内容；3 程序出错

示例
  npm run release -- erp-om@2.0 --dry-run
  npm run release -- erp-om@2.0
  npm run release -- fra-full@1.1
  npm run release -- plans/db-outage@1.0
`;

/** `npm run release`: the only writer of the publishing lock. */
await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'all-editions': { type: 'boolean' }, 'dry-run': { type: 'boolean' }, root: { type: 'string' }, today: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return say(HELP, EXIT.clean);
  if (values['all-editions'] && positionals.length > 0) throw new UsageError(`--all-editions 后面不写 ${positionals.join(' ')}`, '只记一份的，删去 --all-editions');
  const target = values['all-editions'] ? null : readTarget(positionals);
  const root = resolve(values.root ?? '.');
  const today = values.today ?? currentDay();
  if (!isDate(today)) throw new UsageError(`日期 ${today} 写法有误`, '写作 YYYY-MM-DD，须为真实存在的日期');
  const { kb } = readContent(root, today);

  const { name, concerns, outcome } = target === null ? releaseOfAllEditions(kb, today) : target.kind === null && kb.work(target.id) ? releaseOfWork(kb, target) : releaseOfEdition(kb, target, today);
  const obstacles = obstaclesTo(root, today, concerns);
  if (obstacles.length > 0) return refuse(name, obstacles.map(({ place, message, remedy }) => `${place}\n${message}\n改法 ${remedy}`));
  if (outcome.state === 'refused') return refuse(name, outcome.refusals.map(({ message, remedy }) => `${message}\n改法 ${remedy}`));
  if (outcome.state === 'unchanged') return say(outcome.said, EXIT.clean);
  if (!values['dry-run']) writeAtomically(join(root, LOCK_PATH), printLock(outcome.lock));
  return say(`${values['dry-run'] ? '将写入' : '已写入'} ${LOCK_PATH}\n${outcome.said}`, EXIT.clean);
});

function refuse(name: string, reasons: readonly string[]): number {
  process.stderr.write(`不能发布 ${name}，原因 ${reasons.length} 项\n\n${reasons.join('\n\n')}\n`);
  return EXIT.findings;
}

function say(text: string, code: number): number {
  process.stdout.write(text);
  return code;
}
