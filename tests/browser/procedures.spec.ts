import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectNoSideways, wide, WIDTHS } from './window.ts';

test.describe('流程与泳道图', () => {
  for (const width of WIDTHS) {
    test(`在 ${width} 像素宽时图在自己的框里滚动，步骤齐全`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/procedures/change-approval/');
      const nodes = await page.locator('.lane-node').count();
      expect(nodes).toBeGreaterThan(5);
      await expect(page.locator('section.step')).toHaveCount(nodes);
      await expectNoSideways(page);
    });
  }

  test('图里的框没有重叠，文字不出框', async ({ page }) => {
    await wide(page);
    await page.goto('/procedures/change-approval/');
    const problems = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll<SVGGElement>('.lane-node')].map((node) => ({ rect: node.querySelector('rect')?.getBoundingClientRect(), text: node.querySelector('text')?.getBoundingClientRect(), label: node.textContent }));
      const out = boxes.filter(({ rect, text }) => !rect || !text || text.left < rect.left - 1 || text.right > rect.right + 1 || text.top < rect.top - 1 || text.bottom > rect.bottom + 1).map(({ label }) => `文字出框 ${label}`);
      const over = boxes.flatMap(({ rect, label }, index) => boxes.slice(index + 1).filter((other) => rect && other.rect && rect.left < other.rect.right && other.rect.left < rect.right && rect.top < other.rect.bottom && other.rect.top < rect.bottom).map((other) => `重叠 ${label} ${other.label}`));
      return [...out, ...over];
    });
    expect(problems).toEqual([]);
  });

  test('点图中一步，到文字里那一步；从分支到它去的一步', async ({ page }) => {
    await wide(page);
    await page.goto('/procedures/incident-handling/');
    await page.locator('.lane-node', { hasText: '确认级别' }).click();
    await expect(page).toHaveURL(/#step-confirm-level$/);
    await expect(page.locator('#step-confirm-level')).toBeInViewport();
    await page.locator('#step-confirm-level .step__next a').first().click();
    await expect(page).toHaveURL(/#step-emergency$/);
  });

  test('步骤写明由谁办、多久、填什么、依据什么', async ({ page }) => {
    await page.goto('/procedures/incident-handling/');
    const step = page.locator('#step-register');
    await expect(step.getByRole('link', { name: '服务台', exact: true })).toBeVisible();
    await expect(step).toContainText('立即');
    await step.getByRole('link', { name: '登记编号' }).click();
    await expect(page).toHaveURL(/\/forms\/incident-record\/#field-number$/);
    await expect(page.locator('#field-number')).toBeInViewport();
  });
});

test.describe('表单', () => {
  for (const width of WIDTHS) {
    test(`在 ${width} 像素宽时看得到字段、填写人，不横向滚动`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/forms/incident-record/');
      await expect(page.locator('#field-symptom')).toContainText('现象与错误信息');
      await expect(page.locator('#field-symptom')).toContainText('一级模块');
      await expectNoSideways(page);
    });
  }

  test('空白与样例一按就换，打印跟着屏幕走', async ({ page }) => {
    await page.goto('/forms/incident-record/');
    const sample = page.locator('#field-number .form-sample');
    await expect(sample).toBeHidden();
    await page.getByRole('button', { name: '样例' }).click();
    await expect(sample).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(sample).toBeVisible();
    await expect(page.getByRole('button', { name: '样例' })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: '空白' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(sample).toBeHidden();
  });

  test('下载的 Word 表是空白的，样例另有一份', async ({ page }) => {
    await page.goto('/forms/incident-record/');
    const textOf = async (name: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
      return strFromU8(unzipSync(new Uint8Array(readFileSync(await download.path())))['word/document.xml'] ?? new Uint8Array());
    };
    const blank = await textOf('Word 空白表');
    expect(blank).toContain('登记编号');
    expect(blank).not.toContain('SR-2026-00128');
    expect(await textOf('Word 样例')).toContain('SR-2026-00128');
  });

  test('打印在 A4 上，不缺右边', async ({ page }) => {
    await page.goto('/forms/change-request/');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(/\/MediaBox \[0 0 (\d+)/.exec(pdf)?.[1]).toBe('594');
  });
});

test.describe('追溯矩阵', () => {
  test('按落实情况、岗位和文字筛选', async ({ page }) => {
    await wide(page);
    await page.goto('/trace/erp-keyuser/');
    const rows = page.locator('tbody tr');
    const all = await rows.count();
    await page.getByLabel('落实情况').selectOption('explained');
    const explained = await rows.filter({ visible: true }).count();
    expect(explained).toBeGreaterThan(0);
    expect(explained).toBeLessThan(all);
    await page.getByLabel('落实情况').selectOption('');
    await page.getByLabel('岗位').selectOption('om-service-desk');
    await expect(rows.filter({ visible: true }).first()).toContainText('服务台');
  });

  test('CSV、JSON 与页面行数一致', async ({ page, request }) => {
    await page.goto('/trace/');
    const total = Number(await page.locator('tbody tr').last().locator('td').first().textContent());
    const rows: unknown = await (await request.get('/trace/trace.json')).json();
    expect(Array.isArray(rows) && rows.length).toBe(total);
    // 一格里可以换行，所以数行首的制度名。
    expect((await (await request.get('/trace/trace.csv')).text()).split('\r\n').filter((line) => line.startsWith('ERP')).length).toBe(total);
  });
});

test('不相容职责写明两边现在由谁持有；没有例外的，写明没有', async ({ page }) => {
  await page.goto('/conflicts/procure-to-pay/');
  await expect(page.locator('.pair').first().getByText('禁止授予')).toBeVisible();
  await page.goto('/conflicts/');
  await expect(page.locator('main')).toContainText('没有例外');
});

test('改进项到期以后，页面自己说逾期', async ({ page }) => {
  await page.goto('/drills/');
  await expect(page.locator('main').getByText('逾期', { exact: true })).toHaveCount(0);
  await page.clock.setFixedTime(new Date('2031-02-01T09:00:00+08:00'));
  await page.goto('/drills/');
  await expect(page.locator('tr', { hasText: '逾期' }).first()).toBeVisible();
  expect(await page.locator('main').getByText('逾期', { exact: true }).count()).toBeGreaterThan(5);
});
