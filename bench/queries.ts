import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { divideAddress } from '../src/domain/search/address.ts';
import { readContent } from '../scripts/lib/content.ts';
import { currentDay } from '../scripts/lib/current-day.ts';
import { ask, placeOf } from '../tests/browser/ask.ts';
import { openSite } from './site.ts';

/**
 * What is the router worth? The query set of the repository asked of four searches over the same pages: this site's (router,
 * meaning, then full text), Pagefind over the pages as it comes, MiniSearch over pairs of characters, and the same MiniSearch given
 * the ways of asking as well. The lists of words themselves, which would answer every question, are left out. These others know
 * pages only: of them the page of an expected provision is enough. `npm run build` first, then `npm run bench -- queries`.
 */
const MOST = 10;

interface Asked {
  wording: string;
  question: string;
  expected: readonly string[];
}

type Search = (question: string) => Promise<string[]>;

const { kb } = readContent(fileURLToPath(new URL('..', import.meta.url)), currentDay());
const asked: Asked[] = kb.all('queries').flatMap(({ data }) => data.entries.map(({ ask: question, expect }) => ({ wording: data.wording, question, expected: expect })));
const { dist: DIST, origin, browser, close } = await openSite();
const page = await browser.newPage({ serviceWorkers: 'block' });
await page.goto(`${origin}/search/`);

process.stdout.write('| 检索 | 问题 | 第一 | 前五 | 无结果 | p50 ms | p95 ms |\n|---|---|---|---|---|---|---|\n');
await measure('本站：路由、按意思、全文', (question) => ask(page, question));
await measure('Pagefind，照网页建', await plainPagefind(page), pageOf);
await measure('MiniSearch，两字一词', bigramMiniSearch(new Map()), pageOf);
await measure('MiniSearch，两字一词，加问法', bigramMiniSearch(askedOf()), pageOf);
await close();

/** @param grain what of an address has to fit */
async function measure(name: string, search: Search, grain: (address: string) => string = (address) => address): Promise<void> {
  const results: { wording: string; place: number | null; none: boolean; ms: number }[] = [];
  for (const { wording, question, expected } of asked) {
    const start = performance.now();
    const answers = await search(question);
    results.push({ wording, place: placeOf(answers.slice(0, MOST), expected.map(grain)), none: answers.length === 0, ms: performance.now() - start });
  }
  for (const [wording, group] of [['合计', results] as const, ...Map.groupBy(results, (result) => result.wording)]) {
    const share = (fits: (result: (typeof results)[number]) => boolean): string => `${((group.filter(fits).length / group.length) * 100).toFixed(1)} %`;
    const times = group.map(({ ms }) => ms).sort((a, b) => a - b);
    const at = (part: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0).toFixed(0);
    process.stdout.write(`| ${wording === '合计' ? name : `… ${wording}`} | ${group.length} | ${share(({ place }) => place === 1)} | ${share(({ place }) => place !== null && place <= 5)} | ${share(({ none }) => none)} | ${at(0.5)} | ${at(0.95)} |\n`);
  }
}

/** Pagefind's own crawl of the built pages, asked through its own browser interface with its own ranking. */
async function plainPagefind(target: Page): Promise<Search> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'zh-cn', rootSelector: 'main' });
  if (!index) throw new Error('Pagefind 没有建起索引');
  for (const { id, html } of pagesIn(DIST)) await index.addHTMLFile({ url: id, content: html });
  const { files } = await index.getFiles();
  const byPath = new Map(files.map(({ path, content }) => [`/plain/${path}`, content]));
  await target.route('**/plain/**', (route) => {
    const path = new URL(route.request().url()).pathname;
    const body = byPath.get(path);
    return body ? route.fulfill({ body: Buffer.from(body), contentType: path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream' }) : route.fulfill({ status: 404 });
  });
  return (question) => target.evaluate(async ([text, most]) => {
    const path = '/plain/pagefind.js';
    const engine: { search(term: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>; options(given: object): Promise<void> } = await import(path);
    await engine.options({ baseUrl: '/' });
    const { results } = await engine.search(text);
    return (await Promise.all(results.slice(0, most).map((result) => result.data()))).map(({ url }) => url);
  }, [question, MOST] as const);
}

/** MiniSearch with every pair of characters as a word: the usual way to search Chinese in a browser without a dictionary. */
function bigramMiniSearch(asked: ReadonlyMap<string, string>): Search {
  const engine = new MiniSearch<{ id: string; title: string; text: string; asked: string }>({ fields: ['title', 'text', 'asked'], tokenize: pairs, searchOptions: { boost: { title: 4, asked: 4 }, combineWith: 'OR', prefix: false } });
  engine.addAll(pagesIn(DIST).map(({ id, title, text }) => ({ id, title, text, asked: asked.get(id) ?? '' })));
  return (question) => Promise.resolve(engine.search(question).slice(0, MOST).map(({ id }) => String(id)));
}

function pairs(text: string): string[] {
  return [...text.toLowerCase().matchAll(/\p{Script=Han}+|[a-z0-9-]+/gu)].flatMap(([run]) => (/^[a-z0-9]/.test(run) || run.length === 1 ? [run] : [...run].slice(1).map((character, at) => `${[...run][at] ?? ''}${character}`)));
}

/** The ways of asking, by the page on which their answer stands. */
function askedOf(): Map<string, string> {
  const asked = new Map<string, string>();
  for (const { data } of kb.all('wordings')) for (const { to, asked: ways } of data.entries) asked.set(pageOf(to), [asked.get(pageOf(to)) ?? '', ...ways].join('\n'));
  return asked;
}

function pageOf(address: string): string {
  return divideAddress(address)[0];
}

function pagesIn(dist: string): { id: string; title: string; text: string; html: string }[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html') && !/^(?:search|offline|help|queries|wordings|synonyms)[\\/]/.test(file))
    .sort()
    .map((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      const main = /<main\b[^>]*>([\s\S]*?)<\/main>/.exec(html)?.[1] ?? '';
      const plain = (part: string): string => part.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
      return { id: `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`, title: plain(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1] ?? ''), text: plain(main), html };
    });
}
