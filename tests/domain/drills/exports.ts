import { defineRun } from '../../../src/domain/run/definition.ts';
import type { KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import type { Outcome, Purpose, Result, Run } from '../../../src/domain/run/model.ts';
import { addNote, beginRun, changeOperator, endRun, finishStep, openEntry, openGate, pause, resume, setActual, stepOf, waysFor } from '../../../src/domain/run/progress.ts';
import { TABLETOP_FORMAT, type Tabletop } from '../../../src/domain/run/tabletop.ts';
import { BASE, DUTIES, EMERGENCY } from '../../checks/cases.ts';
import { contextOf, readProject } from '../../checks/project.ts';

/** The company prepared for the day when it breaks, as a knowledge base. */
export function preparedCompany(): KnowledgeBase {
  return contextOf(readProject([BASE, DUTIES, EMERGENCY])).kb;
}

/** 2026-06-20 23:50:12 in Beijing. */
export const BEGUN = Date.parse('2026-06-20T23:50:12+08:00');

/** A moment so many minutes after the run began. */
export function after(minutes: number): number {
  return BEGUN + minutes * 60_000;
}

/** A run of fra-full@1.0 that has just begun, signed as the sheet asks for it: 岗位和工号. */
export function begunRun(kb: KnowledgeBase, purpose: Purpose = 'incident', operator = '数据库管理员 A0012'): Run {
  const runbook = kb.get('runbooks', 'fra-full');
  if (!runbook) throw new Error('没有 fra-full');
  return beginRun(defineRun(kb, runbook), { id: 'RUN-20260620-DB-01-1', at: BEGUN, purpose, reference: 'SJ-2026-0620', operator });
}

/** Ends the open step, by the way of the given number, so many minutes after the beginning. */
export function finish(run: Run, minutes: number, { outcome = 'expected', way = 0, actual = '' }: { outcome?: Outcome; way?: number; actual?: string } = {}): Run {
  const entry = openEntry(run);
  const step = entry && stepOf(run, entry.step);
  if (!step) throw new Error('没有进行中的步骤');
  return finishStep(actual === '' ? run : setActual(run, actual), outcome, waysFor(step, outcome)[way] ?? null, after(minutes));
}

/** Over midnight: looked, decided to clean, was handed over, waited, cleaned by two, verified, told, ended; one note was added later. */
export function finishedRun(kb: KnowledgeBase, { purpose = 'incident', result = 'recovered', operator, note = '李四说可以清' }: { purpose?: Purpose; result?: Result; operator?: string; note?: string } = {}): Run {
  let run = finish(begunRun(kb, purpose, operator), 4, { actual: 'used_gb 399' });
  run = addNote(run, note, after(5));
  run = finish(run, 7, { way: 1 });
  run = changeOperator(run, '张三', after(7));
  run = resume(pause(run, '等 A0012 取钥匙', after(8)), after(10));
  run = openGate(run, '应用工程师 李四', after(11));
  run = finish(run, 30, { actual: '张三看到 Finished backup' });
  run = finish(run, 35);
  run = endRun(finish(run, 38), result, after(40));
  return addNote(run, '张 三值守到天亮', after(60));
}

/** A tabletop of tabletop-db@1.0 whose three injects were told, 50 minutes, marked. */
export function finishedTabletop(kb: KnowledgeBase): Tabletop {
  const script = kb.get('exercises', 'tabletop-db');
  if (!script) throw new Error('没有 tabletop-db');
  const startedAt = Date.parse('2026-06-22T14:00:00+08:00');
  return {
    format: TABLETOP_FORMAT,
    exercise: { id: script.id, code: script.data.code, title: script.data.title, version: script.data.version, hash: script.facts.hash.slice(0, 16), plans: ['db-outage@1.0'] },
    startedAt,
    pausedAt: null,
    held: 0,
    told: { '0': startedAt + 60_000, '1': startedAt + 12 * 60_000, '2': startedAt + 31 * 60_000 },
    notes: { '0': '记了发现时刻', '2': '' },
    scores: { start: 5, notify: 3, level: 5, command: 5, technical: 3, communication: 3, verification: 5, evidence: 3, improvement: 3 },
    reasons: { notify: '首报晚了5分钟' },
  };
}
