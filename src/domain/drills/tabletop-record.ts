import { formatChinese } from '../dates.ts';
import type { Entry } from '../entry.ts';
import { TO_FILL } from '../left-over.ts';
import type { Refusal } from '../regulation/versions/release.ts';
import { SCORE_ITEMS } from '../schemas/drill.ts';
import type { Draft } from './draft.ts';
import { isScoreItem, type ExportedTabletop } from './exported.ts';
import { clockOf, dayOf, momentOf } from './moments.ts';
import { peopleIn } from './people.ts';
import type { EvidenceOutcome, RecordContext } from './evidence.ts';
import type { Happening } from './run-timeline.ts';
import { future } from './run-problems.ts';
import { unknownEdition } from './told.ts';
import { shortHash } from '../content-version.ts';

/** What a tabletop that is over tells. */
export function recordOfTabletop(tabletop: ExportedTabletop, context: RecordContext): EvidenceOutcome {
  const { kb, told, isName } = context;
  const { exercise, startedAt } = tabletop;
  if (startedAt === null) return { refusals: [{ message: `推演 ${exercise.code} 还没有开始`, remedy: '在脚本页按“开始推演”，推演完再导出' }] };
  const ended = told.ended === undefined ? null : momentOf(told.ended, dayOf(startedAt));
  const written = `${exercise.id}@${exercise.version}`;
  const script = scriptOf(tabletop, context);
  const refusals = [
    ...(told.as === 'drill' ? [] : [{ message: '桌面推演不是实际事件', remedy: '写 --as drill' }]),
    ...(told.form === undefined || told.form === 'tabletop' ? [] : [{ message: `推演记录的形式只能是 tabletop，写了 ${told.form}`, remedy: '删去 --form' }]),
    ...(told.found === undefined ? [] : [{ message: '--found 只用于执行记录', remedy: '删去 --found' }]),
    ...(told.scores === undefined || Object.keys(tabletop.scores).length === 0 ? [] : [{ message: '推演时已经评了分', remedy: '删去 --scores' }]),
    ...unknownEdition(kb, 'exercises', written),
    ...exercise.plans.flatMap((plan) => unknownEdition(kb, 'plans', plan)),
    ...future(kb, startedAt),
    ...unfinished(tabletop, script, told.ended, ended),
  ];
  if (refusals.length > 0) return { refusals };
  return {
    evidence: {
      subject: exercise.id,
      title: `${formatChinese(dayOf(startedAt))}${exercise.title}`,
      summary: `按${exercise.title}${exercise.version}版桌面推演，宣布注入${Object.keys(tabletop.told).length}条。`,
      form: 'tabletop',
      startedAt,
      happenings: [{ at: startedAt, stage: 'start', what: `开始推演 ${exercise.code} ${exercise.title}${exercise.version}版`, typed: false }, ...injectsOf(tabletop, script), ...(ended === null ? [] : [{ at: ended, stage: 'end' as const, what: '宣布推演结束', typed: false }])],
      plans: exercise.plans,
      runbooks: [],
      exercise: kb.get('exercises', exercise.id) === null ? undefined : exercise.id,
      scenario: script?.data.setting ?? TO_FILL,
      participants: [],
      measured: [],
      scores: scoresOf(tabletop),
      runId: `${written} ${dayOf(startedAt)} ${clockOf(startedAt)}`,
      body: bodyOf(tabletop),
      people: peopleIn(null, { kb, given: told.names, isName }),
      remarks: [
        '没有写实测值：推演记录里没有，要写的自己补',
        ...(script === null ? [`推演用的 ${written}（内容摘要 ${exercise.hash}）与现在的脚本不同，注入只写了第几条`] : []),
      ],
    },
  };
}

/** The script as it was led; null where the one that stands there now says something else. */
function scriptOf({ exercise }: ExportedTabletop, { kb }: RecordContext): Entry<'exercises'> | null {
  const script = kb.get('exercises', exercise.id);
  return script?.data.version === exercise.version && shortHash(script.facts.hash) === exercise.hash ? script : null;
}

function unfinished({ told, startedAt }: ExportedTabletop, script: Entry<'exercises'> | null, written: string | undefined, ended: number | null): Refusal[] {
  const last = Math.max(startedAt ?? 0, ...Object.values(told));
  if (written !== undefined && ended === null) return [{ message: `结束时刻 ${written} 写法不对`, remedy: '写作 17:25；次日写作 "+1 00:40"' }];
  if (ended !== null) return ended < last - 60_000 ? [{ message: `结束时刻 ${clockOf(ended)} 早于最后一条注入的 ${clockOf(last)}`, remedy: '改正 --end' }] : [];
  const waiting = script === null ? 0 : script.data.injects.filter((_, index) => told[String(index)] === undefined).length;
  return waiting === 0 ? [] : [{ message: `推演还没有完：有${waiting}条注入没有宣布`, remedy: '宣布完再导出；提前结束的，用 --end 写明结束的时刻' }];
}

function injectsOf({ told, notes }: ExportedTabletop, script: Entry<'exercises'> | null): Happening[] {
  return Object.entries(told).map(([index, at]): Happening => {
    const inject = script?.data.injects[Number(index)]?.what;
    const note = notes[index]?.trim() ?? '';
    return { at, stage: 'execute', what: `第${Number(index) + 1}条注入${inject === undefined ? '' : `：${inject.replace(/。$/, '')}`}${note === '' ? '' : `。实际反应：${note}`}`, typed: note !== '' };
  });
}

/** Items that nobody marked stay open; where nothing was marked, all of them. */
function scoresOf({ scores }: ExportedTabletop): Draft['scores'] {
  if (Object.keys(scores).length === 0) return undefined;
  return Object.fromEntries(Object.keys(SCORE_ITEMS).filter(isScoreItem).map((item) => [item, scores[item] ?? TO_FILL]));
}

function bodyOf({ exercise, scores, reasons, told, notes }: ExportedTabletop): Draft['body'] {
  const untold = Object.entries(notes).filter(([index, note]) => told[index] === undefined && note.trim() !== '');
  const items = Object.keys(SCORE_ITEMS).filter(isScoreItem).filter((item) => (reasons[item] ?? '').trim() !== '');
  return [
    { kind: 'heading', text: '经过' },
    { kind: 'paragraph', text: `按 ${exercise.code} ${exercise.title}${exercise.version}版（内容摘要 ${exercise.hash}）推演，宣布注入${Object.keys(told).length}条。` },
    ...untold.map(([index, note]) => ({ kind: 'item' as const, text: `第${Number(index) + 1}条没有宣布，记了：${note}` })),
    ...(items.length === 0 ? [] : [{ kind: 'heading' as const, text: '评估' }, ...items.map((item) => ({ kind: 'item' as const, text: `${SCORE_ITEMS[item]}${scores[item] === undefined ? '' : `${scores[item]}分`}：${reasons[item] ?? ''}` }))]),
  ];
}
