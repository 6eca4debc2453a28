import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { minifySync } from 'vite';
import { packAddress, packText } from '../../src/domain/search/address.ts';
import type { SearchRecord } from '../../src/domain/search/record.ts';
import { cutChunks } from './pagefind-chunks.ts';

/** `lang` differs between zh-CN and zh-Hans-CN pages; different values would make separate indexes. */
const LANGUAGE = 'zh-cn';
/** Without the hyphen `"ORA-01653"` in quotation marks finds nothing. */
const CHARACTERS = '-';

/** Writes one Pagefind bundle. `data` leaves out engine and wasm: such a bundle is merged into a whole one. */
export async function writeBundle(folder: string, records: readonly SearchRecord[], content: 'whole' | 'data'): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE, includeCharacters: CHARACTERS });
  if (!index) throw new Error(`Pagefind 没有启动：${errors.join('；')}`);
  try {
    for (const record of records) await addRecord(index, record);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind 写不出 ${folder}：${written.errors.join('；')}`);
  } finally {
    await index.deleteIndex();
    await close();
  }
  cutChunks(folder, LANGUAGE);
  for (const file of readdirSync(folder)) if (!isKept(file, content)) rmSync(join(folder, file));
  if (content === 'whole') shorten(join(folder, 'pagefind.js'));
}

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: packAddress(record.url, record.parts),
    content: packText(record),
    language: LANGUAGE,
    meta: {
      title: record.title,
      ...(record.path.length === 0 ? {} : { path: record.path.join(' › ') }),
      ...(record.version === null ? {} : { version: record.version }),
      keywords: [...new Set([...record.keywords, ...wordsOf(record.title)])].join(' '),
    },
    filters: { kind: [record.kind], status: [record.status], module: record.modules, role: record.roles },
  });
  if (errors.length > 0) throw new Error(`Pagefind 不收 ${record.url}：${errors.join('；')}`);
}

/** The words of a title, so that they weigh as much as a title when met: Pagefind does not divide metadata into words. */
function wordsOf(title: string): string[] {
  return [...new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(title)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Pagefind ships its script with long names; short ones save 2 KB of the first question. */
function shorten(file: string): void {
  const { code, errors } = minifySync(file, readFileSync(file, 'utf8'), { module: true });
  if (errors.length > 0) throw new Error(`${file} 不能压缩：${errors.map(({ message }) => message).join('；')}`);
  writeFileSync(file, code);
}

/** The ready-made interfaces and the worker stay out: the site has its own interface and searches on the main thread. */
function isKept(file: string, content: 'whole' | 'data'): boolean {
  if (!/\.(js|css|pagefind)$/.test(file)) return true;
  return content === 'whole' && (file === 'pagefind.js' || file === 'wasm.unknown.pagefind');
}
