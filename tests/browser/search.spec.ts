import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const dialog = (page: Page) => page.getByRole('dialog', { name: '搜索' });
const field = (page: Page) => dialog(page).getByRole('combobox');
const options = (page: Page) => dialog(page).getByRole('option');

async function openDialog(page: Page, question: string): Promise<void> {
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await field(page).fill(question);
}

test.describe('the dialog', () => {
  test('opens by slash, Ctrl-K and a click, and closes by Esc', async ({ page }) => {
    await page.goto('/');
    for (const key of ['/', 'Control+k']) {
      await page.keyboard.press(key);
      await expect(field(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
    }
    await page.locator('.site__search input').click();
    await expect(field(page)).toBeFocused();
  });

  test('leads from a citation to the provision in force', async ({ page }) => {
    await openDialog(page, '运维管理办法第三条');
    await expect(options(page).first()).toContainText('第三条');
    await expect(options(page).first()).toContainText('现行');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/regulations\/erp-om\/#art-3$/);
  });

  test('moves through the options by arrow keys and keeps the focus in the field', async ({ page }) => {
    await openDialog(page, '关键用户');
    await expect(options(page).nth(2)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveAttribute('aria-activedescendant', (await options(page).nth(1).getAttribute('id')) ?? '');
    await page.keyboard.press('ArrowUp');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  });

  test('does not search while an input method is composing', async ({ page }) => {
    await openDialog(page, '');
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'biaokongjian', selectionStart: 12, selectionEnd: 12 });
    await page.waitForTimeout(400);
    await expect(options(page)).toHaveCount(0);
    await client.send('Input.insertText', { text: '表空间' });
    await expect(options(page).first()).toContainText('表空间');
  });

  test('says what was not found', async ({ page }) => {
    await openDialog(page, '第九百九十九条');
    await expect(dialog(page)).toContainText(/共\d+条，没有第九百九十九条/);
  });

  test('loads nothing of the search before it opens', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(loaded.filter((path) => /pagefind|router\.json|kb-search/.test(path))).toEqual([]);
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`has no accessibility findings in ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await openDialog(page, '关键用户');
      await expect(options(page).nth(4)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('kb-search-dialog').analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    });
  }
});

test.describe('the result page', () => {
  test('answers the question of its address and lands on the provision', async ({ page }) => {
    await page.goto('/search/?q=关键用户 权限');
    const clause = page.locator('.result a[href^="/regulations/"]').first();
    await expect(clause).toBeVisible();
    await clause.click();
    await expect(page.locator(':target')).toBeVisible();
  });

  test('keeps question and filters in the address, back and forward', async ({ page }) => {
    await page.goto('/search/?q=巡检');
    await expect(page.getByRole('status').filter({ hasText: '条' })).toBeVisible();
    await page.getByRole('checkbox', { name: /术语/ }).check();
    await expect(page).toHaveURL(/kind=terms/);
    await expect(page.locator('.result-group')).toHaveCount(1);
    await page.getByRole('radio', { name: /历史/ }).check();
    await expect(page).toHaveURL(/status=all/);
    await page.goBack();
    await page.goBack();
    await expect(page).not.toHaveURL(/kind=/);
    await expect(page.getByRole('checkbox', { name: /术语/ })).not.toBeChecked();
  });

  test('finds versions not in force only when asked to', async ({ page }) => {
    await page.goto('/search/?q=用户单位职责');
    await expect(page.locator('kb-search-page[data-answered="用户单位职责"]')).toBeVisible();
    await expect(page.locator('.result [data-status="historic"]')).toHaveCount(0);
    await page.goto('/search/?q=用户单位职责&status=all');
    await expect(page.locator('.result [data-status="historic"]').first()).toBeVisible();
  });

  test('is never blank', async ({ page }) => {
    await page.goto('/search/?q=qqqzzzxxx');
    await expect(page.getByText('没有找到“qqqzzzxxx”')).toBeVisible();
    await expect(page.getByRole('link', { name: '名称索引' }).first()).toBeVisible();
  });

  test('works without workers and without a word segmenter', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'Worker');
      Reflect.deleteProperty(Intl, 'Segmenter');
    });
    await page.goto('/search/?q=关键用户 权限');
    await expect(page.locator('.result a[href^="/regulations/"]').first()).toBeVisible();
  });

  test('narrows the answers to a module and to a post, and keeps both in the address', async ({ page }) => {
    await page.goto('/search/?q=期间');
    // What is found by its meaning stands above what full text finds.
    const answers = page.locator('[data-router], [data-results]');
    const others = answers.locator('h3 a[href^="/faqs/ar-"], h3 a[href^="/regulations/"]');
    await expect(others.first()).toBeVisible();
    await page.locator('.facets select[name="module"]').selectOption('fa');
    await expect(page).toHaveURL(/[?&]module=fa/);
    await expect(answers.locator('h3 a[href^="/faqs/fa-"]').first()).toBeVisible();
    await expect(others).toHaveCount(0);
    const closed = answers.locator('h3 a[href^="/faqs/fa-period-closed-by-mistake/"]');
    await expect(closed.first()).toBeVisible();
    await page.locator('.facets select[name="role"]').selectOption('om-app-engineer');
    await expect(closed).toHaveCount(0);
    await expect(page).toHaveURL(/module=fa&role=om-app-engineer/);
    await page.reload();
    await expect(answers.locator('h3 a[href^="/faqs/fa-"]').first()).toBeVisible();
    await expect(closed).toHaveCount(0);
    await expect(page.locator('.facets select[name="module"]')).toHaveValue('fa');
    await expect(page.locator('.facets select[name="role"]')).toHaveValue('om-app-engineer');
  });

  test('narrows what it knows without full text too', async ({ page }) => {
    await page.goto('/search/?q=月底关不了账');
    await expect(page.locator('[data-router] h3 a[href^="/faqs/gl-"]').first()).toBeVisible();
    await page.locator('.facets select[name="module"]').selectOption('inv');
    await expect(page.locator('[data-router] h3 a[href="/faqs/inv-period-close/"]')).toBeVisible();
    await expect(page.locator('[data-router] h3 a[href^="/faqs/gl-"]')).toHaveCount(0);
  });

  test('obeys the content security policy and sends nothing typed', async ({ page }) => {
    const broken: string[] = [];
    const sent: string[] = [];
    page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
    page.on('request', (request) => sent.push(decodeURIComponent(request.url())));
    await page.goto('/search/');
    await page.getByRole('searchbox', { name: '搜索', exact: true }).fill('密码有效期');
    await expect(page.locator('kb-search-page[data-answered="密码有效期"]')).toBeVisible();
    expect(broken).toEqual([]);
    expect(sent.filter((url) => url.includes('密码'))).toEqual([]);
  });

  for (const width of [320, 360, 768, 1440]) {
    test(`fits ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/search/?q=第三条');
      await expect(page.locator('.router__hit').first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form leads to a page that names the index of names', async ({ page }) => {
    await page.goto('/');
    await page.locator('.site__search input').fill('表空间');
    await page.locator('.site__search input').press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await page.getByRole('main').getByRole('link', { name: '名称索引' }).first().click();
    await expect(page.getByRole('heading', { name: '名称索引' })).toBeVisible();
    await expect(page.getByRole('link', { name: '表空间', exact: true }).first()).toBeVisible();
  });
});
