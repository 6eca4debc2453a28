import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

const WIDTHS = [360, 768, 1440] as const;
const wide = (page: Page) => page.setViewportSize({ width: 1440, height: 900 });

/** Nothing sticks out to the right of the window. */
async function expectNoSideways(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
}

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

test('不相容职责写明两边现在由谁持有，例外有期限', async ({ page }) => {
  await page.goto('/conflicts/procure-to-pay/');
  await expect(page.locator('.pair').first().getByText('禁止授予')).toBeVisible();
  await page.goto('/conflicts/');
  await expect(page.locator('.pair__exception')).toContainText('补偿控制由');
});

test('例外到期以后，页面自己说已到期', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-02-01T09:00:00+08:00'));
  await page.goto('/conflicts/');
  await expect(page.locator('.pair__exception .due')).toContainText('到期');
});
