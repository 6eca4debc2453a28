import { expect, test, type Locator, type Page } from '@playwright/test';
import { readQr } from './qr.ts';
import { expectNoSideways, WIDTHS } from './window.ts';


test.describe('报告时限', () => {
  /** Deadlines of a grave event found ten minutes before midnight, as a person counts them on a calendar. */
  const GRAVE = [
    ['疑似Ⅲ级以上，报运维项目经理和运维管理岗', '11-25 00:00'], ['初判Ⅰ级、Ⅱ级，报应急指挥组组长', '11-25 00:10'], ['向受影响单位第一次通报', '11-25 00:20'], ['内部首报', '11-25 00:20'],
    ['对外首报稿', '11-25 00:30'], ['网络安全事件研判结论', '11-25 00:50'], ['向属地省级网信部门报告', '11-25 03:50'],
  ] as const;
  const rows = (page: Page): Locator => page.locator('.clock__list > li');
  const deadlines = (page: Page): Promise<string[][]> =>
    rows(page).evaluateAll((items) => items.map((item) => [item.querySelector('span')?.firstChild?.textContent ?? '', item.querySelector('time')?.textContent ?? '未起算']).filter(([, due]) => due !== '未起算'));

  async function openClock(page: Page): Promise<void> {
    await page.clock.setFixedTime(new Date('2026-11-25T00:05:00+08:00'));
    await page.goto('/emergency/clock/');
    await page.getByLabel('发现时刻', { exact: true }).fill('2026-11-24T23:50');
    await page.getByLabel('是或者可能是网络安全事件').check();
  }

  for (const timezoneId of ['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
    test.describe(() => {
      test.use({ timezoneId });

      test(`设备在 ${timezoneId}，算出的都是北京时间，跨过午夜也对`, async ({ page }) => {
        await openClock(page);
        expect(await deadlines(page)).toEqual(GRAVE.map(([...row]) => row));
        await expect(page.locator('.clock__state')).toHaveText('“疑似Ⅲ级以上，报运维项目经理和运维管理岗”已经超过最晚时刻 5分钟');
        await expect(rows(page).first()).toContainText('已超 5分钟');
        await expect(rows(page).nth(1)).toContainText('剩 5分钟');
        await expect(page.locator('li[data-clock="next"]')).toHaveCount(0);
        await page.getByRole('button', { name: '发现时刻就是现在' }).click();
        await expect(page.getByLabel('发现时刻', { exact: true })).toHaveValue('2026-11-25T00:05');
      });
    });
  }

  test('换级别、主体和专项，报告跟着变；级别确认以后另起算', async ({ page }) => {
    await openClock(page);
    await page.getByLabel('主体类型').selectOption('关键信息基础设施运营者');
    expect(await deadlines(page)).toContainEqual(['向保护工作部门和公安机关报告', '11-25 00:50']);
    await page.getByLabel('主体类型').selectOption('中央和国家机关及其直属单位');
    expect(await deadlines(page)).toContainEqual(['向本部门网信机构报告', '11-25 01:50']);
    expect(await deadlines(page)).not.toContainEqual(['向保护工作部门和公安机关报告', '11-25 00:50']);
    await page.getByLabel('级别确认').fill('2026-11-25T00:08');
    expect(await deadlines(page)).toContainEqual(['Ⅰ级、Ⅱ级确认后，报科技信息部负责人', '11-25 00:23']);
    await page.getByLabel('处置结束').fill('2026-12-31T23:00');
    expect(await deadlines(page)).toContainEqual(['内部终报', '2027-01-01 23:00']);
    await page.getByLabel('级别', { exact: true }).selectOption('Ⅳ级 一般');
    expect(await deadlines(page)).toEqual([['网络安全事件研判结论', '11-25 00:50']]);
    await page.getByLabel('是或者可能是网络安全事件').uncheck();
    await expect(rows(page)).toHaveCount(0);
    await page.getByLabel('是或者可能是网络安全事件').check();
    await page.getByLabel('另启动的专项').selectOption('数据泄露专项预案');
    expect(await deadlines(page)).toContainEqual(['疑似泄露，报安全管理员', '11-24 23:50']);
  });

  test('勾上已报，记下时刻；断网、刷新还在；清空就没有', async ({ page, context }) => {
    await openClock(page);
    await context.setOffline(true);
    await rows(page).first().getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await expect(rows(page).first()).toContainText('11-25 00:05 已报');
    await expect(rows(page).first().getByRole('checkbox')).toBeFocused();
    await expect(page.locator('.clock__state')).toHaveText('下一次：“初判Ⅰ级、Ⅱ级，报应急指挥组组长”，还有 5分钟');
    await rows(page).nth(1).locator('summary').click();
    await expect(rows(page).nth(1)).toContainText('初步级别及理由');
    await context.setOffline(false);
    await page.reload();
    await expect(rows(page).first()).toContainText('11-25 00:05 已报');
    await expect(page.getByLabel('发现时刻', { exact: true })).toHaveValue('2026-11-24T23:50');
    await page.getByRole('button', { name: '清空' }).click();
    await expect(page.locator('.clock__state')).toHaveText('先填发现时刻。');
    await expect(page.getByText('已报', { exact: false }).filter({ visible: true })).toHaveCount(0);
  });

  test('时钟走着：到了最晚时刻自己变红，展开的不收，焦点不跑', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-25T00:05:00+08:00') });
    await page.goto('/emergency/clock/');
    await page.getByLabel('发现时刻', { exact: true }).fill('2026-11-24T23:58');
    await expect(rows(page).first()).toHaveAttribute('data-clock', 'next');
    await rows(page).first().locator('summary').click();
    await page.clock.runFor('05:00');
    await expect(rows(page).first()).toHaveAttribute('data-clock', 'over');
    await expect(rows(page).first().locator('details')).toHaveAttribute('open', '');
    await expect(rows(page).first().locator('summary')).toBeFocused();
  });
});

test.describe('判级', () => {
  const verdict = (page: Page): Locator => page.locator('.chooser__answer');

  test('每一条判定条件、每一段时长、拿不准，都给出该有的级别', async ({ page }) => {
    await page.goto('/emergency/levels/');
    await expect(verdict(page)).toContainText('还没有勾选');
    for (const [level, name, lead] of [[1, 'Ⅰ级 特别重大', '应急指挥组组长'], [2, 'Ⅱ级 重大', '应急指挥组组长'], [3, 'Ⅲ级 较大', '运维管理岗'], [4, 'Ⅳ级 一般', '运维项目经理']] as const) {
      const criteria = page.getByRole('group', { name }).getByRole('checkbox');
      expect(await criteria.count()).toBeGreaterThan(0);
      for (const criterion of await criteria.all()) {
        await criterion.check();
        await expect(verdict(page).getByRole('heading')).toHaveText(name);
        await expect(verdict(page)).toHaveAttribute('data-level', String(level));
        await expect(verdict(page)).toContainText(lead);
        await criterion.uncheck();
      }
    }
    for (const [minutes, name] of [['0', 'Ⅳ级 一般'], ['119', 'Ⅳ级 一般'], ['120', 'Ⅲ级 较大'], ['239', 'Ⅲ级 较大'], ['240', 'Ⅱ级 重大'], ['1439', 'Ⅱ级 重大'], ['1440', 'Ⅰ级 特别重大'], ['99999', 'Ⅰ级 特别重大']] as const) {
      await page.getByLabel('核心业务已经或者预计中断多少分钟').fill(minutes);
      await expect(verdict(page).getByRole('heading'), minutes).toHaveText(name);
    }
    await page.getByLabel('核心业务已经或者预计中断多少分钟').fill('130');
    await page.getByLabel('拿不准，可能更重').check();
    await expect(verdict(page).getByRole('heading')).toHaveText('Ⅱ级 重大');
    await page.getByLabel('生产环境和灾备环境均不可用').check();
    await expect(verdict(page).getByRole('heading')).toHaveText('Ⅰ级 特别重大');
    await page.getByLabel('可能是网络攻击').check();
    await expect(verdict(page)).toContainText('同时立即报安全管理员');
    await page.getByRole('button', { name: '清空' }).click();
    await expect(verdict(page)).toContainText('还没有勾选');
  });
});

test.describe('联络', () => {
  const FILE = (text: string) => ({ name: 'contacts.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
  const LIST = [
    'contacts:', '  - { role: emergency-leader, turn: A, name: 值班甲, phone: "010-0000-0001", other: 卫星电话 01, verified: "2026-11-01" }',
    '  - { role: emergency-leader, turn: B, name: "<img src=x onerror=alert(1)>", phone: "010-0000-0002", verified: "2026-05-01" }', '  - { role: om-dba, turn: A, name: 没有号码, verified: "2026-11-01" }', '',
  ].join('\n');

  test('打开本机的联络文件：号码显示在岗位旁，过期的标出来，刷新还在，什么也没有发出去', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-24T10:00:00+08:00'));
    await page.goto('/emergency/contacts/', { waitUntil: 'networkidle' });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search}`));
    await page.getByLabel('打开联络文件').setInputFiles(FILE(LIST));
    await expect(page.getByRole('status').filter({ hasText: '读到' })).toHaveText('读到 2 条，另有 1 条写得不全，没有显示。');
    const lead = page.locator('#overall').locator('xpath=ancestor::section').locator('[data-contact="emergency-leader"]').first();
    await expect(lead).toContainText('A角 值班甲');
    await expect(lead.getByRole('link', { name: '010-0000-0001' })).toHaveAttribute('href', 'tel:01000000001');
    await expect(lead).toContainText('卫星电话 01');
    await expect(lead).toContainText('<img src=x onerror=alert(1)>');
    await expect(lead.locator('.tree__stale')).toHaveText('2026-05-01 以后没有核对');
    expect(await page.locator('main img').count()).toBe(0);
    // Only the reader of YAML is fetched, from this site.
    expect(requests.filter((request) => !/^GET \/_astro\/[\w.-]+\.js$/.test(request))).toEqual([]);

    await page.reload();
    await expect(page.locator('.tree__call').first()).toContainText('值班甲');
    await page.getByRole('button', { name: '从这个浏览器里删去' }).click();
    await expect(page.locator('.tree__call')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('.tree__call')).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('kb-contacts'))).toBeNull();
  });

  test('读不出的文件、没有联络方式的文件，说清楚是哪一种', async ({ page }) => {
    await page.goto('/emergency/contacts/');
    await page.getByLabel('打开联络文件').setInputFiles(FILE('contacts: [ {'));
    await expect(page.getByText('读不出这个文件：须是 YAML 文件。')).toBeVisible();
    await page.getByLabel('打开联络文件').setInputFiles(FILE('phones: []'));
    await expect(page.getByText('文件里没有联络方式')).toBeVisible();
  });
});

test.describe('应急卡', () => {
  for (const [kind, title] of [['runbooks', '操作手册'], ['plans', '应急预案']] as const) {
    test(`${title}的每一张都是一页 A4，二维码读出来是这一份的地址`, async ({ page, request }) => {
      test.setTimeout(120_000);
      const index = await (await request.get(`/${kind}/`)).text();
      const ids = [...new Set([...index.matchAll(new RegExp(`href="/${kind}/([a-z0-9-]+)/"`, 'g'))].map(([, id = '']) => id))];
      expect(ids.length).toBeGreaterThan(9);
      // As wide as the paper. Printing takes long: if the longest cards fit on their page, the shorter ones do.
      await page.setViewportSize({ width: 720, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      const heights: { id: string; height: number }[] = [];
      for (const id of ids) {
        await page.goto(`/${kind}/${id}/card/`);
        const { address, canonical, height } = await readCard(page);
        expect(address, id).toBe(canonical.replace(/card\/$/, ''));
        expect(new URL(address).pathname).toBe(`/${kind}/${id}/`);
        heights.push({ id, height });
      }
      for (const { id } of heights.sort((a, b) => b.height - a.height).slice(0, 2)) {
        await page.goto(`/${kind}/${id}/card/`);
        const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
        expect([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)], `${id} 的页数`).toHaveLength(1);
        expect(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/.exec(pdf)?.slice(1)).toEqual(['594', '841']);
      }
    });
  }

  test('深色界面上二维码仍是白底黑块', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/runbooks/fra-full/card/');
    const colours = await page.locator('svg.qr').evaluate((svg) => [getComputedStyle(svg).backgroundColor, getComputedStyle(svg.querySelector('path') ?? svg).fill]);
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  async function readCard(page: Page): Promise<{ address: string; canonical: string; height: number }> {
    const { size, path, ...rest } = await page.evaluate(() => ({
      size: document.querySelector<SVGSVGElement>('svg.qr')?.viewBox.baseVal.width ?? 0,
      path: document.querySelector('svg.qr path')?.getAttribute('d') ?? '',
      canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '',
      height: document.querySelector('article.card')?.getBoundingClientRect().height ?? 0,
    }));
    const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, column, row]) => `${row} ${column}`));
    const margin = Math.min(...[...dark].map((place) => Number(place.split(' ')[0])));
    return { ...rest, address: readQr((row, column) => dark.has(`${row + margin} ${column + margin}`), size - 2 * margin) };
  }
});

test('三件事各一按就到，键盘也行', async ({ page }) => {
  for (const [name, url] of [['报服务台', /\/emergency\/contacts\/$/], ['判级', /\/emergency\/levels\/$/]] as const) {
    await page.goto('/emergency/');
    await page.locator('.sos-steps').getByRole('link', { name }).press('Enter');
    await expect(page).toHaveURL(url);
  }
  await page.goto('/emergency/');
  await page.locator('.sos-steps').getByRole('link', { name: '按现象取手册' }).click();
  await expect(page).toHaveURL(/\/emergency\/#find$/);
  await expect(page.getByLabel('看到什么现象，报什么错')).toBeInViewport();
});

for (const width of WIDTHS) {
  test(`应急各页在 ${width} 像素宽时不横向滚动`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['/emergency/', '/emergency/levels/', '/emergency/clock/', '/emergency/contacts/', '/plans/erp-overall/', '/plans/ransomware/card/']) {
      await page.goto(path);
      await expectNoSideways(page);
    }
  });
}
