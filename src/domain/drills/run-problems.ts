import type { KnowledgeBase } from '../knowledge-base.ts';
import type { Refusal } from '../regulation/versions/release.ts';
import type { Run } from '../run/model.ts';
import { stepOf } from '../run/progress.ts';
import { clockOf, dayOf, isPlausible } from './moments.ts';
import { unknownEdition } from './told.ts';
import { SHORT_HASH } from '../content-version.ts';

const HASH = new RegExp(`^[0-9a-f]{${SHORT_HASH}}$`);

/** Why a run cannot become a record; empty where it can. */
export function runProblems(kb: KnowledgeBase, run: Run): Refusal[] {
  const { id, version, hash } = run.definition.runbook;
  if (run.endedAt === null || run.result === null) return [{ message: `执行记录 ${run.id} 还没有结束`, remedy: '在执行页按“结束：…”，重新导出 JSON' }];
  const wrong = contradictions(run, run.endedAt);
  if (wrong.length > 0) return [{ message: `执行记录 ${run.id} 前后对不上：${wrong.slice(0, 3).join('；')}`, remedy: '从记着它的浏览器重新导出 JSON；不要手工改导出的文件' }];
  return [
    ...future(kb, run.startedAt),
    ...(HASH.test(hash) ? [] : [{ message: `执行记录里的手册内容摘要不是${SHORT_HASH}位十六进制数`, remedy: '从记着它的浏览器重新导出 JSON' }]),
    ...unknownEdition(kb, 'runbooks', `${id}@${version}`),
  ];
}

/** A day after today comes from a clock that is wrong, and every time in the record with it. */
export function future(kb: KnowledgeBase, at: number): Refusal[] {
  const day = dayOf(at);
  return day <= kb.today ? [] : [{ message: `记录的日期 ${day} 晚于今天 ${kb.today}`, remedy: '核对那台设备的时钟；补记以前的，用 --today 写明今天' }];
}

/** What no run sheet writes: a file that was changed, or broken off. */
function contradictions(run: Run, end: number): string[] {
  const moments = [run.startedAt, end, ...run.entries.flatMap(({ startedAt, endedAt, second }) => [startedAt, endedAt ?? end, second?.at ?? end]), ...run.notes.map(({ at }) => at), ...run.pauses.flatMap(({ from, to }) => [from, to ?? end])];
  if (!moments.every(isPlausible)) return ['有的时刻不在2000年至2099年之间'];
  return [
    ...(run.entries.length === 0 ? ['没有做过一步'] : []),
    ...(end < run.startedAt ? ['结束早于开始'] : []),
    ...run.entries.flatMap(({ step, startedAt, endedAt, outcome }) => {
      const name = `${clockOf(startedAt)}开始的一步`;
      if (stepOf(run, step) === null) return [`${name}不在所带的手册里`];
      if (endedAt === null || outcome === null) return [`${name}没有结束`];
      return endedAt < startedAt || startedAt < run.startedAt || endedAt > end ? [`${name}的时间不在执行的时间之内`] : [];
    }),
    ...run.pauses.flatMap(({ from, to }) => (to === null || to < from ? [`${clockOf(from)}开始的暂停没有结束`] : [])),
  ];
}
