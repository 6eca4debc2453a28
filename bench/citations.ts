import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { scanCitations } from '../src/domain/regulation/citation/scan.ts';
import { parseRegulation } from '../src/domain/regulation/structure/parse.ts';
import { readBody } from '../src/source/markdown.ts';
import { inspectTexts } from '../scripts/lib/inspect/inspection.ts';
import { readTexts } from '../scripts/lib/inspect/read-texts.ts';
import { totalsOf } from '../scripts/lib/inspect/totals.ts';

/**
 * Measures citation scanning and structure parsing on real laws, and what they find there.
 * `CORPUS=<folder> node bench/citations.ts` prints a Markdown table; throughput counts UTF-8 bytes of the source on one core.
 */
const FOLDER = process.env['CORPUS'] ?? '../shared/corpus/laws-dev';
const LEAST_BYTES = 20_000_000;
const ROUNDS = 3;

if (!existsSync(FOLDER)) {
  console.log(`跳过：没有文件夹 ${FOLDER}；用环境变量 CORPUS 指定一个含法规文本的文件夹`);
} else {
  report();
}

function report(): void {
  const sources = readdirSync(FOLDER).filter((name) => /\.(?:md|mdx|txt)$/.test(name)).sort().map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'));
  const bytes = sources.reduce((sum, source) => sum + Buffer.byteLength(source), 0);
  const repeats = Math.max(1, Math.ceil(LEAST_BYTES / bytes));
  const documents = sources.map((source) => readBody(source, 0, 'markdown').blocks).map((blocks) => ({ blocks, regulation: parseRegulation(blocks, { numbering: 'article' }) }));
  const megabytes = (bytes * repeats) / 1e6;
  const scan = fastest(() => documents.forEach(({ blocks, regulation }) => scanCitations(blocks, { policy: true, regulation, numbering: 'article' })), repeats);
  const parse = fastest(() => documents.forEach(({ blocks }) => parseRegulation(blocks, { numbering: 'article' })), repeats);
  const totals = totalsOf(inspectTexts(readTexts([FOLDER])));
  const local = totals.resolved + totals.unresolved;
  const rows: [string, string][] = [
    ['语料', `${totals.files} 个文件，${(bytes / 1e6).toFixed(1)} MB × ${repeats}`],
    ['引文识别', `${(megabytes / scan).toFixed(1)} MB/s`],
    ['结构解析', `${(megabytes / parse).toFixed(1)} MB/s`],
    ['条 / 款 / 项', `${totals.articles} / ${totals.paragraphs} / ${totals.items}`],
    ['引文（指向）', `${totals.citations}（${totals.parts}）`],
    ['解析到条款 / 外部文件 / 落空', `${totals.resolved} / ${totals.external} / ${totals.unresolved}`],
    ['库内引文解析率', local === 0 ? '—' : `${((100 * totals.resolved) / local).toFixed(2)} %`],
    ...Object.entries(totals.reasons).map(([kind, count]): [string, string] => [`落空：${kind}`, String(count)]),
  ];
  console.log(['| 项目 | 结果 |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n'));
}

/** Seconds that the fastest of some rounds took, after one to warm up. */
function fastest(work: () => void, repeats: number): number {
  let best = Number.POSITIVE_INFINITY;
  work();
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat += 1) work();
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}
