import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';
import { offlineTier } from '../scripts/lib/offline/tier.ts';
import { openSite } from './site.ts';

/**
 * What does it cost to have the emergency pages without a network? Weight of the first tier, and how long a page takes with
 * the network cut, in a new tab after one visit. `npm run build` first, then `npm run bench -- offline`.
 */
const PAGES = ['/emergency/', '/runbooks/fra-full/', '/runbooks/fra-full/run/', '/plans/db-outage/', '/emergency/clock/'];
const ROUNDS = 5;

const { dist: DIST, origin, browser, close } = await openSite();
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const packed = (file: string): number => gzipSync(readFileSync(join(DIST, file))).length;

const tier = offlineTier(DIST, '/');
const kinds = Map.groupBy(tier, ({ file }) => (file.endsWith('.html') ? '页面' : file.endsWith('.css') ? '样式' : file.endsWith('.js') ? '脚本' : '其他'));
process.stdout.write('| 离线首层 | 文件 | 压缩后 |\n|---|---|---|\n');
for (const [kind, files] of [...kinds, ['合计', tier] as const]) process.stdout.write(`| ${kind} | ${files.length} | ${kilobytes(files.reduce((sum, { weight }) => sum + weight, 0))} |\n`);
process.stdout.write(`| sw.js | 1 | ${kilobytes(packed('sw.js'))} |\n| 应急手册.html | 1 | ${kilobytes(packed('offline/handbook.html'))} |\n| 应急手册.zip | 1 | ${kilobytes(statSync(join(DIST, 'offline/handbook.zip')).size)} |\n`);

const context = await browser.newContext();
const first = await context.newPage();
const start = performance.now();
await first.goto(`${origin}/emergency/`);
await first.evaluate(() => navigator.serviceWorker.ready.then(() => true));
const installed = performance.now() - start;
await first.close();

process.stdout.write(`\n第一次打开到全部存好：${installed.toFixed(0)} ms（本机）\n\n| 页面 | 联网 ms | 断网 ms | 断网/联网 |\n|---|---|---|---|\n`);
for (const page of PAGES) {
  // Without a worker, which would be fetching the whole tier meanwhile.
  const plain = await browser.newContext({ serviceWorkers: 'block' });
  const online = await median(plain, page);
  await plain.close();
  await context.setOffline(true);
  const offline = await median(context, page);
  await context.setOffline(false);
  process.stdout.write(`| ${page} | ${online.toFixed(0)} | ${offline.toFixed(0)} | ${(offline / online).toFixed(2)} |\n`);
}
await close();

/** Milliseconds to the load event of a page in a new tab, the median of some rounds. */
async function median(within: BrowserContext, path: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await within.newPage();
    const before = performance.now();
    await page.goto(`${origin}${path}`);
    times.push(performance.now() - before);
    await page.close();
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
