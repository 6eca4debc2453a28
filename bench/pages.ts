import { fileURLToPath } from 'node:url';
import { readBuiltSite } from '../scripts/lib/built-site.ts';

/** `npm run bench -- pages`: weight of every kind of page after gzip. Needs `npm run build` first. */
const { pages } = readBuiltSite(fileURLToPath(new URL('../dist', import.meta.url)));
const kinds = Map.groupBy(pages, ({ url }) => `/${url.split('/').slice(1, -1).map((step, index) => (index === 0 ? step : '…')).join('/')}`);

process.stdout.write('| 页面 | 页数 | HTML 中位 | HTML 最大 | CSS | JS |\n|---|---|---|---|---|---|\n');
for (const [kind, members] of [...kinds].sort()) {
  const html = members.map(({ weight }) => weight.html).sort((a, b) => a - b);
  const largest = (part: 'css' | 'js'): number => Math.max(...members.map(({ weight }) => weight[part]));
  process.stdout.write(`| ${kind} | ${members.length} | ${html[Math.floor(html.length / 2)] ?? 0} | ${html.at(-1) ?? 0} | ${largest('css')} | ${largest('js')} |\n`);
}
