import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from './axe.ts';
import { expectNoSideways, WIDTHS } from './window.ts';

/** Over a megabyte of text in one page: opened as seldom as can be. */
test.describe.configure({ timeout: 120_000 });

const FILE = resolve('dist/offline/handbook.html');
const HANDBOOK = pathToFileURL(FILE).href;
const FULL = '归档区（快速恢复区）满处置';
const hits = (page: Page): Locator => page.locator('.handbook__hits li');

test.describe('应急手册.html，双击打开', () => {
  test('不向任何地方请求，不报错，目录和查找都到得了那一章', async ({ page }) => {
    const requests: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(HANDBOOK);

    const links = page.getByRole('navigation', { name: '目录' }).getByRole('link');
    expect(await links.count()).toBeGreaterThan(35);
    await links.filter({ hasText: FULL }).click();
    await expect(page).toHaveURL(/#runbook-fra-full$/);
    await expect(page.locator('#runbook-fra-full').getByRole('heading', { name: FULL })).toBeInViewport();
    await page.locator('#runbook-fra-full').getByRole('link', { name: '回到目录' }).click();
    await expect(page.locator('#find')).toBeInViewport();

    for (const [asked, found] of [['归档满', FULL], ['ORA-257', FULL], ['ora-00257', FULL], ['勒索', '勒索病毒与网络入侵专项预案'], ['手工付款', '手工付款']] as const) {
      await page.getByLabel('看到什么现象').fill(asked);
      await hits(page).getByRole('link', { name: found }).first().click();
      await expect(page.locator('.handbook__chapter:target').getByRole('heading', { name: found }).first(), asked).toBeInViewport();
      await expect(hits(page)).toHaveCount(0);
    }
    await page.getByLabel('看到什么现象').fill('<img src=x onerror=alert(1)>');
    await expect(page.getByRole('status')).toContainText('没有找到');
    expect(await page.locator('main img').count()).toBe(0);

    expect(requests).toEqual([HANDBOOK]);
    expect(errors).toEqual([]);
  });

  test('编号不重，页内链接都有去处，没有指回站点的链接和点不动的按钮，命令都看得见', async ({ page }) => {
    await page.goto(HANDBOOK);
    const problems = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const known = new Set(ids);
      const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
      const named = [...document.querySelectorAll('[aria-labelledby], [aria-describedby], label[for]')].flatMap((element) => ['aria-labelledby', 'aria-describedby', 'for'].flatMap((name) => element.getAttribute(name)?.split(/\s+/) ?? []));
      return {
        twice: ids.length - known.size,
        lost: [...links.filter((href) => href.startsWith('#')).map((href) => href.slice(1)), ...named].filter((id) => !known.has(id)),
        outside: links.filter((href) => !/^(?:#|tel:|mailto:)/.test(href)),
        buttons: [...document.querySelectorAll('button, form')].filter((element) => element.checkVisibility()).length,
      };
    });
    expect(problems).toEqual({ twice: 0, lost: [], outside: [], buttons: 0 });
    const command = page.locator('#runbook-fra-full .cmd code', { hasText: 'delete noprompt archivelog' });
    await expect(command).toBeVisible();
    await expect(command).toContainText("device type DEVICE completed before 'sysdate-KEEP_DAYS'");
  });

  test('各种宽度都不横向滚动；打印有版本，每章另起一页，没有查找框', async ({ page }) => {
    await page.goto(HANDBOOK);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSideways(page);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.handbook__find')).toBeHidden();
    await expect(page.locator('.doc-head__lead').first()).toContainText(/内容基准日 \d{4}-\d{2}-\d{2}，内容摘要 [0-9a-f]{12}/);
    const breaks = await page.locator('.handbook__chapter').evaluateAll((chapters) => chapters.map((chapter) => getComputedStyle(chapter).breakBefore));
    expect(breaks.length).toBeGreaterThan(35);
    expect(new Set(breaks)).toEqual(new Set(['page']));
  });

  test('目录、查找和一章手册没有可访问性缺陷', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 900 });
    await page.goto(HANDBOOK);
    await page.getByLabel('看到什么现象').fill('表空间');
    await expect(hits(page).first()).toBeVisible();
    // axe weighs every node; the chapters are made alike, so a few stand for all.
    await page.evaluate(() => {
      for (const chapter of document.querySelectorAll('.handbook__chapter:not(#levels, #runbook-fra-full)')) chapter.remove();
    });
    await expectAccessible(page, 'body');
  });
});

test('应急手册.zip：同一份手册、版本说明和打得开的空白表', async ({ request }) => {
  const files = unzipSync(new Uint8Array(await (await request.get('/offline/handbook.zip')).body()));
  const names = Object.keys(files);
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  expect(names.slice(0, 2)).toEqual(['应急手册.html', '版本.txt']);
  expect(text('应急手册.html')).toBe(readFileSync(FILE, 'utf8'));
  const [, digest = 'none'] = /内容摘要 ([0-9a-f]{12})/.exec(text('应急手册.html')) ?? [];
  expect(text('版本.txt')).toContain(`内容摘要 ${digest}\r\n`);
  const forms = names.slice(2);
  for (const name of ['表单/FRM-INC-01 服务台事项登记单.docx', '表单/FRM-EMG-01 应急演练记录与总结.docx', '表单/FRM-EMG-02 手工业务台账.docx', '表单/FRM-CHG-02 变更申请单.docx']) expect(forms).toContain(name);
  for (const name of forms) expect(strFromU8(unzipSync(files[name] ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array()), name).toContain('<w:document');
});

test('应急页给出两种下载，名称是中文', async ({ page }) => {
  await page.goto('/emergency/');
  for (const [name, size] of [['应急手册.html', 500_000], ['应急手册.zip', 100_000]] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    expect(download.suggestedFilename()).toBe(name);
    expect(readFileSync(await download.path()).length).toBeGreaterThan(size);
  }
});
