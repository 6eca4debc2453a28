import { PURPOSES, RESULTS, OUTCOMES, type Run, type RunEntry } from '../run/model.ts';
import { stepOf, worked } from '../run/progress.ts';
import type { Stage } from '../schemas/drill.ts';
import { clockOf } from './moments.ts';
import { personNamed, type Person, type Posts } from './people.ts';

/** One thing that happened, before it is written down in Beijing time. */
export interface Happening {
  at: number;
  stage: Stage;
  what: string;
  by?: string;
  /** Holds words that somebody typed. */
  typed: boolean;
}

/** Everything a run tells, in the order in which it happened. */
export function happeningsOf(run: Run, people: readonly Person[], posts: Posts): Happening[] {
  const { runbook } = run.definition;
  const roleOf = (name: string): string | undefined => personNamed(people, name)?.role ?? undefined;
  const end = run.endedAt ?? run.startedAt;
  const all: Happening[] = [
    { at: run.startedAt, stage: 'start', what: `开始按 ${runbook.code} ${runbook.title}${runbook.version}版执行（${PURPOSES[run.purpose]}）${run.reference.trim() === '' ? '' : `，单号 ${run.reference}`}`, by: roleOf(run.entries[0]?.operator ?? run.operator), typed: run.reference.trim() !== '' },
    ...run.entries.map((entry): Happening => ({ at: entry.endedAt ?? entry.startedAt, stage: 'execute', what: saidOf(run, entry, people), by: roleOf(entry.operator) ?? postOfStep(run, entry, posts), typed: entry.actual.trim() !== '' })),
    ...run.pauses.map(({ from, to, reason }): Happening => ({ at: from, stage: 'execute', what: `暂停${to === null ? '' : `（自${clockOf(from)}至${clockOf(to)}）`}${reason.trim() === '' ? '' : `：${reason}`}`, typed: reason.trim() !== '' })),
    ...run.notes.map(({ at, text, by }): Happening => ({ at, stage: at > end ? 'end' : 'execute', what: `${at > end ? '补记' : '记事'}：${text}`, by: roleOf(by), typed: true })),
    { at: end, stage: 'end', what: `结束执行${run.result === null ? '' : `：${RESULTS[run.result]}`}`, by: roleOf(run.operator), typed: false },
  ];
  return all.sort((a, b) => a.at - b.at);
}

/** 第3步“扩大归档区限额”如预期（自02:10至02:19，9分钟；第二人02:12到场），实际看到：… */
function saidOf(run: Run, { step: id, startedAt, endedAt, outcome, way, actual, second }: RunEntry, people: readonly Person[]): string {
  const step = stepOf(run, id);
  const minutes = endedAt === null ? null : Math.floor(worked(run, startedAt, endedAt) / 60_000);
  const spent = minutes === null || endedAt === null ? '' : `自${clockOf(startedAt)}至${clockOf(endedAt)}，${minutes === 0 ? '不到1分钟' : `${minutes}分钟`}`;
  const beside = second === null ? '' : `第二人${secondLabel(second.name, people)}${clockOf(second.at)}到场`;
  return [
    `第${step?.number ?? '？'}步“${step?.title ?? id}”${outcome === null ? '' : OUTCOMES[outcome]}（${[spent, beside].filter((part) => part !== '').join('；')}）`,
    way === null ? '' : `，走“${way}”`,
    actual.trim() === '' ? '' : `，实际看到：${actual}`,
  ].join('');
}

function secondLabel(name: string, people: readonly Person[]): string {
  const person = personNamed(people, name);
  return person === null || person.role === null ? '' : `（${person.label}）`;
}

function postOfStep(run: Run, { step }: RunEntry, posts: Posts): string | undefined {
  const title = stepOf(run, step)?.by;
  return posts.find((post) => post.title === title)?.id;
}
