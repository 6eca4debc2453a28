import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Run, RunEntry } from '../../src/domain/run/model.ts';
import { answer, asExpected, begin, current, expectStep, night, OPERATOR, parsed, press, saved, SHEET, store, stored } from './sheet.ts';
import { expectNoSideways } from './window.ts';


const FIRST = 'RUN-20261124-DB-02-1';
const SECOND = 'RUN-20261124-DB-02-2';
const kept = (page: Page): Locator => page.locator('.run__kept li');

test.beforeEach(async ({ context }) => {
  await context.clock.setFixedTime(night('02:00:00'));
});

test.describe('两个标签页', () => {
  for (const locks of [true, false]) {
    test(`同一份记录只有一个能写，另一个跟着看，要写先接过去（${locks ? '有锁' : '没有锁的浏览器'}）`, async ({ page, context }) => {
      if (!locks) await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
      await begin(page);
      await asExpected(page, '查限额与占用');
      const other = await context.newPage();
      await other.goto(page.url());
      await expectStep(other, '查归档目的地');
      await asExpected(page, '查归档目的地');
      await expectStep(other, '找占用的主因');
      await expect(other.locator('.run__alerts')).toContainText('另一个标签页正在记这一份');
      await expect(other.getByRole('button', { name: '如预期' })).toHaveCount(0);

      await press(other, '接到这里记');
      await asExpected(other, '找占用的主因');
      await expectStep(page, '核备库');
      await expect(page.getByRole('button', { name: '如预期' })).toHaveCount(0);
      expect((await stored(page, FIRST)).entries.map(({ step }) => step)).toEqual(['usage', 'destinations', 'cause', 'standby']);
    });
  }

  test('同时各开一份，各有编号', async ({ page, context }) => {
    const other = await context.newPage();
    for (const tab of [page, other]) await tab.goto(SHEET);
    for (const [tab, operator] of [[page, '数据库管理员 A0012'], [other, '数据库管理员 A0020']] as const) {
      await tab.getByLabel('操作人').fill(operator);
      await press(tab, '开始，计时');
      await expect(tab.locator('.run__title')).toContainText(operator);
    }
    await expect(page.locator('.run__title')).toContainText(FIRST);
    await expect(other.locator('.run__title')).toContainText(SECOND);
  });
});

test('几份记录都列着；没有结束的不能删，结束的问过才删', async ({ page }) => {
  await begin(page, { reference: 'INC-1' });
  await press(page, '回到记录列表');
  await begin(page, { reference: 'DRL-2026-11', purpose: '演练' });
  answer(page, '');
  await press(page, '结束：中止');
  await press(page, '回到记录列表');
  await expect(kept(page)).toHaveCount(2);
  const open = kept(page).filter({ hasText: FIRST });
  const ended = kept(page).filter({ hasText: SECOND });
  await expect(open).toContainText('事件处置 INC-1');
  await expect(open).toContainText('还没有结束');
  await expect(open.getByRole('button', { name: '删除' })).toHaveCount(0);
  await expect(ended).toContainText('演练 DRL-2026-11');
  await expect(ended).toContainText('中止');
  answer(page, null);
  await ended.getByRole('button', { name: '删除' }).click();
  await expect(kept(page)).toHaveCount(2);
  answer(page, '');
  await ended.getByRole('button', { name: '删除' }).click();
  await expect(kept(page)).toHaveCount(1);
  await page.reload();
  await expect(kept(page)).toHaveText([new RegExp(FIRST)]);
});

test('旧版手册的记录按旧版的步骤打开，并写明', async ({ page }) => {
  await begin(page);
  const run = await stored(page, FIRST);
  const { definition } = run;
  const steps = definition.steps.map((step, index) => (index === 0 ? { ...step, title: '旧版第一步', commands: [{ language: 'sql', text: 'select 1 from dual;\n' }] } : step));
  const old: Run = { ...run, id: SECOND, definition: { ...definition, steps, runbook: { ...definition.runbook, version: '0.9', hash: '0123456789abcdef' } } };
  await store(page, old);
  await press(page, '回到记录列表');
  await expect(kept(page).filter({ hasText: SECOND })).toContainText('按0.9版，与现在的手册不同');
  await kept(page).filter({ hasText: SECOND }).getByRole('button', { name: '继续' }).click();
  await expect(page.locator('.run__alerts')).toContainText('这份记录按 0.9版（0123456789abcdef）开始，手册现在是 1.0版');
  await expectStep(page, '旧版第一步');
  await expect(current(page).locator('code')).toHaveText('select 1 from dual;');
  const { definition: exported } = parsed((await saved(page, '导出 JSON')).text);
  expect(exported.runbook).toMatchObject({ version: '0.9', hash: '0123456789abcdef' });
});

test('读不出的记录列出来，能另存，新的一份不会盖掉它', async ({ page }) => {
  await page.goto(SHEET);
  await page.evaluate(([key = '']) => localStorage.setItem(key, '{"format":"kb-run/1","被改坏的":'), [`kb-run:${FIRST}`]);
  await page.reload();
  await expect(page.locator('.run').getByRole('heading', { name: '读不出的记录' })).toBeVisible();
  expect((await saved(page, '另存原文')).text).toBe('{"format":"kb-run/1","被改坏的":');
  await begin(page);
  await expect(page.locator('.run__title')).toContainText(SECOND);
  expect(await page.evaluate(([key = '']) => localStorage.getItem(key), [`kb-run:${FIRST}`])).toContain('被改坏的');
});

test('参数、备注、姓名里的代码只是文字：不成元素，不进命令，导出时转义', async ({ page }) => {
  const hostile = '<img src=x onerror=alert(1)>|**粗**';
  let asked = 0;
  page.on('dialog', () => {
    asked += 1;
  });
  await begin(page, { operator: hostile, reference: '`INC`' });
  const media = page.getByLabel('备份介质');
  const wrong = page.getByText('写法不对，不会填入命令。须合 ^(disk|sbt)$');
  for (const value of ["sbt'; drop table x; --", 'sbt && rm -rf /', '$(reboot)', '<b class="x">sbt</b>']) {
    await media.fill('sbt');
    await expect(wrong).toBeHidden();
    await media.fill(value);
    await expect(wrong).toBeVisible();
  }
  await page.getByLabel('CDB 环境文件').fill('/u01/a.env; rm -rf /');
  await expect(current(page).locator('code').first()).toHaveText('. CDB_ENV\nsqlplus / as sysdba');
  await current(page).getByLabel('实际看到的结果').fill('a|b\n| c <script>alert(2)</script>');
  await page.getByLabel('记一条').fill(hostile);
  await press(page, '记下');
  await asExpected(page, '查限额与占用');
  await page.reload();
  await expect(page.locator('.run__notes li')).toContainText(hostile);
  expect(await page.locator('.run').locator('img, b.x, script:not([type="application/json"])').count()).toBe(0);
  const { text } = await saved(page, '导出 Markdown');
  expect(text).toContain('\\<img src=x onerror=alert(1)\\>\\|\\*\\*粗\\*\\*');
  expect(text).toContain('| a\\|b \\| c \\<script\\>alert(2)\\</script\\> |');
  expect(asked).toBe(0);
});

test('三百步的手册也用得动：当前一步看得见，打一个勾只动该动的', async ({ page }) => {
  await begin(page);
  await store(page, long(await stored(page, FIRST), 300, 280));
  await page.goto(`${SHEET}?long#run=${SECOND}`);
  await expect(page.locator('.run__rows > li')).toHaveCount(300);
  await expect(page.locator('.run__rows > li[data-state="done"]')).toHaveCount(279);
  await expectStep(page, '第280步');
  await expect(current(page).locator('h3')).toBeInViewport();
  await asExpected(page, '第280步', '第281步');
  await expectStep(page, '第282步');
  await expect(current(page).locator('h3')).toBeInViewport();
  expect(await page.locator('.run *').count()).toBeLessThan(5000);
  expect((await stored(page, SECOND)).entries).toHaveLength(282);
  await expectNoSideways(page);
});

/** A run of so many steps, each leading to the next, that has come to one of them. */
function long(run: Run, count: number, at: number): Run {
  const [model] = run.definition.steps;
  const ways = (index: number): typeof run.definition.steps[number]['ways'] => [{ when: null, to: index < count ? `step-${index + 1}` : null, ends: index === count, escalates: false, leaves: null }];
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const steps = model ? numbers.map((number) => ({ ...model, id: `step-${number}`, number, title: `第${number}步`, ways: ways(number) })) : [];
  const begun = run.startedAt;
  const entries = numbers.slice(0, at).map((number): RunEntry => ({ step: `step-${number}`, startedAt: begun, endedAt: number < at ? begun : null, outcome: number < at ? 'expected' : null, way: null, actual: '', operator: OPERATOR, second: null }));
  return { ...run, id: SECOND, definition: { ...run.definition, steps }, entries };
}
