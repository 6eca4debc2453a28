import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { collections } from '../src/domain/collections.ts';
import { faqStub, openQuestions } from '../src/domain/faq/stub.ts';
import { readGaps } from '../src/domain/search/gaps.ts';
import { readContent } from './lib/content.ts';
import { currentDay } from './lib/current-day.ts';
import { EXIT, runCommand, UsageError } from './lib/terminal.ts';
import { isDate } from '../src/domain/dates.ts';

const HELP = `用法：npm run gaps -- <没有找到的问题.json> --module <模块> [选项]

把搜索页导出的、没有结果的问题写成问答的开头，放在 ${collections.faqs.folder}/<模块>/。
还没有弄清的地方写“待补”，补上之前检查报错；已经有问答的问题跳过，已有的文件不动。

选项
  --module <模块>   写进哪个模块，如 ap
  --most <数>       至多写几份，默认 20，问得多的在前
  --dry-run         只列出会写什么，不写
  --root <目录>     项目根目录，默认当前目录
  --today <日期>    写作 YYYY-MM-DD，默认今天（北京时间）
  --help            显示本说明

退出码：0 已写入、无需写入或者 --dry-run 通过；2 用法不对或者读不出文件；3 程序出错

示例
  npm run gaps -- 没有找到的问题.json --module ap --dry-run
`;

/** `npm run gaps`: turns questions that found nothing into the beginnings of answers. */
await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { module: { type: 'string' }, most: { type: 'string' }, 'dry-run': { type: 'boolean' }, root: { type: 'string' }, today: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return say(HELP);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('要写一个导出的文件', '例如 npm run gaps -- 没有找到的问题.json --module ap');
  const root = resolve(values.root ?? '.');
  const today = values.today ?? currentDay();
  if (!isDate(today)) throw new UsageError(`日期 ${today} 写法有误`, '写作 YYYY-MM-DD，须为真实存在的日期');
  const { kb } = readContent(root, today);
  const module = kb.get('modules', values.module ?? '');
  if (!module) throw new UsageError(`没有模块 ${values.module ?? '（没有写 --module）'}`, `写 ${kb.all('modules').map(({ id }) => id).join('、')} 之一`);
  const most = Number(values.most ?? '20');
  if (!Number.isInteger(most) || most < 1) throw new UsageError(`--most ${values.most ?? ''} 不是正整数`, '写 1 以上的整数');

  const known = kb.all('faqs').flatMap(({ title, data }) => [title, ...data.asked]);
  const questions = openQuestions(gapsIn(file), known).slice(0, most);
  const short = module.data.short.toUpperCase();
  let number = Math.max(0, ...kb.all('faqs').flatMap(({ data: { code } }) => (code.startsWith(`FAQ-${short}-`) ? [Number(code.slice(short.length + 5))] : [])));
  for (const question of questions) {
    number += 1;
    const id = `${module.id}-question-${number}`;
    const path = `${collections.faqs.folder}/${module.id}/${id}.mdx`;
    const target = join(root, path);
    if (existsSync(target)) throw new UsageError(`${path} 已经有了`, '先补完它，或者移走');
    say(`${values['dry-run'] ? '将写入' : '已写入'} ${path}：${question}\n`);
    if (values['dry-run']) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, faqStub(question, { id, code: `FAQ-${short}-${String(number).padStart(2, '0')}`, module: module.id, today }), { flag: 'wx' });
  }
  return say(questions.length === 0 ? '没有新的问题，都已有问答\n' : `共 ${questions.length} 份；补完“待补”再运行 npm run check\n`);
});

function gapsIn(file: string): { question: string; times: number }[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`读不出 ${file}`, '写搜索页导出的文件的路径');
  }
  const gaps = readGaps(text);
  if (gaps === null) throw new UsageError(`${file} 不是搜索页导出的文件`, '在搜索页“没有找到的问题”里导出');
  return gaps;
}

function say(text: string): number {
  process.stdout.write(text);
  return EXIT.clean;
}
