import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGES } from './pages.ts';
import { expectNoSideways } from './window.ts';

/** axe weighs every node of a page; the long ones take their time on a slow machine. */
test.describe.configure({ timeout: 300_000 });

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a colour scheme can change; the rest is the same page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Colours are the same at every width. */
const WIDTHS = { light: [1440, 360], dark: [360] } as const;

for (const [name, path] of Object.entries(PAGES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}（${colorScheme}）没有可访问性缺陷`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS[colorScheme]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        const axe = new AxeBuilder({ page });
        const { violations } = await (colorScheme === 'light' ? axe.withTags(RULES) : axe.withRules(COLOUR_RULES)).analyze();
        expect(violations.map(({ id, nodes }) => `${width}px ${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(' | ')}`)).toEqual([]);
      }
    });
  }

  test(`${name}在 320 像素宽时不横向滚动`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    await expectNoSideways(page);
  });
}

test('键盘先到“跳到正文”，再到导航；焦点看得见', async ({ page }) => {
  await page.goto('/regulations/erp-om/');
  await page.keyboard.press('Tab');
  const skip = page.locator('a.skip');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('手机上可点的目标不小于 24 像素（行内链接除外）', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of ['/', '/regulations/erp-om/', '/terms/']) {
    await page.goto(path);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, summary, input, select, nav a')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && getComputedStyle(element).display !== 'inline')
        .map((element) => ({ text: element.textContent?.trim().slice(0, 20), ...(element.closest('label') ?? element).getBoundingClientRect().toJSON() }))
        .filter(({ width, height }) => width > 2 && (width < 24 || height < 24)),
    );
    expect(small).toEqual([]);
  }
});
