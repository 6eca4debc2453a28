import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginView } from '../../../src/client/run/begin-view.ts';
import { sheetView, type SheetActions } from '../../../src/client/run/sheet-view.ts';
import type { Run, RunDefinition } from '../../../src/domain/run/model.ts';
import { endRun, finishStep, openGate, setValue } from '../../../src/domain/run/progress.ts';
import { anyRun } from '../../domain/run/events.ts';
import { begun, definitionOf, MINUTE, SHEET, step, T0, way } from '../../domain/run/sheets.ts';
import { byClass, byLabel, elementsIn, installPage, seen, textsIn, type FakeElement } from './page.ts';

beforeEach(installPage);
afterEach(() => {
  vi.unstubAllGlobals();
});

const actions = { value: vi.fn(), jump: vi.fn(), draft: vi.fn(), note: vi.fn(), pause: vi.fn(), operator: vi.fn(), end: vi.fn(), export: vi.fn(), back: vi.fn(), gate: vi.fn(), actual: vi.fn(), finish: vi.fn() } satisfies SheetActions;
const sheet = (run: Run, more: { writable?: boolean; now?: number } = {}): FakeElement => seen(sheetView(run, { writable: true, now: T0 + MINUTE, draft: '', ...more }, actions));
const commandsOf = (view: FakeElement): string[] => [...elementsIn(view)].filter(({ tag }) => tag === 'pre').map(({ textContent }) => textContent);

const COMMAND = 'alter system set size={{FRA_SIZE}}g;';
const GATED: RunDefinition = definitionOf([step('enlarge', 1, { risk: 'destructive', commands: [{ language: 'sql', text: COMMAND }], ways: [way(null)] })]);
const gated = (): Run => ({ ...begun(), definition: GATED, entries: [{ step: 'enlarge', startedAt: T0, endedAt: null, outcome: null, way: null, actual: '', operator: '数据库管理员 A0012', second: null }] });

describe('a step that cannot be undone', () => {
  it('shows neither its command nor the buttons to go on before a second person has stood beside', () => {
    const view = sheet(gated());
    expect(commandsOf(view)).toEqual([]);
    expect(view.textContent).not.toContain('alter system');
    expect(byClass(view, 'run__outcome')).toBeNull();
    expect(commandsOf(sheet(openGate(gated(), '值班经理 A0007', T0)))).toEqual(['alter system set size=FRA_SIZEg;']);
  });
  it('asks for a tick and for somebody else', () => {
    const view = sheet(gated());
    const form = byClass(view, 'run__gate');
    const [checked, name] = [...(form ? elementsIn(form) : [])].filter(({ tag }) => tag === 'input');
    if (!form || !checked || !name) throw new Error('没有关卡');
    const said = (): string | undefined => byClass(form, 'run__said')?.textContent;
    form.happens('submit');
    expect(said()).toBe('先由第二人核对，再勾选。');
    checked.checked = true;
    form.happens('submit');
    expect(said()).toBe('写明第二人。');
    name.value = '数据库管理员　ａ0012';
    form.happens('submit');
    expect(said()).toBe('第二人不能是操作人自己。');
    expect(actions.gate).not.toHaveBeenCalled();
    name.value = ' 值班经理 A0007 ';
    form.happens('submit');
    expect(actions.gate).toHaveBeenCalledWith('值班经理 A0007');
  });
});

describe('a command', () => {
  const open = openGate(gated(), '值班经理 A0007', T0);
  it('holds a value that is allowed, and the name of one that is not', () => {
    expect(commandsOf(sheet(setValue(open, 'FRA_SIZE', '600')))).toEqual(['alter system set size=600g;']);
    for (const hostile of ['', '6;shutdown abort', '600\n', '$(id)', '<img src=x onerror=alert(1)>']) expect(commandsOf(sheet(setValue(open, 'FRA_SIZE', hostile)))).toEqual(['alter system set size=FRA_SIZEg;']);
  });
  it('is copied only when every value is there', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const press = async (run: Run): Promise<string> => {
      const copy = byLabel(sheet(run), '复制');
      copy.happens('click');
      await new Promise((done) => setTimeout(done, 1));
      return copy.textContent;
    };
    expect(await press(setValue(open, 'FRA_SIZE', '6 00'))).toBe('先填参数');
    expect(writeText).not.toHaveBeenCalled();
    expect(await press(setValue(open, 'FRA_SIZE', '600'))).toBe('已复制');
    expect(writeText).toHaveBeenCalledWith('alter system set size=600g;');
  });
});

describe('a sheet', () => {
  it('shows text as text, whatever was typed or written, in every state of a run', () => {
    fc.assert(fc.property(anyRun, fc.boolean(), (run, writable) => {
      const view = sheet(run, { writable, now: T0 + 600 * MINUTE });
      const all = textsIn(view).join('\n');
      for (const { text } of run.notes) expect(all).toContain(text);
      for (const { actual, endedAt } of run.entries) if (endedAt !== null) expect(all).toContain(actual);
    }), { numRuns: 60 });
  });
  it('can only be read where another tab writes, and takes notes and no more when it has ended', () => {
    const labels = (view: FakeElement): string[] => [...elementsIn(view)].filter(({ tag }) => tag === 'button').map(({ textContent }) => textContent);
    expect(labels(sheet(begun(), { writable: false }))).not.toContain('如预期');
    expect(labels(sheet(begun()))).toContain('如预期');
    const ended = labels(sheet(endRun(begun(), 'recovered', T0 + MINUTE)));
    expect(ended).toContain('记下');
    expect(ended.filter((label) => /结束：|如预期|从这一步做|换操作人|暂停/.test(label))).toEqual([]);
  });
  it('of 300 steps looks at each visit a few times, not once for every step', () => {
    const looks = (size: number): number => {
      const definition = definitionOf(Array.from({ length: size }, (_, index) => step(`s${index}`, index + 1, { ways: [way(index + 1 < size ? `s${index + 1}` : null)] })));
      let run: Run = { ...begun(), definition, entries: [{ step: 's0', startedAt: T0, endedAt: null, outcome: null, way: null, actual: '', operator: '甲', second: null }] };
      for (const { ways } of definition.steps.slice(0, -1)) run = finishStep(run, 'expected', ways[0] ?? null, T0);
      let count = 0;
      const entries = run.entries.map((entry) => new Proxy(entry, { get: (target, key): unknown => ((count += 1), Reflect.get(target, key)) }));
      sheet({ ...run, entries });
      return count;
    };
    expect(looks(300)).toBeGreaterThan(300);
    expect(looks(300)).toBeLessThanOrEqual(2.2 * looks(150));
  });
});

describe('the list of kept runs', () => {
  const begin = { begin: vi.fn(), open: vi.fn(), remove: vi.fn() };
  const list = (runs: readonly Run[]): FakeElement => seen(beginView(SHEET, { runs, damaged: [] }, begin));
  it('says of a run of another edition that the runbook is another now', () => {
    const old = { ...begun(), definition: { ...SHEET, runbook: { ...SHEET.runbook, version: '0.9', hash: 'ffffffffffffffff' } } };
    expect(list([begun()]).textContent).not.toContain('与现在的手册不同');
    expect(list([old]).textContent).toContain('按0.9版，与现在的手册不同');
    byLabel(list([old]), '继续').happens('click');
    expect(begin.open).toHaveBeenCalledWith(old);
  });
  it('offers no deletion of a run that goes on', () => {
    const labels = (run: Run): string[] => [...elementsIn(list([run]))].filter(({ tag }) => tag === 'button').map(({ textContent }) => textContent);
    expect(labels(begun())).not.toContain('删除');
    expect(labels(endRun(begun(), 'recovered', T0))).toContain('删除');
  });
  it('shows what could not be read with what to do, and its text to save', () => {
    const view = seen(beginView(SHEET, { runs: [], damaged: [{ key: 'kb-run:RUN-1', message: '不是 JSON，可能存到一半断了；换一份完整的导出文件', text: '{' }] }, begin));
    expect(view.textContent).toContain('kb-run:RUN-1：不是 JSON，可能存到一半断了；换一份完整的导出文件。');
    expect(byLabel(view, '另存原文')).toBeDefined();
  });
  it('begins nothing without an operator', () => {
    const view = list([]);
    const form = byClass(view, 'run__new');
    const [, operator] = [...(form ? elementsIn(form) : [])].filter(({ tag }) => tag === 'input');
    if (!form || !operator) throw new Error('没有表格');
    form.happens('submit');
    expect(begin.begin).not.toHaveBeenCalled();
    expect(operator.attributes.has('data-focused')).toBe(true);
    operator.value = ' 数据库管理员 A0012 ';
    form.happens('submit');
    expect(begin.begin).toHaveBeenCalledWith({ purpose: 'incident', reference: '', operator: '数据库管理员 A0012' });
  });
});
