import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/domain/run/model.ts';
import { beginRun, isGated, isPaused, openEntry, stepOf, worked } from '../../../src/domain/run/progress.ts';
import { readRun, writeRun } from '../../../src/domain/run/read.ts';
import { anyEvent, happen, pauseBetween, type Event } from './events.ts';
import { definitions, T0 } from './sheets.ts';

/** What must hold of a run, kept apart from it: how long was worked, and every word and name that was entered. */
interface Model {
  now: number;
  elapsed: number;
  entered: Set<string>;
}

interface Sheet {
  run: Run;
}

const commands = fc.commands([fc.tuple(anyEvent, pauseBetween).map(([event, later]) => commandOf(event, later))], { maxCommands: 40 });

function commandOf(event: Event, later: number): fc.Command<Model, Sheet> {
  return {
    check: () => true,
    run: (model, sheet) => {
      const before = sheet.run;
      model.now += later;
      if (!isPaused(before) && before.endedAt === null) model.elapsed += later;
      const copy = structuredClone(before);
      sheet.run = happen(before, event, model.now);
      expect(before, '原来的记录没有被改动').toEqual(copy);
      expectChange(before, sheet.run);
      expectSound(sheet.run);
      expectNothingLost(model, before, sheet.run, event);
      expect(worked(sheet.run, sheet.run.startedAt, sheet.run.endedAt ?? model.now)).toBe(model.elapsed);
    },
    toString: () => `${later}ms ${JSON.stringify(event)}`,
  };
}

/** The count of changes grows with every change, and only then; what is done stays done; an ended run takes notes and nothing else. */
function expectChange(before: Run, after: Run): void {
  if (after === before) return;
  expect(after.revision).toBeGreaterThan(before.revision);
  const done = before.entries.filter(({ endedAt }) => endedAt !== null);
  expect(after.entries.slice(0, done.length)).toEqual(done);
  const open = openEntry(before);
  if (open) expect(after.entries[done.length]).toMatchObject({ step: open.step, startedAt: open.startedAt });
  expect(after.notes.slice(0, before.notes.length)).toEqual(before.notes);
  for (const [index, { from, to, reason }] of before.pauses.entries()) expect(after.pauses[index]).toEqual({ from, reason, to: to ?? after.pauses[index]?.to ?? null });
  if (before.endedAt !== null) expect({ ...after, notes: before.notes, revision: before.revision }).toEqual(before);
}

function expectSound(run: Run): void {
  expect(run.entries.slice(0, -1).filter(({ endedAt }) => endedAt === null)).toEqual([]);
  expect(run.pauses.slice(0, -1).filter(({ to }) => to === null)).toEqual([]);
  for (const entry of run.entries) {
    const step = stepOf(run, entry.step);
    expect(step, `步骤 ${entry.step} 在手册里`).not.toBeNull();
    expect(entry.endedAt === null).toBe(entry.outcome === null);
    expect(entry.second?.name).not.toBe(entry.operator.trim());
    // Nothing that needs a second was done without one.
    if (entry.outcome === 'expected' || entry.outcome === 'unexpected') expect(isGated(run, entry)).toBe(false);
  }
  if (run.endedAt !== null) expect([openEntry(run), isPaused(run), run.result === null]).toEqual([null, false, false]);
  expect(readRun(writeRun(run))).toEqual({ ok: true, run });
}

/** Whoever held the work and whoever stood beside is named in the record for ever; so is every word, but those typed over. */
function expectNothingLost(model: Model, before: Run, after: Run, event: Event): void {
  const text = JSON.stringify(after);
  for (const known of model.entered) expect(text.includes(JSON.stringify(known).slice(1, -1)), `还在记录里：${known}`).toBe(true);
  if (after === before) return;
  if (event.kind === 'note' || event.kind === 'pause' || event.kind === 'operator' || event.kind === 'gate') {
    model.entered.add(event.text.trim());
    expect(JSON.stringify(after)).toContain(JSON.stringify(event.text.trim()).slice(1, -1));
  }
  if (event.kind === 'actual') expect(openEntry(after)?.actual).toBe(event.text);
  if (event.kind === 'value') expect(Object.entries(after.values)).toContainEqual([event.name, event.text]);
  expect(Object.keys(after.values)).toEqual(expect.arrayContaining(Object.keys(before.values)));
}

describe('a run, whatever is done with it and in whatever order', () => {
  it('keeps its count, its entries, its notes, its names and its time', () => {
    fc.assert(fc.property(definitions, fc.constantFrom('数据库管理员 A0012', '甲'), commands, (definition, operator, events) => {
      fc.modelRun(() => ({ model: { now: T0, elapsed: 0, entered: new Set([operator]) }, real: { run: beginRun(definition, { id: 'RUN-1', at: T0, purpose: 'drill', reference: '', operator }) } }), events);
    }), { numRuns: 400 });
  });
});
