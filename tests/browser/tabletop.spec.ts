import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { isTabletop, type Tabletop } from '../../src/domain/run/tabletop.ts';
import { expectAccessible } from './axe.ts';
import { answer, night } from './sheet.ts';
import { expectNoSideways, WIDTHS } from './window.ts';


const PAGE = '/exercises/tabletop-close-night/';
const KEY = 'kb-tabletop:tabletop-close-night';
/** The minutes at which the table is told something, by the script. */
const MINUTES = [0, 15, 30, 45, 60, 80, 100, 130, 170, 200];
const ITEMS = ['启动', '通报', '定级', '指挥', '技术处置', '沟通', '恢复验证', '证据记录', '改进'];

const inject = (page: Page, minute: number): Locator => page.locator(`.injects > li[data-at="${minute}"]`);
const due = (page: Page): Locator => page.locator('.injects > li[data-state="due"]');
const bar = (page: Page, name: string): Locator => page.locator('.tabletop__bar').getByRole('button', { name, exact: true });

async function exported(page: Page): Promise<{ name: string; state: Tabletop }> {
  const [download] = await Promise.all([page.waitForEvent('download'), bar(page, '导出 JSON').click()]);
  const state: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
  if (!isTabletop(state)) throw new Error('what was exported is no tabletop');
  return { name: download.suggestedFilename(), state };
}

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: night('14:00:00') });
  await page.clock.pauseAt(night('14:00:01'));
  await page.goto(PAGE);
});

test('注入按分钟到点，宣布一条少一条；暂停时钟停住，刷新接着走', async ({ page }) => {
  expect(await page.locator('.injects > li').evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-at'))))).toEqual(MINUTES);
  await expect(page.locator('.tabletop__next')).toHaveText('按“开始推演”计时。');
  await expect(page.getByRole('button', { name: '已宣布' }).filter({ visible: true })).toHaveCount(0);
  await bar(page, '开始推演').click();
  await expect(due(page)).toHaveCount(1);
  await expect(inject(page, 0)).toHaveAttribute('data-state', 'due');
  await inject(page, 0).getByRole('button', { name: '已宣布' }).click();
  await expect(inject(page, 0)).toHaveAttribute('data-state', 'told');
  await expect(page.locator('.tabletop__next')).toHaveText('下一条：第15分');
  await inject(page, 0).getByLabel('实际反应').fill('先问了三件事，8 分钟后取证');

  await page.clock.runFor('14:58');
  await expect(due(page)).toHaveCount(0);
  await page.clock.runFor('00:02');
  await expect(inject(page, 15)).toHaveAttribute('data-state', 'due');
  await expect(page.locator('.tabletop__clock')).toHaveText('15:00');

  await bar(page, '暂停').click();
  await page.clock.runFor('30:00');
  await expect(page.locator('.tabletop__clock')).toHaveText('15:00');
  await expect(due(page)).toHaveCount(1);
  await bar(page, '继续').click();
  await page.clock.runFor('15:00');
  await expect(inject(page, 30)).toHaveAttribute('data-state', 'due');

  await page.reload();
  await expect(page.locator('.tabletop__clock')).toHaveText('30:00');
  await expect(inject(page, 0)).toHaveAttribute('data-state', 'told');
  await expect(inject(page, 0).getByLabel('实际反应')).toHaveValue('先问了三件事，8 分钟后取证');
});

test('评分合计：缺几项、平均、任一项1分或者平均低于3分都未达到', async ({ page }) => {
  const sum = page.locator('.scoring__sum');
  const mark = (item: string, score: number): Promise<void> => page.getByRole('radio', { name: `${item} ${score}分` }).check();
  await mark('启动', 5);
  await mark('通报', 3);
  await expect(sum).toHaveText('平均 4.0 分，还有7项没有评');
  for (const item of ITEMS.slice(2)) await mark(item, 3);
  await expect(sum).toHaveText('平均 3.2 分，达到目标');
  await mark('证据记录', 1);
  await expect(sum).toHaveText('平均 3.0 分，没有达到目标');
  await mark('证据记录', 5);
  await expect(sum).toHaveText('平均 3.4 分，达到目标');
});

test('导出的记录有脚本编号、版次、摘要、所演练的预案版次，和做过的一致', async ({ page }) => {
  await bar(page, '开始推演').click();
  await inject(page, 0).getByRole('button', { name: '已宣布' }).click();
  await page.clock.runFor('16:00');
  await inject(page, 15).getByRole('button', { name: '已宣布' }).click();
  await inject(page, 15).getByLabel('实际反应').fill('<b>直接杀会话</b>');
  await page.getByRole('radio', { name: '指挥 1分' }).check();
  await page.getByLabel('指挥的理由').fill('没有人拍板');
  await page.reload();
  const { name, state } = await exported(page);
  expect(name).toBe('EXR-04.json');
  expect(state.exercise).toMatchObject({ id: 'tabletop-close-night', code: 'EXR-04', title: '月结夜性能骤降推演', version: '1.0' });
  expect(state.exercise.hash).toMatch(/^[0-9a-f]{16}$/);
  expect(state.exercise.plans).toEqual([expect.stringMatching(/^period-close@\d/), expect.stringMatching(/^erp-overall@\d/)]);
  const begun = state.startedAt ?? 0;
  expect(state.told).toEqual({ 0: begun, 1: begun + 16 * 60_000 });
  expect(state).toMatchObject({ notes: { 1: '<b>直接杀会话</b>' }, scores: { command: 1 }, reasons: { command: '没有人拍板' } });
});

test('清空前先问；清空以后从头来', async ({ page }) => {
  await bar(page, '开始推演').click();
  await page.getByRole('radio', { name: '启动 5分' }).check();
  answer(page, null);
  await bar(page, '清空重来').click();
  await expect(page.getByRole('radio', { name: '启动 5分' })).toBeChecked();
  answer(page, '');
  await bar(page, '清空重来').click();
  await expect(bar(page, '开始推演')).toBeVisible();
  await expect(page.getByRole('radio', { name: '启动 5分' })).not.toBeChecked();
});

test('旧脚本的记录、存不下的浏览器，都说明白', async ({ page, context }) => {
  await bar(page, '开始推演').click();
  await page.evaluate((key) => localStorage.setItem(key, (localStorage.getItem(key) ?? '').replace(/"version":"[^"]*","hash":"[^"]*"/, '"version":"0.9","hash":"0123456789abcdef"')), KEY);
  await page.reload();
  await expect(page.locator('.tabletop__next')).toContainText('这份记录按 0.9版（0123456789abcdef）开始，脚本现在是 1.0版。');

  const closed = await context.newPage();
  await closed.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await closed.goto(PAGE);
  await bar(closed, '暂停').click();
  await expect(closed.locator('.tabletop__next')).toContainText('浏览器不让保存，结束前先导出。');
});

test('打印：每条注入、期望、评分表和签认栏都在，按钮不在', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.injects__what').filter({ visible: true })).toHaveCount(MINUTES.length);
  const sign = page.locator('.sign tr');
  await expect(sign).toHaveCount(15);
  await expect(sign.first()).toContainText('主持 运维项目经理');
  await expect(sign.nth(1)).toContainText('评估 二级IT技术关键用户');
  await expect(sign.last()).toContainText('参演 用户单位负责人');
  await expect(page.locator('main').getByRole('button').filter({ visible: true })).toHaveCount(0);
});

for (const width of WIDTHS) {
  test(`在 ${width} 像素宽时推演不横向滚动${width > 360 ? '' : '，没有可访问性缺陷'}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await bar(page, '开始推演').click();
    await expectNoSideways(page);
    if (width > 360) return;
    // axe waits on timers.
    await page.clock.resume();
    await expectAccessible(page, 'kb-tabletop');
  });
}
