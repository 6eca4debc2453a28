import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Run } from '../../src/domain/run/model.ts';
import { readRun } from '../../src/domain/run/read.ts';

/** The runbook that the tests carry out: a decision, a loop, a way out, and a command that cannot be undone. */
export const SHEET = '/runbooks/fra-full/run/';
export const OPERATOR = '数据库管理员 A0012';

/** A moment of the night of the tests, in Beijing. */
export function night(clock: string): Date {
  return new Date(`2026-11-24T${clock}+08:00`);
}

export async function begin(page: Page, { operator = OPERATOR, reference = 'INC-2026-0311', purpose = '事件处置' } = {}): Promise<void> {
  await page.goto(SHEET);
  await page.getByLabel('用途').selectOption(purpose);
  await page.getByLabel('单号').fill(reference);
  await page.getByLabel('操作人').fill(operator);
  await page.getByRole('button', { name: '开始，计时' }).click();
  await expect(page.locator('.run__sheet')).toBeVisible();
}

/** The step that is going on. */
export function current(page: Page): Locator {
  return page.locator('.run__rows > li[data-state="now"]');
}

export async function expectStep(page: Page, title: string): Promise<void> {
  await expect(current(page).locator('h3')).toContainText(title);
}

export function press(page: Page, name: string): Promise<void> {
  return page.locator('.run').getByRole('button', { name, exact: true }).click();
}

/** Goes through steps that end as they should. */
export async function asExpected(page: Page, ...titles: string[]): Promise<void> {
  for (const title of titles) {
    await expectStep(page, title);
    await press(page, '如预期');
  }
}

/** Answers the questions that the page is going to ask, in this order; null says no. */
export function answer(page: Page, ...answers: (string | null)[]): void {
  const [first, ...rest] = answers;
  if (first === undefined) return;
  page.once('dialog', (dialog) => {
    answer(page, ...rest);
    void (first === null ? dialog.dismiss() : dialog.accept(first));
  });
}

/** What a button saves: the name of the file, and its text. */
export async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** A run as somebody else would read it. @throws Error when it is none. */
export function parsed(text: string): Run {
  const read = readRun(text);
  if (!read.ok) throw new Error(read.message);
  return read.run;
}

/** The run as localStorage has it. */
export async function stored(page: Page, id: string): Promise<Run> {
  return parsed((await page.evaluate((key) => localStorage.getItem(key), `kb-run:${id}`)) ?? '');
}

/** Puts a run where the page keeps its runs, as an earlier visit would have left it. */
export async function store(page: Page, run: Run): Promise<void> {
  await page.evaluate(([key = '', text = '']) => localStorage.setItem(key, text), [`kb-run:${run.id}`, JSON.stringify(run)]);
}
