import { PURPOSES, RUN_FORMAT, type Outcome, type Purpose, type Result, type Run, type RunDefinition, type RunEntry, type RunStep, type RunWay } from './model.ts';

/** How a run goes on. Every function returns a new run; one that may not be done returns the run as it was. */

export interface Beginning {
  id: string;
  at: number;
  purpose: Purpose;
  reference: string;
  operator: string;
}

/** Begins a run at the first step. */
export function beginRun(definition: RunDefinition, { id, at, purpose, reference, operator }: Beginning): Run {
  const run: Run = { format: RUN_FORMAT, id, revision: 1, definition, purpose, reference, operator, values: {}, startedAt: at, endedAt: null, result: null, pauses: [], entries: [], notes: [] };
  const [first] = definition.steps;
  return first ? { ...run, entries: [visit(first.id, at, operator)] } : run;
}

/** The number of a run: the day, the runbook, and a count on this device. */
export function runNumber(at: number, code: string, count: number): string {
  return `RUN-${stamp(at).slice(0, 10).replaceAll('-', '')}-${code.replace(/^RBK-/, '')}-${count}`;
}

export function setValue(run: Run, name: string, value: string): Run {
  return run.endedAt === null ? changed(run, { values: { ...run.values, [name]: value } }) : run;
}

/** The visit that is going on; null after the last one. */
export function openEntry(run: Run): RunEntry | null {
  const last = run.entries.at(-1);
  return last && last.endedAt === null ? last : null;
}

export function stepOf({ definition }: Run, id: string): RunStep | null {
  return definition.steps.find((step) => step.id === id) ?? null;
}

/** Whether the commands of the open step may be shown: what cannot be undone needs a second name first. */
export function isGated(run: Run, entry: RunEntry): boolean {
  const step = stepOf(run, entry.step);
  return step !== null && (step.second || step.risk === 'destructive') && entry.second === null;
}

/** Opens the gate of the open step, once. The second must be somebody else. */
export function openGate(run: Run, name: string, at: number): Run {
  const entry = openEntry(run);
  const second = name.trim();
  if (!entry || entry.second !== null || second === '' || isSamePerson(second, entry.operator)) return run;
  return changeEntry(run, { ...entry, second: { name: second, at } });
}

export function setActual(run: Run, actual: string): Run {
  const entry = openEntry(run);
  return entry ? changeEntry(run, { ...entry, actual }) : run;
}

/** Hands the work to another operator from the open step on; the notes keep who had it, and who can be its second no longer. */
export function changeOperator(run: Run, operator: string, at: number): Run {
  const entry = openEntry(run);
  const name = operator.trim();
  if (name === '' || name === run.operator || run.endedAt !== null) return run;
  const mustChange = entry?.second != null && isSamePerson(entry.second.name, name);
  const noted = addNote(run, `操作人由 ${run.operator} 换为 ${name}${mustChange ? '，原为第二人，这一步须另有第二人' : ''}`, at);
  const handed = changed(noted, { operator: name });
  return entry ? changeEntry(handed, { ...entry, operator: name, second: mustChange ? null : entry.second }) : handed;
}

/** Whether two names are one person's: width, case and blanks make nobody another. */
export function isSamePerson(one: string, other: string): boolean {
  const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
  return fold(one) === fold(other);
}

/** The ways on from a step that fit an outcome: what comes next when all is as expected, the branches when it is not. */
export function waysFor(step: RunStep, outcome: Outcome): RunWay[] {
  const conditional = step.ways.filter(({ when }) => when !== null);
  const plain = step.ways.filter(({ when }) => when === null);
  if (plain.length === 0) return conditional;
  return outcome === 'unexpected' ? conditional : plain;
}

/**
 * Ends the open step and goes where the way leads. Without a way (an unexpected result for which the runbook knows none) the
 * run stays on: the operator escalates, notes, or picks a step.
 */
export function finishStep(run: Run, outcome: Outcome, way: RunWay | null, at: number): Run {
  const entry = openEntry(run);
  if (!entry || run.endedAt !== null || isGated(run, entry) && outcome !== 'skipped') return run;
  const done = changeEntry(run, { ...entry, endedAt: at, outcome, way: way?.when ?? null });
  return way?.to == null || !stepOf(run, way.to) ? done : changed(done, { entries: [...done.entries, visit(way.to, at, run.operator)] });
}

/** Goes to a step that no way led to; says so in the notes. */
export function jumpTo(run: Run, id: string, at: number): Run {
  const step = stepOf(run, id);
  if (!step || run.endedAt !== null) return run;
  const entry = openEntry(run);
  if (entry?.step === id) return run;
  const left = entry ? changeEntry(run, { ...entry, endedAt: at, outcome: entry.outcome ?? 'skipped' }) : run;
  const noted = addNote(left, `改从第${step.number}步“${step.title}”做`, at);
  return changed(noted, { entries: [...noted.entries, visit(id, at, run.operator)] });
}

export function addNote(run: Run, text: string, at: number): Run {
  return text.trim() === '' ? run : changed(run, { notes: [...run.notes, { at, text: text.trim(), by: run.operator }] });
}

export function isPaused({ pauses }: Run): boolean {
  return pauses.at(-1)?.to === null;
}

export function pause(run: Run, reason: string, at: number): Run {
  return isPaused(run) || run.endedAt !== null ? run : changed(run, { pauses: [...run.pauses, { from: at, to: null, reason: reason.trim() }] });
}

export function resume(run: Run, at: number): Run {
  return isPaused(run) ? changed(run, { pauses: run.pauses.map((held) => (held.to === null ? { ...held, to: at } : held)) }) : run;
}

export function endRun(run: Run, result: Result, at: number): Run {
  if (run.endedAt !== null) return run;
  const going = resume(run, at);
  const entry = openEntry(going);
  const closed = entry ? changeEntry(going, { ...entry, endedAt: at, outcome: entry.outcome ?? 'skipped' }) : going;
  return changed(closed, { endedAt: at, result });
}

/** Milliseconds of work between two moments, pauses left out. */
export function worked({ pauses }: Run, from: number, to: number): number {
  const held = pauses.reduce((sum, pause) => sum + Math.max(0, Math.min(to, pause.to ?? to) - Math.max(from, pause.from)), 0);
  return Math.max(0, to - from - held);
}

/** The rungs of the ladder that have been reached. */
export function dueRungs(run: Run, now: number): RunDefinition['escalation'] {
  const minutes = worked(run, run.startedAt, run.endedAt ?? now) / 60_000;
  return run.definition.escalation.filter(({ after }) => minutes >= after);
}

/** Writes a moment in Beijing time, which knows no summer time: 2026-11-24 02:07:31. */
export function stamp(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** 02:29; 1:02:29 from an hour on. */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

export function isPurpose(text: string): text is Purpose {
  return Object.hasOwn(PURPOSES, text);
}

function visit(step: string, at: number, operator: string): RunEntry {
  return { step, startedAt: at, endedAt: null, outcome: null, way: null, actual: '', operator, second: null };
}

function changeEntry(run: Run, entry: RunEntry): Run {
  return changed(run, { entries: [...run.entries.slice(0, -1), entry] });
}

function changed(run: Run, change: Partial<Run>): Run {
  return { ...run, ...change, revision: run.revision + 1 };
}
