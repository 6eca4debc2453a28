import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectNoSideways, wide, WIDTHS } from './window.ts';

test.describe('职责矩阵', () => {
  for (const width of WIDTHS) {
    test(`在 ${width} 像素宽时看得到活动、字母和岗位，不横向滚动`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/matrices/incident-problem/');
      const row = page.locator('#inc-12');
      await expect(row.getByText('诊断并恢复数据库类事件')).toBeVisible();
      const letter = row.locator('td[data-role="om-dba"] .raci');
      await expect(letter).toBeVisible();
      await expect(letter).toHaveText(/R\s*执行/);
      // 窄屏上每个字母旁写岗位，空格不占地方。
      const name = await row.locator('td[data-role="om-dba"]').evaluate((cell) => getComputedStyle(cell, '::after').content);
      if (width < 1024) expect(name).toBe('"DBA"');
      await expectNoSideways(page);
    });
  }

  test('表头和活动列在滚动时留在原处', async ({ page }) => {
    await wide(page);
    await page.goto('/matrices/incident-problem/');
    const box = page.locator('.matrix-box');
    const head = page.locator('.matrix thead th').nth(3);
    await box.evaluate((element) => element.scrollTo(200, 600));
    const [top, boxTop] = await Promise.all([head.evaluate((element) => element.getBoundingClientRect().top), box.evaluate((element) => element.getBoundingClientRect().top)]);
    expect(Math.abs(top - boxTop)).toBeLessThan(3);
    const left = await page.locator('#inc-12 th').evaluate((element) => element.getBoundingClientRect().left - (element.closest('.matrix-box')?.getBoundingClientRect().left ?? 0));
    expect(Math.abs(left)).toBeLessThan(3);
  });

  test('按岗位、按文字筛选，地址可以转给别人', async ({ page }) => {
    await wide(page);
    await page.goto('/matrices/incident-problem/');
    const rows = page.locator('.matrix tbody tr[id]');
    const all = await rows.count();
    await page.getByLabel('只看岗位').selectOption('om-dba');
    await expect(page.locator('#inc-12')).toBeVisible();
    await expect(page.locator('#inc-02')).toBeHidden();
    const shown = await rows.filter({ visible: true }).count();
    expect(shown).toBeLessThan(all);
    await expect(page.locator('[data-count]')).toHaveText(`显示 ${shown} 项活动`);
    await expect(page).toHaveURL(/\?role=om-dba$/);
    await page.getByLabel('活动中的文字').fill('ｉｎｃ-12');
    await expect(page).toHaveURL(/text=/);
    await page.reload();
    await expect(rows.filter({ visible: true })).toHaveCount(1);
    await expect(page.getByLabel('只看岗位')).toHaveValue('om-dba');
  });

  test('地址里写了没有的岗位，照常显示全部', async ({ page }) => {
    await page.goto('/matrices/incident-problem/?role=nobody');
    await expect(page.locator('#inc-02')).toBeVisible();
  });

  test('下载的 CSV 与 XLSX 含全部活动', async ({ page, request }) => {
    await page.goto('/matrices/incident-problem/');
    const rows = await page.locator('.matrix tbody tr[id]').count();
    const csv = await (await request.get('/matrices/incident-problem/MTX-INC-01.csv')).text();
    expect(csv.startsWith('\uFEFF编号,分组,活动,依据')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(rows + 1);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'XLSX' }).click()]);
    const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
    const text = Object.entries(parts).filter(([name]) => name.endsWith('.xml')).map(([, part]) => strFromU8(part)).join('');
    expect(text).toContain('INC-12');
    expect(text).toContain('数据库管理员');
  });

  test('打印用 A3 横向，三页以内，表头每页都有', async ({ page }) => {
    await page.goto('/matrices/incident-problem/');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([1191, 842]);
    expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeLessThanOrEqual(3);
  });
});

test.describe('岗位页', () => {
  for (const width of WIDTHS) {
    test(`在 ${width} 像素宽时列出职责、步骤、表单、条款`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/roles/module-key-user-l1/');
      for (const name of ['职责', '流程步骤', '表单', '条款', '不相容职责', '参与']) await expect(page.getByRole('heading', { name, exact: true, level: 2 })).toBeVisible();
      await expect(page.locator('#duties ~ *, #duties').first()).toBeVisible();
      await expectNoSideways(page);
    });
  }

  test('每项职责点得到给出它的条款', async ({ page }) => {
    await page.goto('/roles/om-dba/');
    const duty = page.locator('.duties li', { hasText: 'INC-12' });
    await duty.getByRole('link', { name: '运维办法第四十条' }).click();
    await expect(page).toHaveURL(/\/regulations\/erp-om\/v\/2\.0\/#art-40/);
    await expect(page.locator('#art-40')).toBeInViewport();
  });

  test('设为我的岗位后，首页可直达；换一个浏览器没有', async ({ page, browser }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: '我的岗位' })).toBeHidden();
    await page.goto('/roles/om-dba/');
    await page.getByRole('button', { name: '设为我的岗位' }).click();
    await expect(page.getByRole('button', { pressed: true })).toBeVisible();
    await page.goto('/');
    await page.locator('kb-my-roles').getByRole('link', { name: '数据库管理员' }).click();
    await expect(page).toHaveURL(/\/roles\/om-dba\/$/);
    const other = await browser.newPage();
    await other.goto(new URL('/', page.url()).href);
    await expect(other.getByRole('heading', { name: '我的岗位' })).toBeHidden();
    await other.close();
  });

  test('浏览器里存的内容坏了，首页照常', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('kb-my-roles', '[{"id":"<b>x","title":1},{"id":"om-dba","title":"<img src=x onerror=alert(1)>"}]'));
    await page.goto('/');
    await expect(page.locator('kb-my-roles a')).toHaveCount(1);
    await expect(page.locator('kb-my-roles img')).toHaveCount(0);
  });
});
