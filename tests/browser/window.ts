import { expect, type Page } from '@playwright/test';

/** A phone, a tablet, a desk. */
export const WIDTHS = [360, 768, 1440] as const;
export const wide = (page: Page): Promise<void> => page.setViewportSize({ width: 1440, height: 900 });

/** Nothing sticks out to the right of the window. */
export async function expectNoSideways(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
}
