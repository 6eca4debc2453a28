import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { asExpected, current, expectStep, OPERATOR, press, SHEET } from './sheet.ts';
import { MARK, SECOND, SiteServer, VERSION } from './site-server.ts';

const test = base.extend<{ site: SiteServer; visited: Page }>({
  site: async ({}, use) => {
    const site = new SiteServer();
    await site.open();
    await use(site);
    await site.cut();
  },
  /** A browser that has opened the site once, and waited until its copy was whole. */
  visited: async ({ page, site }, use) => {
    await page.goto(site.url);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await use(page);
  },
});
test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 120_000 });

async function goOffline(context: BrowserContext, site: SiteServer): Promise<void> {
  await site.cut();
  await context.setOffline(true);
}

async function goOnline(context: BrowserContext, site: SiteServer): Promise<void> {
  await site.open();
  await context.setOffline(false);
}

/** What a page is made of: its version, and the edition of each script and style it runs with. */
function madeOf(page: Page): Promise<{ version: string | undefined; heading: boolean; editions: string[]; empty: string[] }> {
  return page.evaluate((mark) => {
    const assets = [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script[src*="_astro/"], link[rel="stylesheet"]')].map((element) => ('src' in element ? element.src : element.href));
    return {
      version: document.documentElement.dataset['version'],
      heading: document.querySelector('h1')?.textContent?.includes(mark) ?? false,
      editions: [...new Set([...assets, ...performance.getEntriesByType('resource').map(({ name }) => name)].filter((name) => name.includes('/_astro/')).map((name) => (name.includes('/_astro/v2-') ? 'second' : 'first')))],
      empty: [...document.styleSheets].filter(({ cssRules }) => cssRules.length === 0).map(({ href }) => href ?? ''),
    };
  }, MARK);
}

const FIRST = { version: VERSION, heading: false, editions: ['first'], empty: [] };
const NEXT = { version: SECOND, heading: true, editions: ['second'], empty: [] };
const offer = (page: Page) => page.locator('kb-offline').filter({ hasText: '本站有新版本' });

test('看过一次，断网后新开的窗口里：应急、手册、执行记录、报告时限、判级、联络都能用，写明是哪一版', async ({ visited, context, site }) => {
  await visited.close();
  await goOffline(context, site);
  const page = await context.newPage();
  const failed: string[] = [];
  // The browser asks for the little picture of the tab itself, and drops that request when the page goes on.
  page.on('requestfailed', (request) => !request.url().endsWith('/favicon.svg') && failed.push(request.url()));

  await page.goto(`${site.url}/emergency/`);
  await expect(page.locator('h1')).toHaveText('正在发生，先做这三件事');
  await expect(page.locator('kb-offline')).toHaveText(new RegExp(`^离线，内容截至 \\d{4}-\\d{2}-\\d{2}（${VERSION}）$`));
  expect(await madeOf(page)).toEqual(FIRST);

  await page.getByLabel('看到什么现象，报什么错').fill('ORA-257');
  await page.getByRole('button', { name: '找手册' }).click();
  await page.locator('.finder__list > li').filter({ visible: true }).getByRole('link', { name: '归档区（快速恢复区）满处置' }).click();
  await page.locator('#p-FRA_SIZE').fill('600');
  await expect(page.locator('#step-enlarge .cmd code')).toContainText('db_recovery_file_dest_size = 600G');

  await page.goto(`${site.url}${SHEET}`);
  await page.getByLabel('操作人').fill(OPERATOR);
  await press(page, '开始，计时');
  await asExpected(page, '查限额与占用');
  await page.reload();
  await expectStep(page, '查归档目的地');
  await expect(current(page).locator('.cmd code').first()).toContainText('v$archive_dest');
  expect(await madeOf(page)).toEqual(FIRST);

  await page.goto(`${site.url}/emergency/clock/`);
  await page.getByLabel('发现时刻', { exact: true }).fill('2026-11-24T23:50');
  await expect(page.locator('.clock__list')).toContainText('11-25 00:20');
  await page.goto(`${site.url}/emergency/levels/`);
  await page.getByLabel('付款数据被篡改').check();
  await expect(page.locator('.chooser__answer')).toContainText('Ⅱ级');
  await page.goto(`${site.url}/emergency/contacts/`);
  await page.getByLabel('打开联络文件').setInputFiles({ name: 'contacts.yaml', mimeType: 'application/yaml', buffer: Buffer.from('contacts: [{ role: om-dba, turn: A, name: 值班甲, phone: "010-0000-0001", verified: "2026-11-01" }]') });
  await expect(page.locator('.tree__call').first()).toContainText('值班甲');
  await page.goto(`${site.url}/plans/db-outage/`);
  await expect(page.locator('h1')).toHaveText('数据库故障专项预案');
  expect(failed).toEqual([]);
});

for (const [how, cut] of [['断了网', (context: BrowserContext, site: SiteServer) => goOffline(context, site)], ['网络吊着不回', (_: BrowserContext, site: SiteServer) => void (site.silent = true)]] as const) {
  test(`${how}，照平时的说法也搜得到手册`, async ({ visited, context, site }) => {
    await visited.goto(`${site.url}/emergency/`);
    await cut(context, site);
    await visited.keyboard.press('/');
    await visited.getByRole('combobox').fill('归档把盘撑爆了咋清');
    await expect(visited.getByRole('option', { name: '归档区（快速恢复区）满处置' })).toBeVisible({ timeout: 20_000 });
  });
}

test('没存的页面给出“没有网络”和能看的去处；看过的页面还在', async ({ visited, context, site }) => {
  await visited.goto(`${site.url}/terms/redo-log/`);
  const title = await visited.locator('h1').textContent();
  await goOffline(context, site);
  const page = await context.newPage();
  await page.goto(`${site.url}/terms/archive-gap/`);
  await expect(page.locator('h1')).toHaveText('没有网络');
  expect(new URL(page.url()).pathname).toBe('/terms/archive-gap/');
  expect(await madeOf(page)).toEqual(FIRST);
  await page.locator('main').getByRole('link', { name: '操作手册' }).click();
  await expect(page.locator('h1')).toHaveText('操作手册');
  await page.goto(`${site.url}/terms/redo-log/`);
  await expect(page.locator('h1')).toHaveText(title ?? '');
});

test('手机上断网时，“离线”不盖住底下的快捷操作', async ({ visited, context, site }) => {
  await visited.setViewportSize({ width: 360, height: 800 });
  await visited.goto(`${site.url}/runbooks/fra-full/`);
  await goOffline(context, site);
  await expect(visited.locator('kb-offline')).toContainText('离线');
  await visited.getByRole('navigation', { name: '快捷操作' }).getByRole('link', { name: '升级' }).click();
  await expect(visited).toHaveURL(/#escalation$/);
});

test('网络吊着不回，几秒后给出存着的那一份', async ({ visited, site }) => {
  site.silent = true;
  await visited.goto(`${site.url}/emergency/`, { waitUntil: 'commit' });
  await expect(visited.locator('h1')).toHaveText('正在发生，先做这三件事', { timeout: 30_000 });
});

test('换了新版：不混两版，先问，答应以后全是新版，每个标签页一起换', async ({ visited, context, site }) => {
  const missing: string[] = [];
  context.on('response', (response) => response.status() === 404 && missing.push(response.url()));
  await visited.goto(`${site.url}/runbooks/fra-full/`);
  expect(await madeOf(visited)).toEqual(FIRST);
  await expect(offer(visited)).toHaveCount(0);

  await test.step('联网看到的就是新版，旧的一份还存着', async () => {
    site.edition = 2;
    await visited.goto(`${site.url}/runbooks/fra-full/`);
    expect(await madeOf(visited)).toEqual(NEXT);
    await expect(offer(visited)).toBeVisible({ timeout: 30_000 });
  });

  await test.step('还没有答应就断了网：看到的全是旧版', async () => {
    await goOffline(context, site);
    for (const path of ['/runbooks/fra-full/', '/emergency/', '/plans/db-outage/']) {
      await visited.goto(`${site.url}${path}`);
      await expect(visited.locator('h1'), path).not.toContainText('没有网络');
      expect(await madeOf(visited), path).toEqual(FIRST);
    }
    await expect(visited.locator('kb-offline')).toContainText(VERSION);
    await goOnline(context, site);
    await expect(offer(visited)).toBeVisible({ timeout: 30_000 });
  });

  await test.step('答应以后，两个标签页都是新版，断网也是', async () => {
    await visited.goto(`${site.url}/runbooks/fra-full/`);
    const other = await context.newPage();
    await other.goto(`${site.url}/emergency/`);
    await expect(offer(other)).toBeVisible({ timeout: 30_000 });
    const reloaded = other.waitForEvent('load');
    await Promise.all([visited.waitForEvent('load'), offer(visited).getByRole('button', { name: '更新' }).click()]);
    await reloaded;
    await expect(offer(visited)).toHaveCount(0);
    await goOffline(context, site);
    for (const path of ['/runbooks/fra-full/', SHEET, '/emergency/clock/', '/services/']) {
      await visited.goto(`${site.url}${path}`);
      await expect(visited.locator('h1'), path).not.toContainText('没有网络');
      expect(await madeOf(visited), path).toEqual(NEXT);
    }
    // What is not kept says so in the new version as well.
    await visited.goto(`${site.url}/terms/`);
    await expect(visited.locator('h1')).toContainText('没有网络');
    expect(await madeOf(visited)).toEqual(NEXT);
    await expect(other.locator('h1')).toContainText(MARK);
  });
  expect(missing).toEqual([]);
});
