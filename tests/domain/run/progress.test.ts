import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome, Run } from '../../../src/domain/run/model.ts';
import {
  addNote, beginRun, changeOperator, clock, dueRungs, endRun, finishStep, isGated, isPaused, isPurpose, isSamePerson, jumpTo, openEntry, openGate, pause, resume, runNumber, setActual, setValue, stamp, stepOf, waysFor, worked,
} from '../../../src/domain/run/progress.ts';
import { inZone, ZONES } from '../plan/zones.ts';
import { begun, definitionOf, MINUTE, SHEET, step, T0, way } from './sheets.ts';

const at = (minutes: number): number => T0 + minutes * MINUTE;

/** Ends the open step by the way to a step. */
function go(run: Run, to: string, minutes: number, outcome: Outcome = 'expected'): Run {
  const ways = stepOf(run, openEntry(run)?.step ?? '')?.ways ?? [];
  return finishStep(run, outcome, ways.find((known) => known.to === to) ?? null, at(minutes));
}

const visits = ({ entries }: Run): string[] => entries.map(({ step: id, outcome, way: taken }) => [id, outcome ?? '进行中', taken ?? ''].filter((part) => part !== '').join(' '));

describe('a night with a full archive', () => {
  let run = begun();
  run = setActual(run, '可用 2%');
  run = go(run, 'decide', 2);
  run = go(run, 'enlarge', 3);
  const gated = run;
  run = openGate(run, '值班经理 A0007', at(4));
  run = setValue(run, 'FRA_SIZE', '600');
  run = pause(run, '等授权', at(5));
  run = resume(run, at(15));
  run = go(run, 'clean', 16);
  run = openGate(run, '值班经理 A0007', at(17));
  run = go(run, 'usage', 18, 'unexpected');
  run = addNote(run, ' 已通报用户单位 ', at(19));
  run = endRun(run, 'recovered', at(30));
  it('goes from step to step by the ways that were chosen', () => {
    expect(visits(run)).toEqual(['usage expected', 'decide expected 磁盘还有余量', 'enlarge expected', 'clean unexpected 仍然满', 'usage skipped']);
    expect([run.endedAt, run.result]).toEqual([at(30), 'recovered']);
  });
  it('shows no command that needs a second before there is one, and does not go on', () => {
    const entry = openEntry(gated);
    expect(entry && isGated(gated, entry)).toBe(true);
    expect(go(gated, 'clean', 4)).toBe(gated);
    expect(visits(go(gated, 'clean', 4, 'skipped'))).toEqual(['usage expected', 'decide expected 磁盘还有余量', 'enlarge skipped', 'clean 进行中']);
  });
  it('keeps what was seen, who stood beside, what was filled in and what was noted', () => {
    expect(run.entries[0]?.actual).toBe('可用 2%');
    expect(run.entries[2]?.second).toEqual({ name: '值班经理 A0007', at: at(4) });
    expect(run.values).toEqual({ FRA_SIZE: '600' });
    expect(run.notes).toEqual([{ at: at(19), text: '已通报用户单位', by: '数据库管理员 A0012' }]);
  });
  it('counts 20 minutes of work in 30, and 3 of 13 for the step that was paused', () => {
    expect(clock(worked(run, T0, at(30)))).toBe('20:00');
    expect(clock(worked(run, at(3), at(16)))).toBe('03:00');
    expect(clock(worked(run, at(6), at(10)))).toBe('00:00');
  });
  it('takes nothing more when it has ended, but a note', () => {
    for (const act of [go(run, 'decide', 40), jumpTo(run, 'clean', at(40)), setActual(run, 'x'), openGate(run, '乙', at(40)), setValue(run, 'FRA_SIZE', '700'), pause(run, '', at(40)), resume(run, at(40)), changeOperator(run, '乙', at(40)), endRun(run, 'abandoned', at(40))]) expect(act).toBe(run);
    expect(addNote(run, '复盘时补记', at(600)).notes).toHaveLength(2);
  });
  it('reaches the rungs of the ladder by the time worked', () => {
    expect(dueRungs(begun(), at(9.9)).map(({ after }) => after)).toEqual([]);
    expect(dueRungs(begun(), at(10)).map(({ after }) => after)).toEqual([10]);
    expect(dueRungs(begun(), at(30)).map(({ after }) => after)).toEqual([10, 30]);
    expect(dueRungs(run, at(600)).map(({ after }) => after)).toEqual([10]);
  });
});

describe('a step', () => {
  it('left for another is skipped, and the notes say so', () => {
    const run = jumpTo(begun(), 'clean', at(1));
    expect(visits(run)).toEqual(['usage skipped', 'clean 进行中']);
    expect(run.notes.map(({ text }) => text)).toEqual(['改从第4步“步骤clean”做']);
  });
  it('is not left for itself, nor for one that the definition does not have', () => {
    const run = begun();
    expect(jumpTo(run, 'usage', at(1))).toBe(run);
    expect(jumpTo(run, 'never', at(1))).toBe(run);
  });
  it('ends without a next one where its way ends, leaves, or leads to a step that is not there', () => {
    for (const taken of [null, way(null), way(null, '转走', { leaves: { code: 'EMG-ERP-01', title: '预案', url: '' } }), way('never')]) {
      const run = finishStep(begun(), 'unexpected', taken, at(1));
      expect([openEntry(run), run.entries.length]).toEqual([null, 1]);
    }
  });
  it('offers the way on when all is as expected, the branches when it is not, and all of them where it decides', () => {
    const ways = (id: string, outcome: Outcome): (string | null)[] => waysFor(stepOf(begun(), id) ?? step('x', 1), outcome).map(({ to, when }) => when ?? to);
    expect(ways('usage', 'expected')).toEqual(['decide']);
    expect(ways('usage', 'skipped')).toEqual(['decide']);
    expect(ways('usage', 'unexpected')).toEqual(['可用高于15%']);
    expect(ways('decide', 'expected')).toEqual(['磁盘还有余量', '磁盘没有余量']);
    expect(ways('verify', 'unexpected')).toEqual([]);
  });
});

describe('the people of a run', () => {
  it('are two where a second is asked for, whatever case, width and blanks are typed', () => {
    const run = go(go(begun({ operator: '数据库管理员 A0012' }), 'decide', 1), 'enlarge', 2);
    for (const name of ['', '  ', '数据库管理员 A0012', ' 数据库管理员 A0012', '数据库管理员A0012', '数据库管理员 a0012', '数据库管理员　Ａ００１２']) expect(openGate(run, name, at(3))).toBe(run);
    expect(openGate(run, ' 值班经理 A0007 ', at(3)).entries.at(-1)?.second).toEqual({ name: '值班经理 A0007', at: at(3) });
    expect(isSamePerson('值班经理 A0007', '值班经理 A0008')).toBe(false);
  });
  it('open a gate once: who stood beside is not written over', () => {
    const run = openGate(go(go(begun(), 'decide', 1), 'enlarge', 2), '值班经理 A0007', at(3));
    expect(openGate(run, '应用运维工程师 A0031', at(4))).toBe(run);
  });
  it('hand the work on: the open step is the new one’s, those done stay, and the notes say who had it', () => {
    const run = changeOperator(go(begun(), 'decide', 1), ' 应用运维工程师 A0031 ', at(2));
    expect(run.operator).toBe('应用运维工程师 A0031');
    expect(run.entries.map(({ operator }) => operator)).toEqual(['数据库管理员 A0012', '应用运维工程师 A0031']);
    expect(run.notes).toEqual([{ at: at(2), text: '操作人由 数据库管理员 A0012 换为 应用运维工程师 A0031', by: '数据库管理员 A0012' }]);
    expect(go(run, 'enlarge', 3).entries.at(-1)?.operator).toBe('应用运维工程师 A0031');
  });
  it('stay as they are for a name that is empty or the same', () => {
    const run = begun();
    for (const name of ['', ' ', '数据库管理员 A0012', ' 数据库管理员 A0012 ']) expect(changeOperator(run, name, at(1))).toBe(run);
  });
  it('are not both operator and second: the gate closes again, and the notes keep who it was', () => {
    const open = openGate(go(go(begun(), 'decide', 1), 'enlarge', 2), '值班经理 A0007', at(3));
    const run = changeOperator(open, '值班经理 A0007', at(4));
    expect(run.entries.at(-1)).toMatchObject({ operator: '值班经理 A0007', second: null });
    expect(run.notes.map(({ text }) => text)).toEqual(['操作人由 数据库管理员 A0012 换为 值班经理 A0007，原为第二人，这一步须另有第二人']);
    expect(changeOperator(open, '应用运维工程师 A0031', at(4)).entries.at(-1)?.second?.name).toBe('值班经理 A0007');
  });
});

describe('time', () => {
  it('stands still while a run is paused, once at a time', () => {
    const held = pause(begun(), ' 等授权 ', at(5));
    expect(held.pauses).toEqual([{ from: at(5), to: null, reason: '等授权' }]);
    expect(pause(held, '再等', at(6))).toBe(held);
    expect([isPaused(begun()), isPaused(held), isPaused(resume(held, at(7)))]).toEqual([false, true, false]);
    expect(worked(held, T0, at(60))).toBe(5 * MINUTE);
    expect(resume(begun(), at(1)).pauses).toEqual([]);
    expect(endRun(held, 'abandoned', at(8)).pauses).toEqual([{ from: at(5), to: at(8), reason: '等授权' }]);
  });
  it('is never less than nothing, though a device set its clock back', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat({ max: 1000 }), fc.option(fc.nat({ max: 1000 })))), fc.nat({ max: 1000 }), fc.nat({ max: 1000 }), (pauses, from, to) => {
      const run = { ...begun(), pauses: pauses.map(([begin, end]) => ({ from: begin, to: end, reason: '' })) };
      expect(worked(run, from, to)).toBeGreaterThanOrEqual(0);
      expect(worked(run, from, to)).toBeLessThanOrEqual(Math.max(0, to - from));
    }));
  });
  it('adds up: what was worked before a moment and after it is what was worked', () => {
    const cuts = fc.array(fc.nat({ max: 1000 }), { minLength: 2, maxLength: 9 }).map((numbers) => numbers.toSorted((a, b) => a - b));
    fc.assert(fc.property(cuts, fc.nat({ max: 1000 }), (bounds, middle) => {
      const pauses = bounds.flatMap((from, index) => (index % 2 === 0 ? [{ from, to: bounds[index + 1] ?? null, reason: '' }] : []));
      const run = { ...begun(), pauses };
      expect(worked(run, 0, middle) + worked(run, middle, 1000)).toBe(worked(run, 0, 1000));
    }));
  });
  it.each([[0, '00:00'], [999, '00:00'], [1000, '00:01'], [149_000, '02:29'], [3_599_999, '59:59'], [3_600_000, '1:00:00'], [3_749_000, '1:02:29'], [90_061_000, '25:01:01']])('of %i ms is read as %s', (milliseconds, expected) => {
    expect(clock(milliseconds)).toBe(expected);
  });
  it.each(ZONES)('is written as in Beijing, in $zone as well', ({ zone }) => {
    inZone(zone, () => {
      expect(stamp(T0 + 31_000)).toBe('2026-11-24 02:07:31');
      expect(stamp(Date.UTC(2028, 1, 28, 16, 0, 0))).toBe('2028-02-29 00:00:00');
      expect(runNumber(Date.UTC(2026, 10, 30, 15, 59), 'RBK-DB-02', 1)).toBe('RUN-20261130-DB-02-1');
      expect(runNumber(Date.UTC(2026, 10, 30, 16, 0), 'RBK-DB-02', 12)).toBe('RUN-20261201-DB-02-12');
    });
  });
});

describe('the beginning', () => {
  it('is at the first step, with the definition by value of that day', () => {
    expect(begun()).toMatchObject({ format: 'kb-run/1', revision: 1, definition: SHEET, endedAt: null, result: null, entries: [{ step: 'usage', startedAt: T0, endedAt: null, operator: '数据库管理员 A0012' }] });
  });
  it('of a runbook without steps has nothing open', () => {
    const run = beginRun(definitionOf([]), { id: 'RUN-1', at: T0, purpose: 'drill', reference: '', operator: '甲' });
    expect([run.entries, openEntry(run), finishStep(run, 'expected', null, at(1)) === run]).toEqual([[], null, true]);
  });
  it('knows three purposes', () => {
    expect(['incident', 'drill', 'change', 'toString', ''].filter(isPurpose)).toEqual(['incident', 'drill', 'change']);
  });
});
