import { expect, test } from '@playwright/test';
import { PAGES } from './pages.ts';

test('没有一页违反安全策略、报错或向站外请求', async ({ page, baseURL }) => {
  // One page after the other, every kind of them.
  test.setTimeout(150_000);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${page.url()} ${String(error)}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) problems.push(`站外请求 ${request.url()}`);
  });
  for (const path of Object.values(PAGES)) {
    await page.goto(path);
    const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
    expect(await page.locator('[style], [onclick], [onload]').count()).toBe(0);
  }
  expect(problems).toEqual([]);
});

test('不存在的地址给出找不到的页面', async ({ page }) => {
  const response = await page.goto('/regulations/none/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('main')).toContainText('没有这个页面');
});

test.describe('没有脚本时', () => {
  test.use({ javaScriptEnabled: false });

  for (const [name, path] of Object.entries(PAGES)) {
    test(`${name}仍可读`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
    });
  }

  test('每条都看得到，引文点得开，按钮不摆样子', async ({ page }) => {
    await page.goto('/regulations/erp-om/');
    await expect(page.locator('#art-92')).toBeVisible();
    await expect(page.getByRole('button', { name: '复制引用' })).toHaveCount(0);
    await page.locator('#art-7 a.cite', { hasText: '第三十九条' }).first().click();
    await expect(page).toHaveURL(/#art-39/);
  });
});
