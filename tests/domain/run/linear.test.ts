import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/domain/entry.ts';
import { defineRun } from '../../../src/domain/run/definition.ts';
import { runMarkdown } from '../../../src/domain/run/markdown.ts';
import type { Run } from '../../../src/domain/run/model.ts';
import { addNote, beginRun, changeOperator, dueRungs, endRun, finishStep, isGated, jumpTo, openEntry, openGate, pause, setActual, setValue, worked } from '../../../src/domain/run/progress.ts';
import { mainPath, minutesOf } from '../../../src/domain/runbook/main-path.ts';
import { companyOn, runbook } from '../drills/company.ts';
import { definitionOf, MINUTE, step, T0, way } from './sheets.ts';

/** How often a piece of work looks at what it is given: every property of every object that is read. */
function looks<T extends object, R>(given: T, work: (watched: T) => R): { count: number; result: R } {
  let count = 0;
  const watch = <V extends object>(value: V): V =>
    new Proxy(value, {
      get(target, key, receiver) {
        count += 1;
        const found: unknown = Reflect.get(target, key, Array.isArray(target) ? receiver : target);
        return typeof found === 'object' && found !== null ? watch(found) : found;
      },
    });
  const result = work(watch(given));
  return { count, result };
}

/** Twice the size, twice the work; a logarithm of it may be added. */
const TWICE = 2.4;

function expectLinear(work: (size: number) => number): void {
  const [small, large, huge] = [work(150), work(300), work(600)];
  expect(small).toBeGreaterThan(150);
  expect(large).toBeLessThanOrEqual(small * TWICE);
  expect(huge).toBeLessThanOrEqual(large * TWICE);
}

const entries = new Map<number, Entry<'runbooks'>>();

beforeAll(() => {
  for (const size of [150, 300, 600]) {
    const body = Array.from({ length: size }, (_, index) => `<Step id="s${index}" title="第${index}步" kind="check" by="om-dba" minutes="1">\n\n照做。\n\n\`\`\`sh\necho ${index}\n\`\`\`\n\n再看。\n\n</Step>`).join('\n\n');
    const entry = companyOn('2026-11-24', [runbook('long', {}, body)]).get('runbooks', 'long');
    if (entry) entries.set(size, entry);
  }
});

function entryOf(size: number): Entry<'runbooks'> {
  const entry = entries.get(size);
  if (!entry) throw new RangeError(`没有${size}步的手册`);
  return entry;
}

/** A run that has gone through all but the last of its steps; each needs a second. */
function wornRun(size: number): Run {
  const definition = definitionOf(Array.from({ length: size }, (_, index) => step(`s${index}`, index + 1, { second: true, ways: [way(index + 1 < size ? `s${index + 1}` : null)] })));
  let run = beginRun(definition, { id: 'RUN-1', at: T0, purpose: 'drill', reference: '', operator: '甲' });
  for (const [index, { ways }] of definition.steps.slice(0, -1).entries()) run = finishStep(openGate(run, '乙', T0 + index * MINUTE), 'expected', ways[0] ?? null, T0 + index * MINUTE);
  return run;
}

describe('a runbook of 300 steps', () => {
  it('is defined by looking at each of its blocks and steps a few times', () => {
    const kb = companyOn('2026-11-24', []);
    expect(defineRun(kb, entryOf(300)).steps.map(({ text, commands }) => [...text, ...commands.map((command) => command.text)])).toEqual(Array.from({ length: 300 }, (_, index) => ['照做。', '再看。', `echo ${index}`]));
    expectLinear((size) => looks(entryOf(size), (entry) => defineRun(kb, entry)).count);
  });
  it('has its main path and its minutes found in one walk', () => {
    expect(minutesOf(entryOf(300).data.steps)).toBe(300);
    expectLinear((size) => looks(entryOf(size).data.steps, mainPath).count);
  });
  it('is written as Markdown by looking at each visit once', () => {
    expect(runMarkdown(wornRun(300), T0).split('\n').filter((line) => /^\| \d/.test(line))).toHaveLength(300);
    expectLinear((size) => looks(wornRun(size), (run) => runMarkdown(run, T0)).count);
  });
  it('costs no event more than one walk over its steps and visits', () => {
    const last = T0 + 1000 * MINUTE;
    const events: ((run: Run) => unknown)[] = [
      (run) => finishStep(run, 'expected', null, last), (run) => finishStep(run, 'skipped', null, last), (run) => jumpTo(run, 's7', last), (run) => openGate(run, '乙', last), (run) => setActual(run, '看到'),
      (run) => setValue(run, 'FRA_SIZE', '600'), (run) => addNote(run, '记', last), (run) => pause(run, '等', last), (run) => changeOperator(run, '丙', last), (run) => endRun(run, 'recovered', last),
      (run) => worked(run, T0, last), (run) => dueRungs(run, last), (run) => isGated(run, openEntry(run) ?? { step: '', startedAt: 0, endedAt: null, outcome: null, way: null, actual: '', operator: '', second: null }),
    ];
    const run = wornRun(300);
    for (const event of events) expect(looks(run, event).count).toBeLessThan(10 * 300);
  });
});
