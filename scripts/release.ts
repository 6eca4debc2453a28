import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LOCK_PATH, printLock, type VersionRecord } from '../src/domain/regulation/versions/lock.ts';
import { readContent } from './lib/content.ts';
import { currentDay } from './lib/current-day.ts';
import { obstaclesTo } from './lib/release-gate.ts';
import { planFor, readTarget } from './lib/release-work.ts';
import { EXIT, runCommand } from './lib/terminal.ts';
import { writeAtomically } from './lib/write-atomically.ts';

const HELP = `用法：npm run release -- <制度>@<版本> [选项]

把一个已印发的版本记入 ${LOCK_PATH}：全文与各条的指纹、
条文沿革、款项锚点，以及与前一条记录相连的散列链。记录只增不改；
记录之后，这个版本的正文、名称、文号、日期再有变动，检查即报错。

拒绝的情形：检查有错误；没有印发或者施行日期；更早的版本还没有记录；
已有记录而正文与记录不符；散列链已断。

选项
  --dry-run         只说会写什么，不写
  --root <目录>     项目根目录，默认当前目录
  --today <日期>    以这一天判断状态，写作 YYYY-MM-DD，默认今天（北京时间）
  --help            显示本说明

退出码：0 已写入、无需写入或者 --dry-run 通过；1 拒绝；2 用法不对或者读不出内容；3 程序出错

示例
  npm run release -- erp-om@2.0 --dry-run
  npm run release -- erp-om@2.0
`;

/** `npm run release`: the only writer of the publishing lock. */
await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, root: { type: 'string' }, today: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return say(HELP, EXIT.clean);
  const target = readTarget(positionals.length === 1 ? positionals[0] : positionals.join(' ') || undefined);
  const root = resolve(values.root ?? '.');
  const today = values.today ?? currentDay();

  const plan = planFor(readContent(root, today).kb, target);
  const obstacles = obstaclesTo(root, today, target.work);
  if (obstacles.length > 0) return refuse(target.work, obstacles.map(({ place, message, remedy }) => `${place}\n${message}\n改法 ${remedy}`));
  if (plan.state === 'refused') return refuse(target.work, plan.refusals.map(({ message, remedy }) => `${message}\n改法 ${remedy}`));
  if (plan.state === 'unchanged') return say(`${nameOf(plan.record)} 已有发布记录，正文与记录一致，没有写入\n`, EXIT.clean);
  if (!values['dry-run']) writeAtomically(join(root, LOCK_PATH), printLock(plan.lock));
  return say(`${values['dry-run'] ? '将写入' : '已写入'} ${LOCK_PATH}\n${describe(plan.record)}`, EXIT.clean);
});

function describe(record: VersionRecord): string {
  const carried = record.articles.filter(({ id, lineage }) => lineage !== `${record.version}#${id}`).length;
  return [
    `版本 ${nameOf(record)}《${record.title}》${record.docNo ?? ''}`,
    `印发 ${record.issued}，施行 ${record.effective}`,
    `条文 ${record.articles.length} 条，其中沿用以前版本的 ${carried} 条`,
    `指纹 ${record.sha256}（${record.recipe}）`,
    `链值 ${record.recordSha256}，前一条 ${record.previous ?? '无'}`,
    '',
  ].join('\n');
}

function nameOf(record: VersionRecord): string {
  return `${record.work}@${record.version}`;
}

function refuse(work: string, reasons: readonly string[]): number {
  process.stderr.write(`不能发布 ${work}，原因 ${reasons.length} 项\n\n${reasons.join('\n\n')}\n`);
  return EXIT.findings;
}

function say(text: string, code: number): number {
  process.stdout.write(text);
  return code;
}
