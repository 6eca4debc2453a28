import { chromium, expect, test, type BrowserContext } from '@playwright/test';
import { asExpected, begin, current, expectStep, press, SHEET } from './sheet.ts';


/** What a script gets when the browser forbids storage. */
function closeStorage(kinds: readonly string[]): void {
  for (const kind of kinds) {
    Object.defineProperty(window, kind, {
      get: () => {
        throw new DOMException('storage is forbidden', 'SecurityError');
      },
    });
  }
}

/** Leaves no room for one more character. */
function fillStorage(): void {
  for (let size = 1 << 20; size > 0; size = Math.floor(size / 2)) {
    try {
      for (let count = 0; count < 64; count += 1) localStorage.setItem(`filler-${size}-${count}`, 'x'.repeat(size));
    } catch {
      // Full for this size; a smaller one may still fit.
    }
  }
}

test.describe('存不下的时候', () => {
  test('本地存储已满：改存数据库，说明白，刷新后一样不少', async ({ page }) => {
    await page.goto(SHEET);
    await page.evaluate(fillStorage);
    await begin(page);
    await expect(page.locator('.run__alerts')).toContainText('本地存储已满');
    await page.getByLabel('备份介质').fill('sbt');
    await current(page).getByLabel('实际看到的结果').fill('存满以后写的');
    await asExpected(page, '查限额与占用', '查归档目的地');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('kb-run:')))).toEqual([]);
    await page.reload();
    await expectStep(page, '找占用的主因');
    await expect(page.locator('.run__actual')).toHaveText('存满以后写的');
    await expect(page.getByLabel('备份介质')).toHaveValue('sbt');
  });

  test('中途存满：先存的和后存的合成一份，后写的算数', async ({ page }) => {
    await begin(page);
    await asExpected(page, '查限额与占用');
    await page.evaluate(fillStorage);
    await page.getByLabel('记一条').fill('够长，放不进剩下的空当。'.repeat(20));
    await press(page, '记下');
    await asExpected(page, '查归档目的地');
    await expect(page.locator('.run__alerts')).toContainText('本地存储已满');
    await page.reload();
    await expectStep(page, '找占用的主因');
    await expect(page.locator('.run__notes')).toContainText('够长');
    await press(page, '回到记录列表');
    await expect(page.locator('.run__kept li')).toHaveCount(1);
  });

  test('只禁了本地存储：存进数据库', async ({ page }) => {
    await page.addInitScript(closeStorage, ['localStorage', 'sessionStorage']);
    await begin(page);
    await asExpected(page, '查限额与占用');
    await page.reload();
    await expectStep(page, '查归档目的地');
  });

  test('什么都不让存：一直写明会丢，能导出，回到列表也还在，离开时拦一下', async ({ page }) => {
    await page.addInitScript(closeStorage, ['localStorage', 'sessionStorage', 'indexedDB']);
    await begin(page);
    const alert = page.locator('.run__alerts').getByRole('alert');
    await expect(alert).toContainText('浏览器不让保存');
    await asExpected(page, '查限额与占用');
    await expect(alert).toContainText('浏览器不让保存');
    await press(page, '回到记录列表');
    await expect(alert).toContainText('就会丢');
    await press(page, '继续');
    await expectStep(page, '查归档目的地');
    const [download] = await Promise.all([page.waitForEvent('download'), alert.getByRole('button', { name: '导出 JSON' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^RUN-\d{8}-DB-02-1\.json$/);
    const asked = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await expectStep(page, '查归档目的地');
  });

  test('标签页崩溃，重新打开接着做', async ({ page, context }) => {
    await begin(page);
    await asExpected(page, '查限额与占用', '查归档目的地');
    const url = page.url();
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    const again = await context.newPage();
    await again.goto(url);
    await expectStep(again, '找占用的主因');
  });
});

test('浏览器被杀掉，重新打开接着做', async ({ launchOptions, baseURL }, info) => {
  // A browser writes localStorage to the disk only after seconds; what was ticked within them must be somewhere else.
  const open = (): Promise<BrowserContext> => chromium.launchPersistentContext(info.outputPath('profile'), { ...launchOptions, baseURL, serviceWorkers: 'block' });
  const first = await open();
  const page = await first.newPage();
  await begin(page);
  await asExpected(page, '查限额与占用', '查归档目的地');
  await expectStep(page, '找占用的主因');
  const written = await page.evaluate(latestInLocalStorage);
  expect(written).toBeGreaterThan(0);
  await expect.poll(() => page.evaluate(latestInDatabase)).toBe(written);
  const crashed = first.waitForEvent('close');
  await (await first.browser()?.newBrowserCDPSession())?.send('Browser.crash').catch(() => undefined);
  await crashed;
  const second = await open();
  const again = await second.newPage();
  await again.goto(SHEET);
  await press(again, '继续');
  await expectStep(again, '找占用的主因');
  await second.close();
});

/** How many changes the run in IndexedDB holds. */
async function latestInDatabase(): Promise<number> {
  const asked = indexedDB.open('kb-runs');
  const database = await new Promise<IDBDatabase>((done, fail) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error ?? new Error('kb-runs'));
  });
  const all = database.transaction('runs').objectStore('runs').getAll();
  const texts = await new Promise<unknown[]>((done, fail) => {
    all.onsuccess = () => done(all.result);
    all.onerror = () => fail(all.error ?? new Error('runs'));
  });
  database.close();
  return Math.max(0, ...texts.map((text): number => JSON.parse(String(text)).revision));
}

/** How many changes the run in localStorage holds: it has them before the next click. */
function latestInLocalStorage(): number {
  return Math.max(...Object.keys(localStorage).filter((key) => key.startsWith('kb-run:')).map((key): number => JSON.parse(localStorage.getItem(key) ?? '').revision));
}
