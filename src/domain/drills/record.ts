import { TO_FILL } from '../left-over.ts';
import type { Refusal } from '../regulation/versions/release.ts';
import type { Draft, DraftEvent } from './draft.ts';
import type { Evidence, RecordContext } from './evidence.ts';
import type { Exported } from './exported.ts';
import { clockOf, dayOf, midnights, momentOf } from './moments.ts';
import type { Person } from './people.ts';
import { recordOfRun } from './run-record.ts';
import type { Happening } from './run-timeline.ts';
import { recordOfTabletop } from './tabletop-record.ts';
import { unknownTold } from './told.ts';

/** `typed`: times of the events that hold words somebody typed. */
export type RecordPlan =
  | { state: 'refused'; refusals: Refusal[] }
  | { state: 'draft'; draft: Draft; people: Person[]; remarks: string[]; typed: string[] };

/** Turns what a run sheet or a tabletop exported, and what people tell beside it, into the record of a drill or an incident. */
export function planRecord(exported: Exported, context: RecordContext): RecordPlan {
  const { kb, told, records, sha256 } = context;
  const known = records.find(({ text }) => text.includes(sha256));
  if (known) return refused([{ message: `这份记录已经记入 ${known.path}`, remedy: '改那一份，不重复记' }]);
  const unknown = unknownTold(kb, told);
  const outcome = exported.kind === 'run' ? recordOfRun(exported.run, context) : recordOfTabletop(exported.tabletop, context);
  if ('refusals' in outcome) return refused([...outcome.refusals, ...unknown]);
  if (unknown.length > 0) return refused(unknown);
  return assemble(outcome.evidence, context);
}

function assemble(evidence: Evidence, { kb, told, records, sha256 }: RecordContext): RecordPlan {
  const { as } = told;
  const date = dayOf(Math.min(evidence.startedAt, ...evidence.happenings.map(({ at }) => at)));
  const restored = told.restored.map(({ at, what }) => ({ written: at, at: momentOf(at, date), what }));
  const unreadable = restored.filter(({ at }) => at === null).map(({ written }) => ({ message: `时刻 ${written} 写法不对`, remedy: '写作 16:05；次日写作 "+1 00:40"；也可写作 "2026-11-24 16:05"' }));
  const id = told.id ?? `${as}-${date.slice(0, 7)}-${evidence.subject}`;
  const taken = kb.exists('drills', id) ? [{ message: `已有记录 ${id}`, remedy: '用 --id 另起一个标识；已有的文件不覆盖' }] : [];
  if (unreadable.length + taken.length > 0) return refused([...unreadable, ...taken]);

  const happenings = [...evidence.happenings, ...restored.map(({ at, what }): Happening => ({ at: at ?? 0, stage: 'restore', what, typed: false }))].sort((a, b) => a.at - b.at);
  const acting = [...evidence.participants, ...(told.participants ?? [])];
  /** Nobody sets aims for an incident, or marks it; who wants to may. */
  const otherwise = as === 'drill' ? TO_FILL : undefined;
  const draft: Draft = {
    id,
    code: told.code ?? nextCode(records, date.slice(0, 4)),
    title: told.title ?? evidence.title,
    summary: evidence.summary,
    kind: as,
    form: evidence.form ?? told.form ?? otherwise,
    ...(told.sample ? { sample: true } : {}),
    date,
    place: told.place ?? TO_FILL,
    level: told.level ?? TO_FILL,
    plans: told.plans ?? evidence.plans,
    runbooks: evidence.runbooks,
    exercise: evidence.exercise,
    services: told.services ?? TO_FILL,
    scenario: told.scenario ?? evidence.scenario,
    objectives: told.objectives ?? otherwise,
    commander: told.commander ?? TO_FILL,
    participants: acting.length > 0 ? [...new Set(acting)] : TO_FILL,
    evaluators: told.evaluators ?? otherwise,
    recorder: told.recorder ?? TO_FILL,
    timeline: timelineOf(happenings, date),
    measured: evidence.measured,
    scores: evidence.scores ?? told.scores ?? otherwise,
    findings: told.findings ?? TO_FILL,
    improvements: told.improvements ?? TO_FILL,
    evidence: told.evidence ?? [`${TO_FILL}：执行记录的导出文件存放在哪里，还留有哪些证据`],
    run: { id: evidence.runId, sha256 },
    approvedBy: told.approvedBy ?? TO_FILL,
    body: evidence.body,
  };
  const typed = [...new Set(happenings.filter((happening) => happening.typed).map(({ at }) => clockOf(at)))];
  return { state: 'draft', draft, people: evidence.people, remarks: evidence.remarks, typed };
}

/** The stages that nothing tells of stand there as marks, so that the check asks for them. */
function timelineOf(happenings: readonly Happening[], date: string): DraftEvent[] {
  const told = happenings.map(({ at, stage, what, by }): DraftEvent => ({ at: clockOf(at), day: midnights(date, at), stage, what, by }));
  const missing = (['end', 'restore'] as const).filter((stage) => !told.some((event) => event.stage === stage));
  return [...told, ...missing.map((stage): DraftEvent => ({ at: TO_FILL, day: 0, stage, what: TO_FILL }))];
}

/** DRL-2026-08 after DRL-2026-07. */
function nextCode(records: RecordContext['records'], year: string): string {
  const used = records.flatMap(({ text }) => new RegExp(`^code: DRL-${year}-(\\d+)\\s*$`, 'm').exec(text)?.slice(1).map(Number) ?? []);
  return `DRL-${year}-${String(Math.max(0, ...used) + 1).padStart(2, '0')}`;
}

function refused(refusals: readonly Refusal[]): RecordPlan {
  return { state: 'refused', refusals: [...refusals] };
}
