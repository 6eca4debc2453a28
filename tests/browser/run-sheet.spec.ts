import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { answer, asExpected, begin, current, expectStep, night, OPERATOR, parsed, press, saved, SHEET, stored } from './sheet.ts';
import { expectNoSideways, WIDTHS } from './window.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const ENV = '/u01/app/oracle/19.0.0/EBSCDB_dbhost.env';
const ID = 'RUN-20261124-DB-02-1';

/** Everything a person could see or copy; the definition that scripts read is no part of it. */
const shown = (page: Page): Promise<string> => page.locator('.run').evaluate((sheet) => [...sheet.children].filter(({ tagName }) => tagName !== 'SCRIPT').map(({ outerHTML }) => outerHTML).join(''));

test('一次完整的执行：填参数，转去处，过第二人，暂停，刷新，结束，导出和打印与做过的一致', async ({ page }) => {
  test.setTimeout(90_000);
  await page.clock.setFixedTime(night('01:50:00'));
  await begin(page);

  await test.step('参数填进命令，复制的就是填好的命令', async () => {
    await expect(page.locator('.run__title')).toContainText(ID);
    await expectStep(page, '查限额与占用');
    // Said to be disabled, and yet it answers why.
    await current(page).getByRole('button', { name: '复制' }).first().click({ force: true });
    await expect(current(page).getByText('先填参数')).toBeVisible();
    await page.getByLabel('CDB 环境文件').fill(ENV);
    await current(page).getByRole('button', { name: '复制' }).first().click();
    await expect(current(page).getByText('已复制')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`. ${ENV}\nsqlplus / as sysdba`);
    await page.getByLabel('保留最近几天的归档').fill('2');
    await page.getByLabel('备份介质').fill('sbt');
    await expect(page.getByLabel('备份介质')).toBeFocused();
  });

  await test.step('超过步骤时限，页面说超时；满10分钟，说该报谁', async () => {
    await expect(page.getByText('超时', { exact: true })).toBeHidden();
    await page.clock.setFixedTime(night('01:52:30'));
    await expect(page.getByText('超时', { exact: true })).toBeVisible();
    await expect(page.locator('[data-elapsed]')).toHaveText('02:30');
    await expect(page.locator('.run__rungs li')).toHaveCount(0);
    await page.clock.setFixedTime(night('02:00:00'));
    await expect(page.locator('.run__rungs')).toContainText('满10分钟：报 运维管理岗');
  });

  await test.step('逐步打勾：实际结果、跳过、判断、不符的去处', async () => {
    await current(page).getByLabel('实际看到的结果').fill('used_gb 498，lim_gb 500；截图 E-01');
    await asExpected(page, '查限额与占用');
    await expectStep(page, '查归档目的地');
    await press(page, '跳过');
    await press(page, '继续');
    await asExpected(page, '找占用的主因', '核备库');
    await expectStep(page, '定先做哪一步');
    await expect(current(page).getByRole('button', { name: '如预期' })).toHaveCount(0);
    await press(page, '磁盘没有余量，备份通道可用');
    await expectStep(page, '备份归档');
    await page.clock.setFixedTime(night('02:10:00'));
    await press(page, '不符');
    await press(page, '备份介质不可用');
    await asExpected(page, '临时改用备用目的地');
    await expectStep(page, '确认恢复');
    await press(page, '不符');
    await press(page, '空间仍不足');
    await press(page, '磁盘有余量');
    await asExpected(page, '扩大快速恢复区限额', '备份归档');
  });

  await test.step('不可恢复的命令，第二人到场以前不在页面上', async () => {
    await expectStep(page, '清除已备份的归档');
    expect(await shown(page)).not.toContain('delete noprompt');
    await expect(current(page).getByRole('button', { name: '如预期' })).toHaveCount(0);
    const second = current(page).getByLabel('第二人', { exact: true });
    await second.fill('数据库管理员 A0013');
    await press(page, '显示命令');
    await expect(current(page).getByRole('alert')).toHaveText('先由第二人核对，再勾选。');
    await current(page).getByLabel('第二人已经读出').check();
    for (const same of [OPERATOR, '数据库管理员A0012', '数据库管理员 ａ0012']) {
      await second.fill(same);
      await press(page, '显示命令');
      await expect(current(page).getByRole('alert')).toHaveText('第二人不能是操作人自己。');
    }
    expect(await shown(page)).not.toContain('delete noprompt');
    await second.fill('数据库管理员 A0013');
    await page.clock.setFixedTime(night('02:20:00'));
    await press(page, '显示命令');
    await expect(current(page).locator('code')).toHaveText("delete noprompt archivelog all backed up 1 times to device type sbt completed before 'sysdate-2';");
  });

  await test.step('暂停时不计时，说明原因；取消就不暂停', async () => {
    answer(page, null);
    await press(page, '暂停');
    await expect(page.getByRole('button', { name: '继续计时' })).toHaveCount(0);
    answer(page, '等备库应用完');
    await press(page, '暂停');
    await expect(page.locator('.run__clock')).toContainText('已暂停');
    await page.clock.setFixedTime(night('02:30:00'));
    await expect(page.locator('[data-elapsed]')).toHaveText('30:00');
    await press(page, '继续计时');
    await page.getByLabel('记一条').fill('02:28 已通报运维管理岗');
    await press(page, '记下');
    await page.clock.setFixedTime(night('02:31:00'));
    await expect(page.locator('[data-elapsed]')).toHaveText('31:00');
  });

  await test.step('中途刷新，一样不少', async () => {
    await current(page).getByLabel('实际看到的结果').fill('删除 212 个，保留 96 个');
    await page.getByLabel('记一条').fill('没有记完的话');
    const before = await stored(page, ID);
    await page.reload();
    await expectStep(page, '清除已备份的归档');
    await expect(current(page).locator('code')).toContainText('delete noprompt');
    await expect(current(page).getByLabel('实际看到的结果')).toHaveValue('删除 212 个，保留 96 个');
    await expect(page.getByLabel('记一条')).toHaveValue('没有记完的话');
    await expect(page.getByLabel('保留最近几天的归档')).toHaveValue('2');
    await expect(page.locator('.run__notes')).toContainText('02:28 已通报运维管理岗');
    expect(await stored(page, ID)).toEqual(before);
    await page.getByLabel('记一条').fill('');
  });

  await test.step('做完，结束，只能补记', async () => {
    await asExpected(page, '清除已备份的归档', '确认恢复');
    await press(page, '没有删过');
    await page.clock.setFixedTime(night('02:40:00'));
    await asExpected(page, '通知恢复，登记根因');
    await expect(page.getByText('没有进行中的步骤')).toBeVisible();
    answer(page, '');
    await press(page, '结束：已恢复');
    await expect(page.locator('.run__clock')).toContainText('已恢复');
    await expect(page.locator('.run').getByRole('button', { name: /从这一步做|结束：|暂停/ })).toHaveCount(0);
  });

  const { hash } = (await stored(page, ID)).definition.runbook;
  expect(hash).toMatch(/^[0-9a-f]{16}$/);

  await test.step('导出的 JSON 与做过的一致', async () => {
    const { name, text } = await saved(page, '导出 JSON');
    const run = parsed(text);
    expect(name).toBe(`${ID}.json`);
    expect(run.definition.runbook).toEqual({ id: 'fra-full', code: 'RBK-DB-02', title: '归档区（快速恢复区）满处置', version: '1.0', hash });
    expect(run).toMatchObject({ purpose: 'incident', reference: 'INC-2026-0311', operator: OPERATOR, result: 'recovered', values: { CDB_ENV: ENV, KEEP_DAYS: '2', DEVICE: 'sbt' } });
    expect([run.startedAt, run.endedAt]).toEqual([night('01:50:00').getTime(), night('02:40:00').getTime()]);
    expect(run.entries.map(({ step, outcome, way }) => [step, outcome, way])).toEqual([
      ['usage', 'expected', null], ['destinations', 'skipped', null], ['cause', 'expected', null], ['standby', 'expected', null],
      ['choose', 'expected', '磁盘没有余量，备份通道可用'], ['archive-backup', 'unexpected', '备份介质不可用'], ['alternate', 'expected', null], ['verify', 'unexpected', '空间仍不足'],
      ['choose', 'expected', '磁盘有余量'], ['enlarge', 'expected', null], ['archive-backup', 'expected', null], ['archive-delete', 'expected', null], ['verify', 'expected', null],
      ['resync', 'expected', '没有删过'], ['close', 'expected', null],
    ]);
    expect(run.entries[0]).toMatchObject({ actual: 'used_gb 498，lim_gb 500；截图 E-01', operator: OPERATOR, startedAt: night('01:50:00').getTime(), endedAt: night('02:00:00').getTime() });
    expect(run.entries[11]).toMatchObject({ actual: '删除 212 个，保留 96 个', second: { name: '数据库管理员 A0013', at: night('02:20:00').getTime() } });
    expect(run.entries.filter(({ second }) => second !== null)).toHaveLength(1);
    expect(run.pauses).toEqual([{ from: night('02:20:00').getTime(), to: night('02:30:00').getTime(), reason: '等备库应用完' }]);
    expect(run.notes).toEqual([{ at: night('02:30:00').getTime(), text: '02:28 已通报运维管理岗', by: OPERATOR }]);
  });

  await test.step('导出的 Markdown 写着同样的事', async () => {
    const { name, text } = await saved(page, '导出 Markdown');
    expect(name).toBe(`${ID}.md`);
    const lines = text.split('\n');
    expect(lines[0]).toBe(`# 执行记录 ${ID}`);
    expect(lines).toContain(`- 手册：RBK-DB-02 归档区（快速恢复区）满处置（fra-full），1.0版，内容摘要 ${hash}`);
    expect(lines).toContain('- 用途：事件处置；单号：INC-2026-0311');
    expect(lines).toContain('- 开始：2026-11-24 01:50:00；结束：2026-11-24 02:40:00，已恢复');
    expect(lines).toContain('- 用时：40:00（不含暂停），手册时限 68分钟');
    expect(lines).toContain('| 6 | 7 备份归档 | 02:00:00 | 02:10:00 | 10:00 / 30分钟 | 不符：备份介质不可用 |  | 数据库管理员 A0012 |  |');
    expect(lines).toContain('| 12 | 8 清除已备份的归档 | 02:10:00 | 02:31:00 | 11:00 / 10分钟 | 如预期 | 删除 212 个，保留 96 个 | 数据库管理员 A0012 | 数据库管理员 A0013（02:20:00） |');
    expect(lines).toContain('- 2026-11-24 02:20:00 至 2026-11-24 02:30:00 等备库应用完');
    expect(lines.filter((line) => /^\| \d/.test(line))).toHaveLength(15);
  });

  await test.step('打印的记录有编号、版次、摘要和实际结果，没有按钮', async () => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await press(page, '打印');
    await expect(page.locator('body[data-printed]')).toBeAttached();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.run__title')).toContainText(`按 RBK-DB-02 1.0版（${hash}）执行`);
    for (const text of [ID, '删除 212 个，保留 96 个', '等备库应用完', 'KEEP_DAYS=2', '第二人 数据库管理员 A0013']) await expect(page.locator('.run').getByText(text).first()).toBeVisible();
    await expect(page.locator('.run').getByRole('button').filter({ visible: true })).toHaveCount(0);
  });
});

test('不用鼠标也能做完一段：开始、如预期、判断、第二人', async ({ page }) => {
  const tabTo = async (name: string): Promise<void> => {
    for (let count = 0; count < 80; count += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement instanceof HTMLElement && (document.activeElement.textContent === wanted || document.activeElement.closest('.field, .check')?.textContent?.startsWith(wanted) === true), name)) return;
    }
    throw new Error(`按 Tab 到不了“${name}”`);
  };
  await page.goto(SHEET);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tabTo('操作人');
  await page.keyboard.type(OPERATOR);
  await page.keyboard.press('Enter');
  for (const title of ['查限额与占用', '查归档目的地和底层余量', '找占用的主因', '核备库是否已经应用']) {
    await expect(current(page).locator('h3')).toBeFocused();
    await expectStep(page, title);
    await tabTo('如预期');
    await page.keyboard.press('Enter');
  }
  await expectStep(page, '定先做哪一步');
  await tabTo('磁盘没有余量，备份通道可用');
  await page.keyboard.press('Space');
  await expectStep(page, '备份归档');
  await tabTo('如预期');
  await page.keyboard.press('Enter');
  await expectStep(page, '清除已备份的归档');
  await tabTo('第二人已经读出');
  await page.keyboard.press('Space');
  await tabTo('第二人');
  await page.keyboard.type('数据库管理员 A0013');
  await page.keyboard.press('Enter');
  await expect(current(page).locator('code')).toContainText('delete noprompt');
  await expect(current(page).locator('h3')).toBeFocused();
  await tabTo('记一条');
  await page.keyboard.type('第一条');
  await page.keyboard.press('Enter');
  await page.keyboard.type('第二条');
  await page.keyboard.press('Enter');
  await expect(page.locator('.run__notes li')).toHaveText([/第一条/, /第二条/]);
});

for (const width of WIDTHS) {
  test(`在 ${width} 像素宽时执行记录不横向滚动${width === 768 ? '' : '，没有可访问性缺陷'}`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height: 900 });
    await begin(page, { reference: 'INC-2026-0311'.repeat(3) });
    await asExpected(page, '查限额', '查归档目的地', '找占用', '核备库');
    await press(page, '磁盘没有余量，备份通道可用');
    await press(page, '不符');
    await expectNoSideways(page);
    if (width !== 768) await expectAccessible(page, '.run');
    await press(page, '如预期');
    await expectStep(page, '清除已备份的归档');
    await expectNoSideways(page);
    if (width === 360) await expectAccessible(page, '.run__gate');
  });
}
