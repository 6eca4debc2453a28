import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentVersion } from '../src/domain/content-version.ts';
import { readContactLines } from '../src/domain/plan/contacts.ts';
import { sha256 } from '../src/source/disk.ts';
import { buildIfChanged } from './lib/build-site.ts';
import { basePath } from './lib/built-site.ts';
import { readContacts } from './lib/contacts.ts';
import { readContent } from './lib/content.ts';
import { currentDay } from './lib/current-day.ts';
import { makeHandbook } from './lib/offline/handbook.ts';
import { packHandbook } from './lib/offline/pack-handbook.ts';
import { EXIT, runCommand, UsageError } from './lib/terminal.ts';

const HELP = `用法  npm run pack [-- --contacts <文件>] [-- --out <文件夹>]
写出断网时用的两个文件：应急手册.html（一个文件，双击打开，可打印）和应急手册.zip（另含空白表单）。
内容没有变化时沿用上次构建的站点。

  --contacts <文件>  把本地联络文件里的姓名和号码印进去，文件名加“（受限）”；只供限定范围发放，不进公开站点
  --out <文件夹>     缺省 pack
`;

/** `npm run pack`: the handbook for a folder, a stick or a binder. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { contacts: { type: 'string' }, out: { type: 'string', default: 'pack' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    process.stdout.write(HELP);
    return EXIT.clean;
  }
  const contacts = values.contacts === undefined ? [] : readable(values.contacts);
  const built = await buildIfChanged('.');
  if (built !== EXIT.clean) return built;
  mkdirSync(values.out, { recursive: true });
  if (contacts.length === 0) {
    copyFileSync('dist/offline/handbook.html', join(values.out, '应急手册.html'));
    copyFileSync('dist/offline/handbook.zip', join(values.out, '应急手册.zip'));
    process.stdout.write(`已写出 ${values.out}/应急手册.html、${values.out}/应急手册.zip\n`);
    return EXIT.clean;
  }
  const { kb } = readContent('.', currentDay());
  const version = contentVersion(kb.documents, sha256);
  const handbook = await makeHandbook('dist', kb, basePath(), version, contacts);
  writeFileSync(join(values.out, '应急手册（受限）.html'), handbook);
  writeFileSync(join(values.out, '应急手册（受限）.zip'), packHandbook('dist', handbook, kb, version));
  process.stdout.write(`已写出 ${values.out}/应急手册（受限）.html、.zip，含 ${contacts.length} 条联络方式，不得外传\n`);
  return EXIT.clean;
});

/** @throws UsageError when there is no such file, or something in it is wrong. */
function readable(path: string): ReturnType<typeof readContactLines>['contacts'] {
  if (!existsSync(path)) throw new UsageError(`读不到联络文件 ${path}`, '核对路径');
  const { contacts, problems } = readContacts(path);
  const [first] = problems;
  if (first) throw new UsageError(`联络文件 ${path}：${first.message}`, `用 npm run check -- --contacts ${path} 看全部问题`);
  const lines = readContactLines({ contacts }).contacts;
  if (lines.length === 0) throw new UsageError(`联络文件 ${path} 里没有联络方式`, '补上，或者不写 --contacts，写出公开的一份');
  return lines;
}
