import { formatChinese } from '../dates.ts';
import { editionsOf } from '../editions.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { TO_FILL } from '../left-over.ts';
import type { Refusal } from '../regulation/versions/release.ts';
import { PURPOSES, RESULTS, type Run } from '../run/model.ts';
import { clock, stamp, worked } from '../run/progress.ts';
import type { Drill } from '../schemas/drill.ts';
import { clockOf, dayOf, minutesBetween, momentOf } from './moments.ts';
import { peopleIn, postsOf, unsearched } from './people.ts';
import type { EvidenceOutcome, RecordContext } from './evidence.ts';
import { happeningsOf, type Happening } from './run-timeline.ts';
import { runProblems } from './run-problems.ts';
import type { Told } from './told.ts';
import { shortHash } from '../content-version.ts';

/** What a finished run of a runbook tells. */
export function recordOfRun(run: Run, { kb, told, isName }: RecordContext): EvidenceOutcome {
  const found = foundOf(run, told);
  const refusals = [...runProblems(kb, run), ...found.refusals, ...(told.as === 'incident' && told.form !== undefined ? [{ message: '实际事件没有演练形式', remedy: '删去 --form' }] : []), ...(told.ended === undefined ? [] : [{ message: '--end 只用于桌面推演', remedy: '删去 --end：执行记录自己写着结束的时刻' }])];
  if (refusals.length > 0) return { refusals };
  const { runbook } = run.definition;
  const end = run.endedAt ?? run.startedAt;
  const posts = postsOf(kb);
  const people = peopleIn(run, { kb, given: told.names, isName });
  const happenings = [...found.happenings, ...happeningsOf(run, people, posts)];
  const acting = [...happenings.flatMap(({ by }) => by ?? []), ...people.flatMap(({ role, written }) => (role !== null && run.entries.some(({ second }) => second?.name.trim() === written) ? [role] : []))];
  const short = unsearched(people, posts);
  const measured = measuredIn(kb, run, told, found.at);
  const edition = sameEdition(kb, run);
  return {
    evidence: {
      subject: runbook.id,
      title: `${formatChinese(dayOf(found.at ?? run.startedAt))}${runbook.title}${told.as === 'drill' ? '演练' : '（实际事件）'}`,
      summary: `按${runbook.title}${runbook.version}版执行，${minutesBetween(run.startedAt, end)}分钟，${run.result === null ? '' : RESULTS[run.result]}。`,
      form: undefined,
      startedAt: run.startedAt,
      happenings,
      plans: TO_FILL,
      runbooks: [`${runbook.id}@${runbook.version}`],
      scenario: TO_FILL,
      participants: [...new Set(acting)],
      measured,
      scores: undefined,
      runId: run.id,
      body: [{ kind: 'heading', text: '经过' }, { kind: 'paragraph', text: bodyOf(run, end, told) }, ...(edition === null ? [] : [{ kind: 'paragraph' as const, text: `${edition}。` }])],
      people,
      remarks: [
        ...(run.purpose === told.as ? [] : [`执行记录上的用途是${PURPOSES[run.purpose]}，按${PURPOSES[told.as]}记入，正文里写明了`]),
        ...(edition === null ? [] : [edition]),
        ...(measured.length > 0 ? [] : ['没有写实测值：已恢复的执行，给出 --found 和 --services 才算得出恢复时间，其余实测项自己补']),
        ...people.filter(({ role, names }) => role === null && names.length > 0).map(({ written, label }) => `${written} 是哪个岗位，执行记录里没有，文字里写作“${label}”；用 --name ${written}=岗位标识 写明`),
        ...(short.length > 0 ? [`操作人或者第二人写得太短（${short.length}个），没有在文字里替换，自己看一遍`] : []),
      ],
    },
  };
}

/** 发现时刻, when somebody gave it: where the record begins, and from where recovery counts. */
function foundOf(run: Run, { found }: Told): { at: number | null; happenings: Happening[]; refusals: Refusal[] } {
  if (found === undefined) return { at: null, happenings: [], refusals: [] };
  const at = momentOf(found, dayOf(run.startedAt));
  if (at === null) return { at, happenings: [], refusals: [{ message: `发现时刻 ${found} 写法不对`, remedy: '写作 14:02，或者 "2026-11-24 14:02"' }] };
  if (at > run.startedAt) return { at, happenings: [], refusals: [{ message: `发现时刻 ${stamp(at).slice(0, 16)} 晚于开始执行的 ${stamp(run.startedAt).slice(0, 16)}`, remedy: '在前一天的，连日期一起写，如 "2026-11-23 23:50"' }] };
  return { at, happenings: [{ at, stage: 'start', what: `发现时刻${clockOf(at)}`, typed: false }], refusals: [] };
}

/** Time to recovery of each service: only where the run says that it recovered, and somebody says since when. */
function measuredIn(kb: KnowledgeBase, run: Run, { services }: Told, found: number | null): Drill['measured'] {
  if (run.result !== 'recovered' || run.endedAt === null || found === null) return [];
  const actual = minutesBetween(found, run.endedAt);
  return (services ?? []).flatMap((service) => {
    const target = kb.get('services', service)?.data.rto;
    return target === undefined ? [] : [{ what: 'rto' as const, service, target, actual }];
  });
}

function bodyOf(run: Run, end: number, { as }: Told): string {
  const { runbook, minutes } = run.definition;
  const count = (outcome: string): number => run.entries.filter((entry) => entry.outcome === outcome).length;
  const counts = [`如预期${count('expected')}步`, `不符${count('unexpected')}步`, `跳过${count('skipped')}步`].join('，');
  const pauses = run.pauses.length > 0 ? `，暂停${run.pauses.length}次` : '';
  return `按 ${runbook.code} ${runbook.title}${runbook.version}版（内容摘要 ${runbook.hash}）执行，${stamp(run.startedAt)} 开始，${stamp(end)} 结束，用时 ${clock(worked(run, run.startedAt, end))}（不含暂停），手册时限${minutes}分钟；${counts}${pauses}。${run.purpose === as ? '' : `执行记录上的用途是${PURPOSES[run.purpose]}。`}`;
}

/** Says so when the version is the same and the text is not: what was done is then not what stands there. */
function sameEdition({ lock, get }: KnowledgeBase, { definition: { runbook } }: Run): string | null {
  const published = editionsOf(lock, 'runbooks', runbook.id).find(({ version }) => version === runbook.version)?.sha256;
  const present = get('runbooks', runbook.id);
  const known = published ?? (present?.data.version === runbook.version ? present.facts.hash : undefined);
  const hash = known === undefined ? runbook.hash : shortHash(known);
  if (hash === runbook.hash) return null;
  return `执行时的${runbook.version}版（内容摘要 ${runbook.hash}）与${published === undefined ? '现在的' : '发布的'}${runbook.version}版（${hash}）内容不同`;
}
