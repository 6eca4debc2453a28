import { parseArgs } from 'node:util';
import { isDate } from '../../../src/domain/dates.ts';
import { isScoreItem } from '../../../src/domain/drills/exported.ts';
import type { Told } from '../../../src/domain/drills/told.ts';
import { SCORE_ITEMS } from '../../../src/domain/schemas/drill.ts';
import { EVENT_LEVELS, type EventLevel } from '../../../src/domain/schemas/event-levels.ts';
import { documentCode, identifier } from '../../../src/domain/schemas/fields.ts';
import { exerciseForm } from '../../../src/domain/schemas/plan.ts';
import { currentDay } from '../current-day.ts';
import { UsageError } from '../terminal.ts';

export interface RecordOptions {
  file: string;
  root: string;
  today: string;
  dryRun: boolean;
  told: Told;
}

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

/** Reads the command line of `record`. @throws UsageError for a value that is not one of the allowed ones. */
export function readRecordOptions(): RecordOptions | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      as: text, id: text, code: text, title: text, form: text, place: text, level: text, plans: text, services: text, scenario: text, objective: texts, commander: text, participants: text, evaluators: text,
      recorder: text, found: text, end: text, restored: texts, scores: text, finding: texts, improvement: texts, evidence: texts, 'approved-by': text, name: texts,
      sample: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, root: text, today: text, help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(file === undefined ? '没有写导出的文件' : `一次只记一份，多了 ${more.join('、')}`, '写作 npm run record -- run.json --as drill');
  const { as } = values;
  if (as !== 'drill' && as !== 'incident') throw new UsageError(as === undefined ? '没有写 --as' : `没有 ${as} 这种记录`, '写 --as drill（演练）或者 --as incident（实际事件）');
  return {
    file,
    root: values.root ?? '.',
    today: day(values.today ?? currentDay()),
    dryRun: values['dry-run'] ?? false,
    told: {
      as,
      id: fitting(values.id, identifier, '标识', '小写英文、数字、短横线，如 drill-2026-11-fra'),
      code: fitting(values.code, documentCode, '编码', '如 DRL-2026-15'),
      title: values.title,
      form: fitting(values.form, exerciseForm, '形式', 'tabletop、hands-on 或者 comprehensive'),
      sample: values.sample ?? false,
      place: values.place,
      level: level(values.level),
      plans: list(values.plans),
      services: list(values.services),
      scenario: values.scenario,
      objectives: lines(values.objective),
      commander: values.commander,
      participants: list(values.participants),
      evaluators: list(values.evaluators),
      recorder: values.recorder,
      found: values.found,
      ended: values.end,
      restored: (values.restored ?? []).map(restored),
      scores: values.scores === undefined ? undefined : Object.fromEntries((list(values.scores) ?? []).map(score)),
      findings: lines(values.finding),
      improvements: lines(values.improvement)?.map(improvement),
      evidence: lines(values.evidence),
      approvedBy: values['approved-by'],
      names: (values.name ?? []).map(named),
    },
  };
}

function day(written: string): string {
  if (isDate(written)) return written;
  throw new UsageError(`日期 ${written} 写法有误`, '写作 YYYY-MM-DD，须为真实存在的日期');
}

function fitting<Value>(written: string | undefined, schema: { safeParse(value: unknown): { success: true; data: Value } | { success: false } }, noun: string, remedy: string): Value | undefined {
  if (written === undefined) return undefined;
  const result = schema.safeParse(written);
  if (result.success) return result.data;
  throw new UsageError(`${noun} ${written} 不合写法`, remedy);
}

function level(written: string | undefined): EventLevel | undefined {
  if (written === undefined) return undefined;
  const found = EVENT_LEVELS.find((known) => String(known.level) === written || known.numeral === written.replace(/级$/, ''));
  if (found) return found.level;
  throw new UsageError(`没有 ${written} 这一级`, '写 1、2、3 或者 4');
}

/** `a,b`; nothing, or 无, is said to be none. */
function list(written: string | undefined): string[] | undefined {
  return written === undefined ? undefined : written.split(/[\s,，、]+/).filter((item) => item !== '' && item !== '无');
}

/** One option a line; a single 无 says that there is none. */
function lines(written: readonly string[] | undefined): string[] | undefined {
  return written?.filter((line) => line.trim() !== '' && line.trim() !== '无');
}

/** `16:05 测试环境复原` */
function restored(written: string): Told['restored'][number] {
  const [, at, what] = /^\s*((?:\S+\s+)?\d\d[:：]\d\d)\s+(\S[\s\S]*)$/.exec(written) ?? [];
  if (at !== undefined && what !== undefined) return { at, what };
  throw new UsageError(`--restored ${written} 写法不对`, '写作 --restored "16:05 测试环境复原，告警恢复"，次日写作 "+1 00:40 …"');
}

/** `start=5` */
function score(written: string): [string, 1 | 3 | 5] {
  const [item = '', mark] = written.split('=');
  const known = ([1, 3, 5] as const).find((value) => String(value) === mark);
  if (isScoreItem(item) && known !== undefined) return [item, known];
  throw new UsageError(`评分 ${written} 写法不对`, `写作 start=5，项目为 ${Object.keys(SCORE_ITEMS).join('、')}，分数为 1、3、5`);
}

/** `fra-alert;告警升级到电话;om-dba;om-manager;2026-12-31` */
function improvement(written: string): NonNullable<Told['improvements']>[number] {
  const [id = '', what = '', owner = '', verifier = '', due = '', ...rest] = written.split(/[;；]/).map((part) => part.trim());
  if (rest.length === 0 && what !== '' && isDate(due) && [id, owner, verifier].every((part) => identifier.safeParse(part).success)) return { id, what, owner, verifier, due };
  throw new UsageError(`--improvement ${written} 写法不对`, '写作 "标识;改什么;责任岗位;验证岗位;YYYY-MM-DD"');
}

/** `张三=om-dba` */
function named(written: string): Told['names'][number] {
  const [, name = '', role = ''] = /^(.+)=([a-z0-9-]+)$/.exec(written.trim()) ?? [];
  if (name.trim() !== '') return { name: name.trim(), role };
  throw new UsageError('--name 的写法不对', '写作 --name 姓名=岗位标识');
}
