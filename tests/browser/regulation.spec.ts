import { expect, test } from '@playwright/test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('条、款、项各有锚点，直达时点亮', async ({ page }) => {
  await page.goto('/regulations/erp-om/#art-8-p2-i3');
  await expect(page.locator('#art-8-p2-i3')).toBeInViewport();
  await expect(page.locator('#art-8-p2-i3')).toContainText('数据维护、报表设置');
});

test('复制引用：公文式写明名称、文号、版本和条号', async ({ page }) => {
  await page.goto('/regulations/erp-om/');
  const article = page.locator('#art-39');
  await article.hover();
  await article.getByRole('button', { name: '复制引用' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('《ERP系统运行维护管理办法》');
  expect(copied).toContain('公司信〔2025〕46号');
  expect(copied).toContain('第三十九条');
});

test('复制引用：GB/T 7714 式带永久地址和指纹，且地址落在该条', async ({ page }) => {
  await page.goto('/regulations/erp-om/');
  await page.getByLabel('GB/T 7714').check();
  await page.locator('#art-39').getByRole('button', { name: '复制引用' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/n1:[0-9a-f]{8,}/);
  const address = /https?:\/\/\S+?#art-39/.exec(copied)?.[0] ?? '';
  expect(address).toContain('/regulations/erp-om/v/2.0/#art-39');
  await page.goto(new URL(address).pathname + new URL(address).hash);
  await expect(page.locator('#art-39')).toBeInViewport();
});

test('复制链接给出永久地址；键盘也够得到', async ({ page }) => {
  await page.goto('/regulations/erp-om/');
  const button = page.locator('#art-12').getByRole('button', { name: '复制链接' });
  await button.focus();
  await expect(button).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('/regulations/erp-om/v/2.0/#art-12');
});

test('引文链接绑定版本：本版本内跳到本页，历史版本不跳到现行', async ({ page }) => {
  await page.goto('/regulations/erp-om/v/1.0/');
  const own = await page.locator('article a.cite, .read__main a.cite').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(own.length).toBeGreaterThan(3);
  expect(own.filter((href) => !href.startsWith('#') && !href.includes('/standards/'))).toEqual([]);
});

test('状态随读者的日期变化：2.1 版施行之日起 2.0 版成为历史版本', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-02-28T15:59:00Z'));
  await page.goto('/regulations/erp-om/v/2.0/');
  await expect(page.locator('.banner .status')).toHaveText('现行');
  await page.clock.setFixedTime(new Date('2027-02-28T16:01:00Z'));
  await page.goto('/regulations/erp-om/v/2.0/');
  await expect(page.locator('.banner .status')).toHaveText('历史版本');
  await page.goto('/regulations/erp-om/v/2.1/');
  await expect(page.locator('.banner .status')).toHaveText('现行');
});

test('历史版本在每处写明不是现行，指向现行，且不被收录', async ({ page }) => {
  await page.goto('/regulations/erp-om/v/1.0/');
  await expect(page.locator('.banner')).toContainText('历史版本');
  await expect(page.locator('.banner a')).toHaveAttribute('href', /\/regulations\/erp-om\//);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/regulations\/erp-om\/v\/1\.0\/$/);
});

test('反向链接列出引用本条的文件', async ({ page }) => {
  await page.goto('/regulations/erp-om/');
  const back = page.locator('#art-39');
  await back.getByText('被引用于').click();
  await expect(back.locator('.backlinks a').first()).toBeVisible();
});

test('打印时写明版本与非受控，不印按钮和导航', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/regulations/erp-om/');
  await expect(page.locator('.site__nav')).toBeHidden();
  await expect(page.locator('.clause__tools').first()).toBeHidden();
  await expect(page.getByText('非受控副本').first()).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(100_000);
});

test('深浅色可以切换并记住', async ({ page }) => {
  await page.goto('/');
  const color = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await color();
  await page.getByRole('button', { name: /深浅色/ }).click();
  await expect.poll(color).not.toBe(before);
  const after = await color();
  await page.reload();
  expect(await color()).toBe(after);
});

test('阅读不跳动：加载完成后版面没有移位', async ({ page }) => {
  for (const path of ['/', '/regulations/erp-om/', '/terms/']) {
    await page.goto(path);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value') ?? 0);
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
    expect(shift, path).toBeLessThan(0.01);
  }
});
