import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectNoSideways, wide, WIDTHS } from './window.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const listed = (page: Page): Locator => page.locator('.finder__list > li').filter({ visible: true });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test.describe('操作手册清单', () => {
  test('按现象、别名、编码和错误代码的几种写法，都找得到那一本', async ({ page }) => {
    await page.goto('/runbooks/');
    const all = await listed(page).count();
    const asked = page.getByLabel('现象、告警或者错误代码');
    const full = '归档区（快速恢复区）满处置';
    for (const [question, found] of [['登不上', '登录页打不开处置'], ['归档满', full], ['ORA-257', full], ['ora257', full], ['ＯＲＡ－００２５７', full], ['全部用户 卡住', full], ['RBK-DB-01', '表空间满处置']] as const) {
      await asked.fill(question);
      await expect(listed(page).filter({ hasText: found }), question).toHaveCount(1);
      const count = await listed(page).count();
      expect(count, question).toBeLessThan(all / 2);
      await expect(page.locator('.finder__count')).toHaveText(`显示${count}本`);
    }
    await asked.fill('');
    await expect(listed(page)).toHaveCount(all);
  });

  test('按服务筛选，地址记得住，发给别人打开是一样的', async ({ page, context }) => {
    await page.goto('/runbooks/');
    const all = await listed(page).count();
    await page.getByLabel('受影响的服务').selectOption({ label: '订单、发货与库存' });
    const served = await listed(page).count();
    expect(served).toBeGreaterThan(0);
    expect(served).toBeLessThan(all);
    await page.getByLabel('现象、告警或者错误代码').fill('表空间');
    const names = await listed(page).locator('.finder__name').allTextContents();
    expect(names).toContain('表空间满处置');
    expect(names.length).toBeLessThan(served);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByLabel('现象、告警或者错误代码')).toHaveValue('表空间');
    await expect(other.getByLabel('受影响的服务')).toHaveValue('order-fulfilment');
    expect(await listed(other).locator('.finder__name').allTextContents()).toEqual(names);
  });

  test('没有对应的手册：说没有，指到应急，不留空的标题', async ({ page }) => {
    await page.goto('/runbooks/?text=打印机卡纸');
    await expect(listed(page)).toHaveCount(0);
    await expect(page.getByText('没有对应的手册')).toBeVisible();
    await expect(page.locator('.finder__area').filter({ visible: true })).toHaveCount(0);
    await page.locator('.finder__none').getByRole('link', { name: '应急' }).click();
    await expect(page).toHaveURL(/\/emergency\/$/);
  });

  test('应急页上问一句，直接落到筛好的清单', async ({ page }) => {
    await page.goto('/emergency/');
    await page.getByLabel('看到什么现象，报什么错').fill('ORA-257');
    await page.getByLabel('看到什么现象，报什么错').press('Enter');
    await expect(page).toHaveURL(/\/runbooks\/\?text=ORA-257/);
    await listed(page).getByRole('link', { name: '归档区（快速恢复区）满处置' }).click();
    await expect(page.locator('h1')).toHaveText('归档区（快速恢复区）满处置');
  });
});

test.describe('没有脚本时', () => {
  test.use({ javaScriptEnabled: false });

  test('清单全列出来，不摆用不了的筛选；手册的命令看得见，参数留名，不可恢复的折着', async ({ page }) => {
    await page.goto('/runbooks/');
    expect(await listed(page).count()).toBeGreaterThan(20);
    await expect(page.getByLabel('受影响的服务')).toBeHidden();
    await page.getByRole('link', { name: '归档区（快速恢复区）满处置' }).first().click();
    await expect(page.locator('#step-usage .cmd code').first()).toHaveText('. CDB_ENV\nsqlplus / as sysdba');
    await expect(page.locator('.cmd__copy').filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('kb-parameters')).toBeHidden();
    const gate = page.locator('#step-archive-delete details');
    await expect(gate.locator('.cmd code')).toBeHidden();
    await gate.locator('summary').click();
    await expect(gate.locator('.cmd code')).toBeVisible();
  });

  test('执行记录有一张可以手填的表', async ({ page }) => {
    await page.goto('/runbooks/fra-full/run/');
    await expect(page.locator('.run__paper')).toContainText(/RBK-DB-02 1\.0版（[0-9a-f]{16}）/);
    await expect(page.locator('.run__paper tbody tr')).toHaveCount(15);
  });
});

test.describe('一本手册', () => {
  test('参数填进每一条命令和应看到的结果；写法不对的不填入', async ({ page }) => {
    await wide(page);
    await page.goto('/runbooks/tablespace-full/');
    const add = page.locator('#step-add-file .cmd code');
    await expect(add).toContainText("alter tablespace TS add datafile 'LOCATION'");
    await page.locator('#p-TS').fill('APPS_TS_TX_DATA');
    await page.locator('#p-LOCATION').fill('+DATA');
    await page.locator('#p-SIZE_GB').fill('20');
    await page.locator('#p-NEW_GB').fill('400');
    await expect(add).toContainText("alter tablespace APPS_TS_TX_DATA add datafile '+DATA' size 20g autoextend on next 1g maxsize 32767m;");
    await expect(page.locator('#step-resize .expect')).toContainText('文件大小等于 400 GB');
    await page.locator('#p-TS').fill("X' or '1'='1");
    await expect(add).toContainText('alter tablespace TS add datafile');
    await expect(page.locator('.params__state')).toContainText('写法不对，没有填入：满的表空间');
    await expect(page.locator('#p-TS')).toHaveAttribute('aria-invalid', 'true');
  });

  test('复制按钮给出的正是填好的命令；没有填齐的不给', async ({ page }) => {
    await wide(page);
    await page.goto('/runbooks/tablespace-full/');
    await page.evaluate(() => navigator.clipboard.writeText('原来的'));
    const copy = page.locator('#step-resize').getByRole('button', { name: '复制' });
    await copy.click();
    await expect(page.locator('#step-resize').getByText('先填 TS')).toBeVisible();
    expect(await clipboard(page)).toBe('原来的');
    await page.locator('#p-TS').fill('APPS_TS_TX_DATA');
    await page.locator('#p-NEW_GB').fill('400');
    await page.locator('#step-resize .cmd__copy').click();
    await expect.poll(() => clipboard(page)).toBe('show con_name\nalter tablespace APPS_TS_TX_DATA resize 400g;');
  });

  test('参数在这个标签页里刷新不丢，别的标签页看不到', async ({ page, context }) => {
    await wide(page);
    await page.goto('/runbooks/tablespace-full/');
    await page.locator('#p-PDB').fill('EBSPRD');
    await page.reload();
    await expect(page.locator('#step-usage .cmd code').nth(1)).toContainText('alter session set container = EBSPRD;');
    const other = await context.newPage();
    await other.goto('/runbooks/tablespace-full/');
    await expect(other.locator('#step-usage .cmd code').nth(1)).toContainText('alter session set container = PDB;');
  });

  test('不可恢复的命令折着，展开才看得到；打印时展开', async ({ page }) => {
    await page.goto('/runbooks/fra-full/');
    const command = page.locator('#step-archive-delete .cmd code');
    await expect(command).toBeHidden();
    await page.locator('#step-archive-delete summary').click();
    await expect(command).toBeVisible();
    await page.locator('#step-archive-delete summary').click();
    await expect(command).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(command).toBeVisible();
  });

  for (const width of WIDTHS) {
    test(`在 ${width} 像素宽时不横向滚动，分支点得到那一步`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/runbooks/fra-full/');
      await expectNoSideways(page);
      await page.locator('#step-choose').getByRole('link', { name: /临时改用备用目的地/ }).click();
      await expect(page).toHaveURL(/#step-alternate$/);
      await expect(page.locator('#step-alternate h3')).toBeInViewport();
    });
  }
});
