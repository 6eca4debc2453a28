import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { looksLikeName } from '../src/checks/person-names.ts';
import type { Judgement } from '../src/checks/run-checks.ts';
import { collections } from '../src/domain/collections.ts';
import { printDraft } from '../src/domain/drills/print.ts';
import { planRecord } from '../src/domain/drills/record.ts';
import type { Refusal } from '../src/domain/regulation/versions/release.ts';
import { readText } from '../src/source/disk.ts';
import { readContent } from './lib/content.ts';
import { readExportedFile } from './lib/record/exported.ts';
import { hidePeople } from './lib/record/hide.ts';
import { errorsIn } from './lib/record/judge.ts';
import { readRecordOptions } from './lib/record/options.ts';
import { describeRecord } from './lib/record/say.ts';
import { EXIT, runCommand } from './lib/terminal.ts';

const HELP = `用法：npm run record -- <run.json|推演.json> --as drill|incident [选项]

把执行页或者演练脚本页导出的 JSON 记成 ${collections.drills.folder}/<标识>.mdx。
时刻换成北京时间，操作人和第二人换成岗位，所据文件记下 SHA-256。
导出的文件里没有、选项也没有写的，在文件里标“待补”，补上之前检查报错；不猜、不编。

拒绝的情形：没有结束的执行、推演；手册、预案、脚本的版本内容和发布锁里都没有；
同一份文件已经记过；同名的文件已经有了；文件被改坏了。

选项
  --as <种类>           drill 演练；incident 实际事件的处置
  --id <标识>           缺省为 种类-年-月-手册，如 drill-2026-11-fra-full
  --code <编码>         缺省为当年下一个 DRL 编码
  --title <名称>
  --form <形式>         hands-on 实战；comprehensive 综合；tabletop 桌面
  --place <地点或环境>
  --level <级别>        1、2、3、4
  --plans <预案@版本>   几个用逗号隔开；没有的写 无
  --services <服务>     几个用逗号隔开
  --scenario <场景>
  --objective <目标>    一条一个，可以多次
  --commander <岗位>    指挥
  --participants <岗位> 参加的岗位；执行记录里的岗位自动列入
  --evaluators <岗位>   评估，不得参加处置
  --recorder <岗位>     记录
  --found <时刻>        发现时刻，如 14:02；与 --services 一起给出时，已恢复的执行据以算恢复时间
  --end <时刻>          桌面推演宣布结束的时刻
  --restored "<时刻> <文字>"   系统恢复阶段做了什么，可以多次；次日写作 "+1 00:40 …"
  --scores <评分>       start=5,notify=3,…；推演时评过的不写
  --finding <问题>      可以多次；没有的写 无
  --improvement "<标识>;<改什么>;<责任岗位>;<验证岗位>;<期限>"   可以多次；没有的写 无
  --evidence <证据>     证据及其位置，可以多次
  --approved-by <岗位>  签认
  --name <姓名>=<岗位>  把这个姓名换成岗位，可以多次
  --sample              记作样例：数据虚构
  --dry-run             只显示会写什么，不写
  --root <目录>         项目根目录，默认当前目录
  --today <日期>        写作 YYYY-MM-DD，默认今天（北京时间）
  --help                显示本说明

退出码：0 已写入，或者 --dry-run 通过；1 拒绝；2 用法不对或者读不出文件；3 程序出错

示例
  npm run record -- RUN-20261124-DB-02-1.json --as incident --found 02:01 --services finance-core --level 3 --dry-run
  npm run record -- EXR-03.json --as drill --end 16:30 --restored "16:45 收回推演材料" --commander emergency-leader
`;

/** `npm run record`: turns an exported run or tabletop into the record of a drill or an incident. */
await runCommand(() => {
  const options = readRecordOptions();
  if (options === null) return say(HELP, EXIT.clean);
  const { told, dryRun, today } = options;
  const root = resolve(options.root);
  const { exported, sha256 } = readExportedFile(options.file);
  const content = readContent(root, today);
  const records = content.kb.documents.filter(({ collection }) => collection === 'drills').map(({ path }) => ({ path, text: readText(root, path) ?? '' }));

  const plan = planRecord(exported, { kb: content.kb, told, records, sha256, isName: looksLikeName });
  if (plan.state === 'refused') return refuse(plan.refusals);
  const hidden = hidePeople(plan.draft, plan.people);
  const { id } = hidden.draft;
  const path = `${collections.drills.folder}/${id}.mdx`;
  const text = printDraft(hidden.draft);
  const errors = errorsIn(content, { path, id, text });
  const personal = errors.filter(({ check }) => check.name === 'personal-data');
  if (personal.length > 0) return refuse(personal.map(asRefusal));

  if (!dryRun && !writeNew(join(root, path), text)) return refuse([{ message: `已有文件 ${path}`, remedy: '用 --id 另起一个标识；已有的文件不覆盖' }]);
  return say(describeRecord({ path, text, dryRun, hidden, plan, errors }), EXIT.clean);
});

/** Writes a file that is not there yet; false when it is. */
function writeNew(path: string, text: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { encoding: 'utf8', flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function asRefusal({ message, remedy }: Judgement): Refusal {
  return { message, remedy: remedy.join('；') };
}

function refuse(reasons: readonly Refusal[]): number {
  process.stderr.write(`不能记入，原因 ${reasons.length} 项\n\n${reasons.map(({ message, remedy }) => `${message}\n改法 ${remedy}`).join('\n\n')}\n`);
  return EXIT.findings;
}

function say(text: string, code: number): number {
  process.stdout.write(text);
  return code;
}
