import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRun, writeRun } from '../../../src/domain/run/read.ts';
import { runMarkdown } from '../../../src/domain/run/markdown.ts';
import { addNote, dueRungs, endRun, openGate, setValue, stamp } from '../../../src/domain/run/progress.ts';
import { anyRun } from './events.ts';
import { begun, definitionOf, MINUTE, step, T0 } from './sheets.ts';

/** Reads a run and does with it what a page does first. */
function show(text: string): string {
  const read = readRun(text);
  if (!read.ok) return read.message;
  return `${stamp(read.run.startedAt)} ${dueRungs(read.run, T0).length} ${runMarkdown(read.run, T0)}`;
}

const message = (text: string): string => {
  const read = readRun(text);
  return read.ok ? '' : read.message;
};

const WHOLE = writeRun(endRun(begun(), 'recovered', T0 + MINUTE));

/** A run written, with something of it replaced by its path. */
function damaged(path: readonly (string | number)[], value: unknown, text = WHOLE): string {
  const copy: unknown = JSON.parse(text);
  const [last = '', ...rest] = path.toReversed();
  const owner = rest.toReversed().reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), copy);
  if (typeof owner !== 'object' || owner === null) throw new RangeError(path.join('.'));
  if (value === undefined) Reflect.deleteProperty(owner, last);
  else Reflect.set(owner, last, value);
  return JSON.stringify(copy);
}

describe('a run', () => {
  it('is read as it was written, whatever was typed and ticked', () => {
    fc.assert(fc.property(anyRun, (run) => {
      expect(readRun(writeRun(run))).toEqual({ ok: true, run });
      expect(writeRun(run)).toBe(writeRun(structuredClone(run)));
    }));
  });
  it('is read from one line as well, as a browser stores it', () => {
    fc.assert(fc.property(anyRun, (run) => {
      expect(readRun(JSON.stringify(run))).toEqual({ ok: true, run });
    }));
  });
  it('keeps the definition that it was started with, whatever the runbook says now', () => {
    const old = begun();
    const now = definitionOf([step('other', 1)], { runbook: { ...old.definition.runbook, version: '2.0', hash: 'fedcba9876543210' } });
    const read = readRun(writeRun(old));
    expect(read.ok && read.run.definition).toEqual(old.definition);
    expect(read.ok && read.run.definition.runbook.hash !== now.runbook.hash && read.run.definition.runbook.version).toBe('1.0');
  });
});

describe('text that is no run', () => {
  it.each(['', ' ', '{', '[1,', 'undefined', 'NaN', '执行记录', '<html>', '{"format":"kb-run/1"', '\ufeff{}'])('%j is no JSON, and says what to do', (text) => {
    expect(message(text)).toBe('不是 JSON，可能存到一半断了；换一份完整的导出文件');
  });
  it.each(['null', '7', '"kb-run/1"', '[]', '{}', '{"format":null}', '{"format":["kb-run/1"]}', '{"format":"kb-tabletop/1"}', '{"format":"kb-sheet/1"}'])('%s is something else, and says what is wanted', (text) => {
    expect(message(text)).toBe('不是执行记录（kb-run/1）；换成执行页导出的 JSON');
  });
  it.each(['kb-run/0', 'kb-run/2', 'kb-run/10', 'kb-run'])('the format %s is named, and the way to read it', (format) => {
    expect(message(JSON.stringify({ ...begun(), format }))).toBe(`格式是 ${format}，这里读 kb-run/1；刷新页面，仍读不出的用写它的那一版打开`);
  });
  it('never ends in an error: every beginning of a file', () => {
    const text = WHOLE;
    for (let length = 0; length < text.trimEnd().length; length += 7) expect(message(text.slice(0, length))).toBe('不是 JSON，可能存到一半断了；换一份完整的导出文件');
  });
  it('never ends in an error: any JSON, and any JSON in place of a part', () => {
    const keys = Object.keys(begun());
    fc.assert(fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
      expect(() => show(JSON.stringify(value))).not.toThrow();
      expect(() => show(JSON.stringify({ ...begun(), [key]: value }))).not.toThrow();
    }), { numRuns: 500 });
  });
});

const BROKEN: [string, readonly (string | number)[], unknown][] = [
  ['no id', ['id'], undefined],
  ['no definition', ['definition'], null],
  ['a definition without steps', ['definition', 'steps'], undefined],
  ['a step without a title', ['definition', 'steps', 0, 'title'], undefined],
  ['ways that are no list', ['definition', 'steps', 0, 'ways'], {}],
  ['a way to a number', ['definition', 'steps', 0, 'ways', 0, 'to'], 7],
  ['a command without text', ['definition', 'steps', 0, 'commands', 0, 'text'], null],
  ['a parameter without a pattern', ['definition', 'parameters', 0, 'pattern'], undefined],
  ['a rung after nothing', ['definition', 'escalation', 0, 'after'], '10'],
  ['no hash', ['definition', 'runbook', 'hash'], undefined],
  ['a purpose that nobody knows', ['purpose'], 'toString'],
  ['a result that nobody knows', ['result'], 'done'],
  ['an outcome that nobody knows', ['entries', 0, 'outcome'], 'constructor'],
  ['an entry that is a list', ['entries', 0], []],
  ['an entry without a beginning', ['entries', 0, 'startedAt'], undefined],
  ['a second without a time', ['entries', 0, 'second'], { name: '甲' }],
  ['a value that is no text', ['values', 'FRA_SIZE'], 600],
  ['notes that are text', ['notes'], '记事'],
  ['a pause without an end', ['pauses', 0], { from: T0, reason: '' }],
  ['a time as text', ['startedAt'], '2026-11-24'],
  ['no count of changes', ['revision'], undefined],
  // The list of kept runs takes the copy with the higher count: one of nought would be shown nowhere.
  ['a count of changes below one', ['revision'], 0],
  ['half a change', ['revision'], 1.5],
  // Beyond what a date can hold: writing it down would throw, and with it the whole list of runs.
  ['a beginning beyond all dates', ['startedAt'], 8.64e15],
  ['an end beyond all dates', ['endedAt'], -1e300],
  ['an entry beyond all dates', ['entries', 0, 'endedAt'], 1e17],
  ['a note beyond all dates', ['notes', 0], { at: 9e15, text: '记事', by: '甲' }],
  ['a pause beyond all dates', ['pauses', 0], { from: T0, to: 9e15, reason: '' }],
  ['a second beyond all dates', ['entries', 0, 'second'], { name: '甲', at: 9e15 }],
];

describe('a damaged run', () => {
  it.each(BROKEN)('with %s is refused, with a way out', (_, path, value) => {
    expect(message(damaged(path, value))).toBe('执行记录缺了内容，或者被改坏了；换一份没有改过的导出文件');
  });
  it('lacks something as soon as any name in it is gone, or holds a thing of another kind', () => {
    const whole = endRun(addNote(setValue(openGate(begun(), '值班经理 A0007', T0), 'FRA_SIZE', '600'), '记', T0), 'recovered', T0 + MINUTE);
    const text = writeRun({ ...whole, pauses: [{ from: T0, to: T0, reason: '等' }] });
    const named = [...pathsIn(JSON.parse(text))].filter((path) => typeof path.at(-1) === 'string' && !path.includes('values'));
    expect(named.length).toBeGreaterThan(100);
    for (const path of named) for (const value of [undefined, [[]]]) expect(message(damaged(path, value, text)), path.join('.')).not.toBe('');
  });
  it('is one only where something is wrong: the same file unharmed is read', () => {
    expect(readRun(damaged(['operator'], '数据库管理员 A0013')).ok).toBe(true);
  });
  it('is shown or refused, never thrown, whatever stands anywhere in it', () => {
    const paths = [...pathsIn(JSON.parse(WHOLE))];
    expect(paths.length).toBeGreaterThan(100);
    fc.assert(fc.property(fc.constantFrom(...paths), fc.oneof(fc.jsonValue(), fc.double(), fc.constantFrom(1e300, -1, 0, 8.64e15, '__proto__')), (path, value) => {
      expect(() => show(damaged(path, value))).not.toThrow();
    }), { numRuns: 1500 });
  });
  it('with a pattern that is none is read, and lets nothing into a command', () => {
    expect(readRun(damaged(['definition', 'parameters', 0, 'pattern'], '^[')).ok).toBe(true);
  });
});

function* pathsIn(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (path.length > 0) yield path;
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* pathsIn(item, [...path, index]);
  else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) yield* pathsIn(item, [...path, key]);
}
