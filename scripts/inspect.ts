import { parseArgs } from 'node:util';
import { inspectTexts } from './lib/inspect/inspection.ts';
import { printInspections } from './lib/inspect/pretty.ts';
import { readTexts } from './lib/inspect/read-texts.ts';
import { totalsOf } from './lib/inspect/totals.ts';
import { EXIT, runCommand, UsageError } from './lib/terminal.ts';

const HELP = `用法  npm run inspect -- <文件或文件夹…> [--format pretty|json]

读任意中文制度、法规文本（.md .mdx .txt），列出结构、引文及其去向、发现的问题。
一起给出的文件视为一套：相互的引用可以解析；没有给出的文件视为外部文件，不算错误。
json：每个文件一行 JSON，最后一行是合计。

退出码  0 无错误  1 有错误级的发现  2 用法有误或没有读到内容
`;

// A reader that has seen enough (| head) closes the pipe; that is no failure.
process.stdout.on('error', () => process.exit());

/** `npm run inspect`: shows structure, citations and damage of any regulation text. */
await runCommand(() => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { format: { type: 'string', default: 'pretty' }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    process.stdout.write(HELP);
    return EXIT.clean;
  }
  if (positionals.length === 0) throw new UsageError('没有给出文件或文件夹', '写作 npm run inspect -- <文件或文件夹>，用 --help 看用法');
  if (values.format !== 'pretty' && values.format !== 'json') throw new UsageError(`没有 ${values.format} 这种格式`, '用 --format pretty 或 --format json');

  const found = readTexts(positionals);
  if (found.length === 0) throw new UsageError(`${positionals.join('、')} 里没有 .md、.mdx 或 .txt 文件`, '给出含有这些文件的文件夹');
  const inspections = inspectTexts(found);
  const output = values.format === 'json' ? [...inspections.map((inspection) => ({ type: 'file', ...inspection })), totalsOf(inspections)].map((row) => `${JSON.stringify(row)}\n`).join('') : printInspections(inspections);
  process.stdout.write(output);
  if (found.every(({ text }) => text === null)) return EXIT.usage;
  return inspections.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? EXIT.findings : EXIT.clean;
});
