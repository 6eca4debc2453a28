import { z } from 'zod';
import { calendarDate, documentCode, identifier, reference, sentence, title } from './fields.ts';
import { editionReference, eventLevel } from './operations.ts';
import { exerciseForm } from './plan.ts';

/** The four stages of an exercise (GB/T 38645-2020: 演练启动、执行、结束与终止、系统恢复); an incident passes through the same. */
export const STAGES = { start: '启动', execute: '执行', end: '结束与终止', restore: '系统恢复' } as const;

export type Stage = keyof typeof STAGES;

/** What is marked 1, 3 or 5 (erp-emergency 1.0, 第四十四条第一款). */
export const SCORE_ITEMS = {
  start: '启动', notify: '通报', level: '定级', command: '指挥', technical: '技术处置', communication: '沟通', verification: '恢复验证', evidence: '证据记录', improvement: '改进',
} as const;

export type ScoreItem = keyof typeof SCORE_ITEMS;

/** What is measured in minutes. */
export const MEASURES = {
  rto: { label: '恢复时间', target: 'RTO' },
  rpo: { label: '数据恢复点', target: 'RPO' },
  arrive: { label: '到位', target: null },
  report: { label: '首报', target: null },
  decide: { label: '决定', target: null },
} as const;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '须为时刻，写作带引号的 "09:05"' });

const event = z.strictObject({
  at: clock.meta({ description: '时刻（北京时间），写作带引号的 "09:05"。' }),
  day: z.int().nonnegative().default(0).meta({ description: '跨过几次零点。' }),
  stage: z.enum(['start', 'execute', 'end', 'restore']).meta({ description: 'start 启动；execute 执行；end 结束与终止；restore 系统恢复。' }),
  what: sentence.meta({ description: '发生了什么、做了什么。' }),
  by: reference('roles').optional().meta({ description: '由哪个岗位。' }),
});

const measure = z.strictObject({
  what: z.enum(['rto', 'rpo', 'arrive', 'report', 'decide']),
  service: reference('services').optional().meta({ description: '哪项服务；rto、rpo 须写。' }),
  target: z.int().nonnegative().meta({ description: '目标，分钟。' }),
  actual: z.int().nonnegative().meta({ description: '实测，分钟。' }),
});

const improvement = z.strictObject({
  id: identifier,
  what: sentence.meta({ description: '改什么。' }),
  owner: reference('roles').meta({ description: '责任岗位。' }),
  verifier: reference('roles').meta({ description: '验证岗位，不得与责任岗位相同。' }),
  due: calendarDate.meta({ description: '完成期限。' }),
  closed: calendarDate.optional().meta({ description: '验证通过的日期。' }),
});

const score = z.literal([1, 3, 5]);

/** 演练与处置记录: what was exercised, or what happened, minute by minute, and what follows from it. */
export const drillSchema = z.strictObject({
  id: identifier,
  code: documentCode,
  title: title.meta({ description: '名称，如 2026年灾备接管与回切综合演练。' }),
  summary: sentence,
  kind: z.enum(['drill', 'incident']).meta({ description: 'drill 演练；incident 实际事件的处置。' }),
  form: exerciseForm.optional().meta({ description: '演练形式；实际事件不写。' }),
  sample: z.boolean().default(false).meta({ description: '样例：数据虚构，供比照填写。' }),
  date: calendarDate,
  place: sentence.meta({ description: '地点或者环境，如 测试环境、应急会商室。' }),
  level: eventLevel,
  plans: z.array(editionReference).default([]).meta({ description: '所用预案和版本，如 db-outage@1.0。' }),
  runbooks: z.array(editionReference).default([]).meta({ description: '所用操作手册和版本，如 fra-full@1.0。' }),
  exercise: reference('exercises').optional().meta({ description: '所用演练脚本。' }),
  services: z.array(reference('services')).default([]),
  scenario: sentence.meta({ description: '场景。' }),
  objectives: z.array(sentence).default([]).meta({ description: '目标。' }),
  commander: reference('roles').meta({ description: '指挥。' }),
  participants: z.array(reference('roles')).min(1).meta({ description: '参加的岗位。' }),
  evaluators: z.array(reference('roles')).default([]).meta({ description: '评估的岗位，不得参加处置。' }),
  recorder: reference('roles').meta({ description: '记录的岗位。' }),
  timeline: z.array(event).min(1),
  measured: z.array(measure).default([]).meta({ description: '实测。' }),
  scores: z.partialRecord(z.enum(['start', 'notify', 'level', 'command', 'technical', 'communication', 'verification', 'evidence', 'improvement']), score).default({}).meta({ description: '九项评分，1、3 或者 5。' }),
  findings: z.array(sentence).default([]).meta({ description: '问题。' }),
  improvements: z.array(improvement).default([]).meta({ description: '改进项。' }),
  evidence: z.array(sentence).min(1).meta({ description: '证据及其位置。' }),
  run: z.strictObject({ id: title, sha256: z.string().regex(/^[0-9a-f]{64}$/) }).optional().meta({ description: '所据的执行记录及其 SHA-256。' }),
  approvedBy: reference('roles').meta({ description: '签认的岗位。' }),
});

export type Drill = z.infer<typeof drillSchema>;
export type Improvement = Drill['improvements'][number];
