import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readGaps } from '../../src/domain/search/gaps.ts';
import { ask } from './ask.ts';

test.describe('a question', () => {
  test('says first what to do, then who does what, with the activity that entitles them', async ({ page }) => {
    await page.goto('/faqs/gl-period-close/');
    await expect(page.locator('.answer')).toContainText('未过账的凭证');
    const acts = page.locator('.acts > li');
    await expect(acts).toHaveCount(4);
    await expect(acts.first()).toContainText('一级模块关键用户');
    await expect(acts.first().locator('.acts__basis')).toHaveAttribute('href', '/matrices/key-user-training/#kut-07');
    await expect(acts.last()).toContainText('业务部门决定');
  });

  test('offers its code as a link to what it means', async ({ page }) => {
    await page.goto('/faqs/sys-forms-not-opening/');
    await page.getByRole('link', { name: 'FRM-92101' }).click();
    await expect(page).toHaveURL(/\/codes\/frm\/#c-frm-92101$/);
    await expect(page.locator('tr:target')).toContainText('FRM-92101');
  });

  test('is found in the list by its words, by a code and by module, and the address keeps what was chosen', async ({ page }) => {
    await page.goto('/faqs/');
    const shown = page.locator('.finder__list > li:visible');
    const all = await shown.count();
    expect(all).toBeGreaterThanOrEqual(100);
    await page.getByLabel('现象、说法或者错误代码').fill('ef04');
    await expect(page.locator('.finder__count')).toHaveText(/^显示[1-9]/);
    expect(await shown.count()).toBeLessThan(all);
    for (const item of await shown.all()) expect(`${await item.textContent()} ${await item.getAttribute('data-text')}`).toContain('EF04');
    await page.getByLabel('现象、说法或者错误代码').fill('');
    await page.getByLabel('模块').selectOption('ap');
    await expect(page).toHaveURL(/module=ap/);
    await page.reload();
    await expect(page.locator('.finder__count')).toHaveText(/^显示[1-9]/);
    expect(await shown.count()).toBeGreaterThanOrEqual(8);
    for (const item of await shown.all()) expect((await item.getAttribute('data-module'))?.split(' ')).toContain('ap');
    await page.getByLabel('现象、说法或者错误代码').fill('没有这种说法');
    await expect(page.getByText('没有对应的问答')).toBeVisible();
  });
});

test.describe('the chooser', () => {
  test.use({ javaScriptEnabled: false });

  test('leads to an answer by links alone, keeps the way back, and each state has an address', async ({ page }) => {
    await page.goto('/choosers/what-is-wrong/');
    await page.locator('.choice a', { hasText: '结不了账' }).click();
    await expect(page).toHaveURL(/\/choosers\/what-is-wrong\/close\/$/);
    await expect(page.locator('.choice__way a').first()).toHaveAttribute('href', '/choosers/what-is-wrong/');
    await page.locator('.choice a:has(.choice__answer)').first().click();
    await expect(page).toHaveURL(/\/faqs\//);
    await expect(page.locator('.answer')).toBeVisible();
  });

  test('is within reach of the keyboard, every option at least 44 pixels high on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('/choosers/what-is-wrong/');
    for (const option of await page.locator('.choice a').all()) expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.locator('.choice a').first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/choosers\/what-is-wrong\/.+/);
  });
});

test.describe('what found nothing', () => {
  const NONSENSE = '食堂今天供应麻婆豆腐吗';

  test('is kept only after the reader agreed, and leaves as a file that the script reads', async ({ page }) => {
    await page.goto('/search/');
    await page.getByText('没有找到的问题', { exact: true }).click();
    await ask(page, NONSENSE);
    await page.waitForTimeout(1800);
    expect(await page.evaluate(() => localStorage.getItem('kb-search-gaps'))).toBeNull();
    await page.getByLabel(/记下没有结果的问题/).check();
    await ask(page, `${NONSENSE}？`);
    await expect(page.getByText('记下1个')).toBeVisible();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出成文件' }).click()]);
    expect(readGaps(readFileSync(await file.path(), 'utf8'))).toEqual([{ question: `${NONSENSE}？`, times: 1 }]);
    await page.getByLabel(/记下没有结果的问题/).uncheck();
    expect(await page.evaluate(() => localStorage.getItem('kb-search-gaps'))).toBeNull();
  });
});
