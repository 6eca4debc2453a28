import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Run } from '../../../src/domain/run/model.ts';
import { addNote, endRun } from '../../../src/domain/run/progress.ts';
import { begun, definitionOf, step, T0 } from '../../domain/run/sheets.ts';
import { installStorages, type Storages } from './storages.ts';

let storages: Storages;

beforeEach(() => {
  storages = { local: new Map([['kb-theme', 'dark']]), database: new Map(), localState: 'open', databaseState: 'open' };
  installStorages(storages);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The store as a page that was just opened has it: what was only in memory is gone. */
async function openPage(): Promise<typeof import('../../../src/client/run/store.ts')> {
  vi.resetModules();
  return import('../../../src/client/run/store.ts');
}

const ID = 'RUN-20261124-DB-02-1';
const KEY = `kb-run:${ID}`;
const run = begun({ id: ID });
const later = addNote(run, '已通报', T0 + 1000);
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

describe('a run', () => {
  it('is kept in both storages, and found by a page that is opened anew', async () => {
    const page = await openPage();
    expect(await page.saveRun(run)).toBe('local');
    await settled();
    expect(JSON.parse(storages.local.get(KEY) ?? '')).toEqual(run);
    expect(JSON.parse(String(storages.database.get(ID)))).toEqual(run);
    expect(await (await openPage()).loadRun(ID)).toEqual(run);
    expect(page.holdsUnkept()).toBe(false);
  });
  it.each(['full', 'closed'] as const)('goes to the database where local storage is %s', async (state) => {
    storages.localState = state;
    const page = await openPage();
    expect(await page.saveRun(run)).toBe('database');
    expect(await (await openPage()).loadRun(ID)).toEqual(run);
    expect(storages.local.has(KEY)).toBe(false);
  });
  it.each(['full', 'broken', 'closed'] as const)('stays in local storage where the database is %s', async (state) => {
    storages.databaseState = state;
    expect(await (await openPage()).saveRun(run)).toBe('local');
    await settled();
    expect(storages.database.size).toBe(0);
    expect(await (await openPage()).loadRun(ID)).toEqual(run);
  });
  it.each([['full', 'full'], ['closed', 'closed'], ['full', 'broken'], ['closed', 'full']] as const)('is nowhere where local storage is %s and the database %s: the page is told, and shows it while it is open', async (localState, databaseState) => {
    Object.assign(storages, { localState, databaseState });
    const page = await openPage();
    expect(await page.saveRun(run)).toBe('nowhere');
    expect(page.holdsUnkept()).toBe(true);
    expect(await page.loadRun(ID)).toEqual(run);
    expect(await (await openPage()).loadRun(ID)).toBeNull();
  });
  it('is kept after all as soon as there is room again', async () => {
    Object.assign(storages, { localState: 'full', databaseState: 'full' });
    const page = await openPage();
    await page.saveRun(run);
    storages.localState = 'open';
    expect(await page.saveRun(later)).toBe('local');
    expect(page.holdsUnkept()).toBe(false);
    expect(await (await openPage()).loadRun(ID)).toEqual(later);
  });
  it('is kept where neither storage exists at all: nowhere, without an error', async () => {
    vi.unstubAllGlobals();
    vi.stubGlobal('localStorage', undefined);
    vi.stubGlobal('indexedDB', undefined);
    const page = await openPage();
    expect(await page.saveRun(run)).toBe('nowhere');
    expect((await page.listRuns(null)).runs).toEqual([run]);
    await page.deleteRun(ID);
    expect((await page.listRuns(null)).runs).toEqual([]);
  });
});

describe('of two copies', () => {
  it('the one with more changes counts, wherever it is', async () => {
    storages.local.set(KEY, JSON.stringify(run));
    storages.database.set(ID, JSON.stringify(later));
    expect(await (await openPage()).loadRun(ID)).toEqual(later);
    storages.local.set(KEY, JSON.stringify(addNote(later, '再记', T0 + 2000)));
    expect((await (await openPage()).loadRun(ID))?.notes).toHaveLength(2);
  });
  it('an older one that could not be written over does not come back', async () => {
    const page = await openPage();
    await page.saveRun(run);
    storages.localState = 'full';
    expect(await page.saveRun(later)).toBe('database');
    expect(JSON.parse(storages.local.get(KEY) ?? '')).toEqual(run);
    expect(await (await openPage()).loadRun(ID)).toEqual(later);
  });
  it('neither comes back when the run is deleted', async () => {
    const page = await openPage();
    await page.saveRun(run);
    await page.deleteRun(ID);
    expect([storages.local.has(KEY), storages.database.has(ID), storages.local.get('kb-theme')]).toEqual([false, false, 'dark']);
    expect((await (await openPage()).listRuns(null)).runs).toEqual([]);
  });
});

describe('the list', () => {
  const other = begun({ id: 'RUN-20261125-DB-02-1', at: T0 + 86_400_000 });
  const another = { ...begun({ id: 'RUN-20261124-AP-01-1', at: T0 + 60_000 }), definition: definitionOf([step('x', 1)], { runbook: { id: 'oacore-hang', code: 'RBK-AP-01', title: '应用挂起', version: '1.0', hash: '' } }) };
  it('holds the runs of one runbook, or of all, the latest first', async () => {
    const page = await openPage();
    for (const kept of [run, other, another]) await page.saveRun(kept);
    expect((await page.listRuns('fra-full')).runs.map(({ id }) => id)).toEqual([other.id, run.id]);
    expect((await page.listRuns(null)).runs.map(({ id }) => id)).toEqual([other.id, another.id, run.id]);
  });
  it('shows what is damaged beside what is whole, with its text, and throws nothing away', async () => {
    storages.local.set(KEY, JSON.stringify(run).slice(0, 200));
    storages.local.set('kb-run:RUN-2', '{"format":"kb-run/0"}');
    storages.database.set('RUN-3', JSON.stringify({ ...run, revision: 0 }));
    storages.database.set('RUN-4', { not: 'a text' });
    storages.local.set(`kb-run:${other.id}`, JSON.stringify(other));
    const page = await openPage();
    const { runs, damaged } = await page.listRuns(null);
    expect(runs).toEqual([other]);
    expect(damaged.map(({ key, message, text }) => [key, message.split('；')[0], text.length])).toEqual([
      [KEY, '不是 JSON，可能存到一半断了', 200],
      ['kb-run:RUN-2', '格式是 kb-run/0，这里读 kb-run/1', 21],
      ['RUN-3', '执行记录缺了内容，或者被改坏了', JSON.stringify({ ...run, revision: 0 }).length],
    ]);
    expect([storages.local.size, storages.database.size]).toEqual([4, 2]);
    expect(damaged.map(({ key }) => page.idOf(key))).toEqual([ID, 'RUN-2', 'RUN-3']);
  });
  it('keeps a run of an older edition with its own definition', async () => {
    const old = endRun({ ...run, definition: { ...run.definition, runbook: { ...run.definition.runbook, version: '0.9', hash: 'ffffffffffffffff' } } }, 'recovered', T0 + 1000);
    await (await openPage()).saveRun(old);
    const [listed] = (await (await openPage()).listRuns('fra-full')).runs;
    expect(listed?.definition).toEqual(old.definition);
    expect(listed?.definition.runbook.hash).not.toBe(run.definition.runbook.hash);
  });
});

type Act = { kind: 'save' } | { kind: 'delete' } | { kind: 'reload' } | { kind: 'local'; state: Storages['localState'] } | { kind: 'database'; state: Storages['databaseState'] };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'save' as const }) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'delete' as const }, { kind: 'reload' as const }) },
  { weight: 2, arbitrary: fc.constantFrom('open' as const, 'full' as const).map((state) => ({ kind: 'local' as const, state })) },
  { weight: 2, arbitrary: fc.constantFrom('open' as const, 'full' as const).map((state) => ({ kind: 'database' as const, state })) },
);

describe('whatever storages do', () => {
  it('a change that was said to be kept is there after a reload, and the latest one while the page is open', async () => {
    await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 20 }), async (acts) => {
      Object.assign(storages, { localState: 'open', databaseState: 'open' });
      storages.local.clear();
      storages.database.clear();
      let page = await openPage();
      let current: Run | null = run;
      let latest = 0;
      let kept = 0;
      for (const next of acts) {
        if (next.kind === 'local') storages.localState = next.state;
        else if (next.kind === 'database') storages.databaseState = next.state;
        else if (next.kind === 'reload') {
          page = await openPage();
          current = await page.loadRun(ID);
          expect(current?.revision ?? 0).toBeGreaterThanOrEqual(kept);
          latest = current?.revision ?? 0;
        } else if (next.kind === 'delete' && storages.databaseState === 'open') {
          await page.deleteRun(ID);
          current = null;
          latest = kept = 0;
        } else if (next.kind === 'save') {
          current = addNote(current ?? run, '记', T0);
          latest = current.revision;
          if ((await page.saveRun(current)) !== 'nowhere') kept = latest;
          expect((await page.loadRun(ID))?.revision).toBe(latest);
        }
      }
      expect((await page.loadRun(ID))?.revision ?? 0).toBe(latest);
    }), { numRuns: 60 });
  });
});
