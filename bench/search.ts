import process from 'node:process';
import type { Page } from '@playwright/test';
import { openSite } from './site.ts';

/**
 * Measures the search of a built site in Chromium: bytes of the first question (as a server sends them that compresses
 * text), and the time from input to drawn results when everything is warm. `npm run build` first, then
 * `npm run bench -- search`; `DIST` names another folder.
 */
const QUESTIONS = ['关键用户 权限', '账号停用', '密码有效期', '“权限申请”', '变更冻结', '备份 恢复', '表空间', '应急演练', '巡检', '不相容职责', '怎么申请开通账号', '日志 恢复'];
/** Ways of asking that only the wordings know. */
const MEANT = ['发票付不了款', '密码忘了登不上', '月底关不了账', '报表一直在排队', '供应商催款挑不出来', '归档撑爆了', '谁批给我加权限', '盘点差两件', '客户的票开错了', '银行回单没进来'];
const ROUTED = ['REG-OM-01', '第三条', '运维管理办法第九条第二款', 'GB/T 22239', 'bkj', '重做日志', '第九百九十九条'];
const ROUNDS = 10;

const { origin, browser, close } = await openSite();

process.stdout.write('| 首次检索 | 脚本 | 路由索引 | Pagefind 程序与 wasm | 其索引与条目 | 合计 |\n|---|---|---|---|---|---|\n');
for (const question of ['关键用户 权限', '“权限申请”', '第三条', '重做日志', 'ora1653', '月底关不了账', '发票付不了款', '密码多久换一次']) process.stdout.write(`| ${question} | ${(await firstQuestion(question)).join(' | ')} |\n`);

const page = await browser.newPage();
await page.goto(`${origin}/search/`);
process.stdout.write('\n| 热状态 | 次数 | p50 ms | p95 ms | 最大 ms |\n|---|---|---|---|---|\n');
for (const [name, questions, place] of [['全文', QUESTIONS, 'whole'], ['路由', ROUTED, 'router'], ['按意思', MEANT, 'router']] as const) {
  for (const question of questions) await timeOf(page, question, place);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) for (const question of questions) times.push(await timeOf(page, question, place));
  times.sort((a, b) => a - b);
  process.stdout.write(`| ${name} | ${times.length} | ${at(times, 0.5)} | ${at(times, 0.95)} | ${at(times, 1)} |\n`);
}
await close();

/** Opens the dialog on a fresh profile, asks once, and adds up what came over the wire beyond the page itself. */
async function firstQuestion(question: string): Promise<string[]> {
  // The copy for when there is no network is fetched later and by itself: `npm run bench -- offline` weighs it.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const fresh = await context.newPage();
  await fresh.goto(`${origin}/`, { waitUntil: 'networkidle' });
  const bytes = { scripts: 0, router: 0, engine: 0, data: 0 };
  const sizes: Promise<void>[] = [];
  fresh.on('response', (response) => {
    const { pathname } = new URL(response.url());
    sizes.push(response.request().sizes().then(({ responseBodySize }) => void (bytes[partOf(pathname)] += responseBodySize), () => undefined));
  });
  await fresh.keyboard.press('/');
  await fresh.locator('kb-search-dialog [role="combobox"]').fill(question);
  await fresh.locator('kb-search-dialog [role="option"]').first().waitFor();
  await fresh.waitForLoadState('networkidle');
  await fresh.waitForTimeout(500);
  await Promise.all(sizes);
  await context.close();
  const total = bytes.scripts + bytes.router + bytes.engine + bytes.data;
  return [bytes.scripts, bytes.router, bytes.engine, bytes.data, total].map((size) => `${(size / 1024).toFixed(1)} KB`);
}

function partOf(path: string): 'scripts' | 'router' | 'engine' | 'data' {
  if (path.startsWith('/search/')) return 'router';
  if (!path.startsWith('/pagefind/')) return 'scripts';
  return /\.js$|wasm/.test(path) ? 'engine' : 'data';
}

/** Milliseconds from the form being sent to what the router knows, or the whole answer, being drawn. */
function timeOf(target: Page, question: string, place: 'router' | 'whole'): Promise<number> {
  return target.evaluate(async ([text, where]) => {
    const form = document.querySelector<HTMLFormElement>('kb-search-page form.search');
    const input = form?.querySelector('input');
    const host = document.querySelector<HTMLElement>('kb-search-page');
    const router = document.querySelector('kb-search-page [data-router]');
    if (!form || !input || !host || !router) throw new Error('搜索页没有表单');
    input.value = '';
    form.requestSubmit();
    while (host.dataset['answered'] !== '' || router.childElementCount > 0) await new Promise((done) => setTimeout(done, 10));
    const drawn = new Promise<number>((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        done(performance.now());
      });
      if (where === 'router') observer.observe(router, { childList: true });
      observer.observe(host, { attributeFilter: ['data-answered'] });
    });
    input.value = text;
    const start = performance.now();
    form.requestSubmit();
    return (await drawn) - start;
  }, [question, place] as const);
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}
