import fc from 'fast-check';
import type { Outcome, Result, Run } from '../../../src/domain/run/model.ts';
import { addNote, beginRun, changeOperator, endRun, finishStep, jumpTo, openEntry, openGate, pause, resume, setActual, setValue, stepOf } from '../../../src/domain/run/progress.ts';
import { definitions, T0, typed } from './sheets.ts';

/** What a person may do with a sheet. `way` chooses among the ways of the open step. */
export type Event =
  | { kind: 'finish'; outcome: Outcome; way: number | null }
  | { kind: 'jump'; step: string }
  | { kind: 'gate' | 'actual' | 'note' | 'pause' | 'operator'; text: string }
  | { kind: 'value'; name: string; text: string }
  | { kind: 'resume' }
  | { kind: 'end'; result: Result };

export function happen(run: Run, event: Event, at: number): Run {
  switch (event.kind) {
    case 'finish': {
      const ways = stepOf(run, openEntry(run)?.step ?? '')?.ways ?? [];
      return finishStep(run, event.outcome, event.way === null ? null : (ways[event.way % Math.max(1, ways.length)] ?? null), at);
    }
    case 'jump':
      return jumpTo(run, event.step, at);
    case 'gate':
      return openGate(run, event.text, at);
    case 'actual':
      return setActual(run, event.text);
    case 'note':
      return addNote(run, event.text, at);
    case 'pause':
      return pause(run, event.text, at);
    case 'operator':
      return changeOperator(run, event.text, at);
    case 'value':
      return setValue(run, event.name, event.text);
    case 'resume':
      return resume(run, at);
    case 'end':
      return endRun(run, event.result, at);
  }
}

const name = fc.constantFrom('数据库管理员 A0012', '应用运维工程师 A0031', '值班经理 A0007', ' 值班经理 A0007 ', '', ' ');

export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('finish' as const), outcome: fc.constantFrom<Outcome[]>('expected', 'unexpected', 'skipped'), way: fc.option(fc.nat({ max: 2 })) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('jump' as const), step: fc.nat({ max: 9 }).map((index) => `s${index}`) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('gate' as const, 'operator' as const), text: name }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('actual' as const, 'note' as const, 'pause' as const), text: typed }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('value' as const), name: fc.constantFrom('FRA_SIZE', 'TABLESPACE', '__proto__', 'toString'), text: typed }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'resume' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), result: fc.constantFrom<Result[]>('recovered', 'escalated', 'abandoned') }) },
);

/** Milliseconds from one event to the next. */
export const pauseBetween: fc.Arbitrary<number> = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 * 60_000 }));

/** Any run that people can have made. */
export const anyRun: fc.Arbitrary<Run> = fc
  .tuple(definitions, typed, typed, fc.constantFrom('incident', 'drill', 'change'), fc.array(fc.tuple(anyEvent, pauseBetween), { maxLength: 25 }))
  .map(([definition, reference, operator, purpose, events]) => {
    let at = T0;
    let run = beginRun(definition, { id: 'RUN-20261124-DB-02-1', at, purpose, reference, operator });
    for (const [event, later] of events) run = happen(run, event, (at += later));
    return run;
  });
