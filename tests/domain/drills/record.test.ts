import { describe, expect, it } from 'vitest';
import { looksLikeName } from '../../../src/checks/person-names.ts';
import type { Draft } from '../../../src/domain/drills/draft.ts';
import { readExported, type Exported } from '../../../src/domain/drills/exported.ts';
import { planRecord, type RecordPlan } from '../../../src/domain/drills/record.ts';
import type { Told } from '../../../src/domain/drills/told.ts';
import type { Run } from '../../../src/domain/run/model.ts';
import { writeRun } from '../../../src/domain/run/read.ts';
import type { Tabletop } from '../../../src/domain/run/tabletop.ts';
import { after, begunRun, finish, finishedRun, finishedTabletop, preparedCompany } from './exports.ts';

const kb = preparedCompany();
const HASH = 'c0ffee'.padEnd(64, '0');

function exported(source: Run | Tabletop): Exported {
  const read = readExported(source.format === 'kb-run/1' ? writeRun(source) : JSON.stringify(source));
  if (!read.ok) throw new Error(read.message);
  return read.exported;
}

function plan(source: Run | Tabletop, told: Partial<Told> = {}, records: readonly { path: string; text: string }[] = []): RecordPlan {
  return planRecord(exported(source), { kb, told: { as: 'incident', sample: false, restored: [], names: [], ...told }, records, sha256: HASH, isName: looksLikeName });
}

function draft(source: Run | Tabletop, told: Partial<Told> = {}): Draft {
  const planned = plan(source, told);
  if (planned.state === 'refused') throw new Error(planned.refusals.map(({ message }) => message).join('；'));
  return planned.draft;
}

function refusals(source: Run | Tabletop, told: Partial<Told> = {}, records: readonly { path: string; text: string }[] = []): string[] {
  const planned = plan(source, told, records);
  return planned.state === 'refused' ? planned.refusals.map(({ message, remedy }) => `${message} 改法 ${remedy}`) : [];
}

describe('the record of a run', () => {
  const run = finishedRun(kb);
  const record = draft(run);

  it('tells in Beijing time, midnight counted, what was done and by which post', () => {
    expect(record.timeline.map(({ at, day, stage, by }) => `${day} ${at} ${stage} ${by ?? ''}`.trim())).toEqual([
      '0 23:50 start om-dba',
      '0 23:54 execute om-dba',
      '0 23:55 execute om-dba',
      '0 23:57 execute om-dba',
      '0 23:57 execute om-dba',
      '0 23:58 execute',
      '1 00:20 execute om-dba',
      '1 00:25 execute om-dba',
      '1 00:28 execute om-desk',
      '1 00:30 end',
      '1 00:50 end',
      '0 待补 restore',
    ]);
    expect(record.date).toBe('2026-06-20');
  });

  it('says of a step how it went, how long without the pause, who stood by, what was seen', () => {
    expect(record.timeline[6]?.what).toBe('第4步“备份并清除归档”如预期（自23:57至00:20，21分钟；第二人（应用工程师）00:01到场），实际看到：张三看到 Finished backup');
    expect(record.timeline[5]?.what).toBe('暂停（自23:58至00:00）：等 A0012 取钥匙');
  });

  it('names the edition, the run and the hash of its file', () => {
    expect(record).toMatchObject({ id: 'incident-2026-06-fra-full', runbooks: ['fra-full@1.0'], run: { id: 'RUN-20260620-DB-01-1', sha256: HASH }, participants: ['om-dba', 'om-desk', 'om-app'] });
  });

  it('leaves open what no run can tell, and invents no measured value', () => {
    expect(record).toMatchObject({ place: '待补', level: '待补', plans: '待补', services: '待补', scenario: '待补', commander: '待补', recorder: '待补', findings: '待补', improvements: '待补', approvedBy: '待补', measured: [] });
    expect(record).toMatchObject({ form: undefined, objectives: undefined, evaluators: undefined, scores: undefined });
    expect(record.sample).toBeUndefined();
  });

  it('asks a drill for its form, aims, evaluators and marks as well', () => {
    expect(draft(finishedRun(kb, { purpose: 'drill' }), { as: 'drill' })).toMatchObject({ kind: 'drill', form: '待补', objectives: '待补', evaluators: '待补', scores: '待补' });
  });

  it('measures recovery from the moment somebody gave, for the services somebody named', () => {
    expect(draft(run, { found: '23:45', services: ['ledger', 'payables'] }).measured).toEqual([
      { what: 'rto', service: 'ledger', target: 240, actual: 45 },
      { what: 'rto', service: 'payables', target: 360, actual: 45 },
    ]);
    expect(draft(run, { found: '23:45' }).measured).toEqual([]);
    expect(draft(finishedRun(kb, { result: 'escalated' }), { found: '23:45', services: ['ledger'] }).measured).toEqual([]);
  });

  it('begins on the day of the discovery', () => {
    const early = draft(run, { found: '2026-06-19 23:50' });
    expect(early.date).toBe('2026-06-19');
    expect(early.timeline.slice(0, 2).map(({ at, day }) => `${day} ${at}`)).toEqual(['0 23:50', '1 23:50']);
    expect(early.timeline.at(-2)).toMatchObject({ at: '00:50', day: 2 });
  });

  it('sorts what was restored among the rest', () => {
    const { timeline } = draft(run, { restored: [{ at: '+1 00:29', what: '限额复原' }] });
    expect(timeline.map(({ stage }) => stage).slice(-3)).toEqual(['restore', 'end', 'end']);
  });

  it('counts on from the codes that are there, those of records still being filled in too', () => {
    const planned = plan(run, {}, [{ path: 'a.mdx', text: 'code: DRL-2026-07\nlevel: 待补' }, { path: 'b.mdx', text: 'code: DRL-2025-09' }]);
    expect(planned).toMatchObject({ draft: { code: 'DRL-2026-08' } });
  });

  it('says in the text, and to whoever records, that the run was begun for another purpose', () => {
    const planned = plan(finishedRun(kb, { purpose: 'change' }));
    expect(planned).toMatchObject({ remarks: expect.arrayContaining(['执行记录上的用途是计划变更，按事件处置记入，正文里写明了']) });
    expect(draft(finishedRun(kb, { purpose: 'change' })).body[1]?.text).toContain('执行记录上的用途是计划变更。');
  });

  it('says so when the text of the same edition has changed since', () => {
    const old = { ...run, definition: { ...run.definition, runbook: { ...run.definition.runbook, hash: '0123456789abcdef' } } };
    expect(draft(old).body.at(-1)?.text).toMatch(/^执行时的1\.0版（内容摘要 0123456789abcdef）与现在的1\.0版（[0-9a-f]{16}）内容不同。$/);
  });
});

describe('a run that cannot become a record', () => {
  const run = finishedRun(kb);
  const edition = (change: Partial<Run['definition']['runbook']>): Run => ({ ...run, definition: { ...run.definition, runbook: { ...run.definition.runbook, ...change } } });

  it.each<[string, Run, Partial<Told>, RegExp]>([
    ['is not finished', finish(begunRun(kb), 4), {}, /还没有结束 改法 在执行页按“结束：…”，重新导出 JSON/],
    ['follows a version nobody knows', edition({ version: '3.0' }), {}, /没有操作手册 fra-full@3\.0，已知的版本是 1\.0 改法 .*npm run release -- fra-full@3\.0/],
    ['follows a runbook nobody knows', edition({ id: 'fra-ful' }), {}, /没有操作手册 fra-ful@1\.0，内容和发布锁里都没有 fra-ful 改法 是否指 fra-full@1\.0/],
    ['has a hash that is none', edition({ hash: '<b>' }), {}, /内容摘要不是16位/],
    ['ends before it begins', { ...run, endedAt: after(-1) }, {}, /前后对不上：结束早于开始/],
    ['did nothing', { ...run, entries: [] }, {}, /没有做过一步/],
    ['did a step that its runbook has not', { ...run, entries: run.entries.map((entry) => ({ ...entry, step: 'reboot' })) }, {}, /23:50开始的一步不在所带的手册里/],
    ['has a step that never ended', { ...run, entries: run.entries.map((entry) => ({ ...entry, endedAt: null })) }, {}, /23:50开始的一步没有结束/],
    ['comes from a clock that was never set', { ...run, startedAt: 0 }, {}, /有的时刻不在2000年至2099年之间/],
    ['lies in the future', { ...run, ...shifted(run, 30 * 86_400_000) }, {}, /日期 2026-07-20 晚于今天 2026-06-30 改法 核对那台设备的时钟/],
    ['was found after it began', run, { found: '2026-06-21 00:10' }, /晚于开始执行的/],
    ['was found at no time', run, { found: '昨天' }, /发现时刻 昨天 写法不对/],
    ['is called a tabletop by its end', run, { ended: '17:25' }, /--end 只用于桌面推演/],
    ['has a form though it is an incident', run, { form: 'hands-on' }, /实际事件没有演练形式/],
    ['names a post nobody has', run, { commander: 'om-manger' }, /没有岗位 om-manger 改法 是否指 om-manager/],
    ['names a service nobody has', run, { services: ['legder'] }, /没有服务 legder 改法 是否指 ledger/],
    ['names a plan without its version', run, { plans: ['db-outage'] }, /没有应急预案 db-outage，已知的版本是 1\.0/],
    ['has an id that is taken', run, { id: 'incident-2026-05-fra' }, /已有记录 incident-2026-05-fra 改法 用 --id 另起一个标识/],
    ['was restored at no time', run, { restored: [{ at: '25:00', what: '复原' }] }, /时刻 25:00 写法不对/],
  ])('when it %s', (_what, source, told, said) => {
    expect(refusals(source, told).join('\n')).toMatch(said);
  });

  it('when the same file was recorded already, finished or not', () => {
    expect(refusals(run, { id: 'incident-2026-06-again' }, [{ path: 'src/content/drills/incident-2026-06-fra-full.mdx', text: `level: 待补\nrun: { sha256: ${HASH} }` }])).toEqual(['这份记录已经记入 src/content/drills/incident-2026-06-fra-full.mdx 改法 改那一份，不重复记']);
  });

  it('is refused with everything that is wrong at once', () => {
    expect(refusals(edition({ version: '3.0' }), { commander: 'nobody-here', services: ['nothing-there'] })).toHaveLength(3);
  });
});

describe('the record of a tabletop', () => {
  const tabletop = finishedTabletop(kb);
  const told: Partial<Told> = { as: 'drill' };
  const record = draft(tabletop, told);

  it('tells the injects when they were told, and what the table did', () => {
    expect(record.timeline.map(({ at, stage, what }) => `${at} ${stage} ${what}`)).toEqual([
      '14:00 start 开始推演 EXR-01 数据库故障桌面推演1.0版',
      '14:01 execute 第1条注入：监控报归档区可用空间低于3%。实际反应：记了发现时刻',
      '14:12 execute 第2条注入：全部用户提交没有反应',
      '14:31 execute 第3条注入：限额扩大后恢复写入',
      '待补 end 待补',
      '待补 restore 待补',
    ]);
  });

  it('takes marks, reasons, plans, script and form from it, and no attendance', () => {
    expect(record).toMatchObject({ form: 'tabletop', exercise: 'tabletop-db', plans: ['db-outage@1.0'], runbooks: [], scores: tabletop.scores, scenario: '结账期以外的工作日，14时整，归档区写满。', participants: '待补', evaluators: '待补', measured: [] });
    expect(record.body).toContainEqual({ kind: 'item', text: '通报3分：首报晚了5分钟' });
  });

  it('leaves open the items that nobody marked', () => {
    expect(draft({ ...tabletop, scores: { start: 5 } }, told).scores).toMatchObject({ start: 5, notify: '待补', improvement: '待补' });
    expect(draft({ ...tabletop, scores: {} }, told).scores).toBe('待补');
    expect(draft({ ...tabletop, scores: {} }, { ...told, scores: { start: 1 } }).scores).toEqual({ start: 1 });
  });

  it('keeps what was noted of an inject that was never told', () => {
    const cut = { ...tabletop, told: { '0': tabletop.told['0'] ?? 0 }, notes: { '2': '没有做到这里' } };
    expect(draft(cut, { ...told, ended: '14:20' }).body).toContainEqual({ kind: 'item', text: '第3条没有宣布，记了：没有做到这里' });
  });

  it('says only the number of an inject when the script is another by now', () => {
    const other = draft({ ...tabletop, exercise: { ...tabletop.exercise, hash: '0123456789abcdef' } }, { ...told, ended: '14:50' });
    expect(other.timeline.slice(1, 3).map(({ what }) => what)).toEqual(['第1条注入。实际反应：记了发现时刻', '第2条注入']);
    expect(other.scenario).toBe('待补');
  });

  it.each<[string, Tabletop, Partial<Told>, RegExp]>([
    ['was never begun', { ...tabletop, startedAt: null }, told, /还没有开始 改法 在脚本页按“开始推演”/],
    ['has injects to come', { ...tabletop, told: {} }, told, /有3条注入没有宣布 改法 宣布完再导出；提前结束的，用 --end/],
    ['is called an incident', tabletop, { as: 'incident' }, /桌面推演不是实际事件 改法 写 --as drill/],
    ['is called hands-on', tabletop, { ...told, form: 'hands-on' }, /只能是 tabletop/],
    ['was marked twice', tabletop, { ...told, scores: { start: 5 } }, /推演时已经评了分/],
    ['ends before its last inject', tabletop, { ...told, ended: '14:10' }, /结束时刻 14:10 早于最后一条注入的 14:31/],
    ['has a script nobody knows', { ...tabletop, exercise: { ...tabletop.exercise, version: '2.0' } }, { ...told, ended: '14:50' }, /没有演练脚本 tabletop-db@2\.0/],
    ['has a plan nobody knows', { ...tabletop, exercise: { ...tabletop.exercise, plans: ['db-outage@9.0'] } }, told, /没有应急预案 db-outage@9\.0/],
  ])('is refused when it %s', (_what, source, given, said) => {
    expect(refusals(source, given).join('\n')).toMatch(said);
  });
});

describe('reading what was exported', () => {
  const tabletop = finishedTabletop(kb);

  it.each<[string, string, RegExp]>([
    ['broken JSON', '{"format":"kb-run/1"', /不是 JSON/],
    ['something else', '{"format":"kb-people/1"}', /不是执行记录/],
    ['a mark that is none', JSON.stringify({ ...tabletop, scores: { start: 4 } }), /推演记录的 scores\.start 缺了，或者被改坏了/],
    ['an item that is none', JSON.stringify({ ...tabletop, scores: { charm: 5 } }), /推演记录的 scores/],
    ['a time that is none', JSON.stringify({ ...tabletop, told: { '0': '14:01' } }), /推演记录的 told\.0/],
    ['a tabletop without its script', JSON.stringify({ ...tabletop, exercise: { id: 'tabletop-db' } }), /推演记录的 exercise\.code、exercise\.title、exercise\.version/],
  ])('refuses %s', (_what, text, said) => {
    const read = readExported(text);
    expect(read.ok ? '' : read.message).toMatch(said);
  });
});

/** The same run, so much later. */
function shifted(run: Run, by: number): Pick<Run, 'startedAt' | 'endedAt' | 'entries' | 'notes' | 'pauses'> {
  return {
    startedAt: run.startedAt + by,
    endedAt: (run.endedAt ?? 0) + by,
    entries: run.entries.map((entry) => ({ ...entry, startedAt: entry.startedAt + by, endedAt: (entry.endedAt ?? 0) + by })),
    notes: run.notes.map((note) => ({ ...note, at: note.at + by })),
    pauses: run.pauses.map((held) => ({ ...held, from: held.from + by, to: (held.to ?? 0) + by })),
  };
}
