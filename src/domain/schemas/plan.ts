import { z } from 'zod';
import { calendarDate, citation, documentCode, exactlyOne, identifier, inBody, provenance, reference, sentence, title, withdrawal } from './fields.ts';
import { edition, eventLevel, review } from './operations.ts';
import { minutesAttribute, stepCore } from './step.ts';

/**
 * The four parts of emergency handling (GB/T 28827.3-2012: 应急准备、监测与预警、应急处置、总结改进; 等保 asks for a handling and a
 * recovery process apart). Steps of a plan stand under these headings; preparation is what the front matter lists.
 */
export const PHASES = {
  watch: '监测与预警',
  handle: '应急处置',
  recover: '系统恢复',
  improve: '总结改进',
} as const;

export type Phase = keyof typeof PHASES;

/** To whom a report goes, and how its limit counts. */
export const REPORT_KINDS = {
  internal: { label: '公司内部' },
  authority: { label: '对外报告' },
  closing: { label: '处置总结' },
  person: { label: '通知个人' },
} as const;

/** Whom a law calls what: its limit for reporting a network security event depends on it. */
export const OPERATORS = {
  cii: '关键信息基础设施运营者',
  central: '中央和国家机关及其直属单位',
  other: '其他网络运营者',
} as const;

export type Operator = keyof typeof OPERATORS;

export const RESOURCE_KINDS = { people: '人员', tools: '工具', spares: '备件', site: '场所', contract: '合同支持' } as const;

export const EXERCISE_FORMS = {
  tabletop: { label: '桌面推演', hands: false },
  'hands-on': { label: '实战演练', hands: true },
  comprehensive: { label: '综合演练', hands: true },
} as const;

export const exerciseForm = z.enum(['tabletop', 'hands-on', 'comprehensive']).meta({ description: 'tabletop 桌面推演；hands-on 实战演练；comprehensive 综合演练。' });

/** `<Step id=… by=…>` of a plan: what one post does in a phase. */
export const planStepSchema = z.strictObject({
  ...stepCore,
  kind: z.enum(['action', 'decision', 'approve', 'notify', 'wait']).default('action').meta({ description: 'action 办理；decision 判断；approve 审批；notify 通知；wait 等待。' }),
  within: minutesAttribute.optional().meta({ description: '自发现时刻起多少分钟内完成。' }),
  runbooks: z.array(reference('runbooks')).default([]).meta({ description: '照办的操作手册，用空格隔开。' }),
  expect: sentence.optional().meta({ description: '应看到什么。' }),
  ifNot: sentence.optional().meta({ description: '不符时怎么办。' }),
  basis: z.array(citation).default([]).meta({ description: '依据的条款，用；隔开。' }),
  branches: z.array(z.strictObject({ when: title, to: identifier.optional(), plan: reference('plans').optional() }).refine(...exactlyOne('to', 'plan'))).default([]),
});

/** One level of the event: what makes it so, who leads, how soon. */
const levelSchema = z.strictObject({
  level: eventLevel,
  criteria: z.array(sentence).min(1).meta({ description: '判定标准，符合任一条即为该级。' }),
  from: z.int().nonnegative().optional().meta({ description: '核心业务中断达到多少分钟。' }),
  below: z.int().positive().optional().meta({ description: '不到多少分钟；最重的一级不写。' }),
  commander: reference('roles').meta({ description: '指挥的岗位。' }),
  deputy: reference('roles').meta({ description: '指挥不在时由谁。' }),
  arrive: sentence.meta({ description: '到位时限。' }),
  brief: sentence.meta({ description: '进展通报间隔。' }),
  restore: sentence.meta({ description: '恢复时限。' }),
});

const group = z.strictObject({
  id: identifier,
  title: title.meta({ description: '小组名称，如 技术处置组。' }),
  lead: reference('roles').meta({ description: '牵头岗位（A 角）。' }),
  deputy: reference('roles').meta({ description: '替补岗位（B 角）。' }),
  members: z.array(reference('roles')).default([]),
  duty: sentence.meta({ description: '负责什么。' }),
});

const report = z.strictObject({
  id: identifier,
  title: title.meta({ description: '什么报告，如 首报。' }),
  kind: z.enum(['internal', 'authority', 'closing', 'person']),
  to: sentence.meta({ description: '报给谁。' }),
  by: reference('roles').meta({ description: '由谁报。' }),
  after: z.int().nonnegative().meta({ description: '自起算时刻起多少分钟内。' }),
  counts: z.enum(['found', 'accepted', 'levelled', 'ended']).meta({ description: '自何时起算：found 发现时刻；accepted 受理或者告警；levelled 级别确认；ended 处置结束。' }),
  levels: z.array(eventLevel).min(1).meta({ description: '哪些级别要报。' }),
  operator: z.enum(['cii', 'central', 'other']).optional().meta({ description: '对外报告：适用于哪类主体；省略即各类。' }),
  security: z.boolean().default(false).meta({ description: '只在网络安全事件时报。' }),
  holds: z.array(sentence).min(1).meta({ description: '报告须写明什么。' }),
  channel: sentence.meta({ description: '用什么方式。' }),
  basis: z.array(citation).default([]),
  provenance: provenance.optional(),
});

/** 应急预案: when it starts, who leads, what is done in which order, when it ends, and how it is kept alive. */
export const planSchema = z.strictObject({
  id: identifier,
  code: documentCode,
  title: title.meta({ description: '名称，如 数据库故障专项预案。' }),
  aliases: z.array(title).default([]).meta({ description: '其他叫法，供检索。' }),
  summary: sentence.meta({ description: '一句话说明管什么情形。' }),
  version: edition,
  scope: z.enum(['overall', 'special']).meta({ description: 'overall 总体预案；special 专项预案。' }),
  owner: reference('roles').meta({ description: '维护本预案的岗位。' }),
  approvedBy: reference('roles').meta({ description: '批准的岗位。' }),
  services: z.array(reference('services')).min(1).meta({ description: '涉及的服务，恢复目标取自那里。' }),
  activation: z.strictObject({
    conditions: z.array(sentence).min(1).meta({ description: '启动条件，符合任一条即启动。' }),
    startLevel: eventLevel.meta({ description: '建议起始级别。' }),
    decidedBy: reference('roles').meta({ description: '谁下令启动。' }),
    deputy: reference('roles').meta({ description: '其不在时由谁下令。' }),
    raiseWhen: z.array(sentence).min(1).meta({ description: '升级条件。' }),
  }),
  levels: z.array(levelSchema).default([]).meta({ description: '分级表，写在总体预案；专项预案引用它。' }),
  organisation: z.array(group).min(1).meta({ description: '组织和替补。' }),
  reporting: z.array(report).default([]).meta({ description: '报告，写在总体预案；专项预案只写本专项另有的。' }),
  degraded: z.array(z.strictObject({ business: title.meta({ description: '哪项业务，如 付款。' }), procedure: reference('procedures').meta({ description: '手工替代的流程。' }), when: sentence.meta({ description: '何时启用。' }) })).default([]),
  resources: z.array(z.strictObject({ kind: z.enum(['people', 'tools', 'spares', 'site', 'contract']), what: sentence })).min(1).meta({ description: '人员、工具、备件、场所、合同支持。' }),
  fallback: z.array(sentence).default([]).meta({ description: '回切、撤除临时措施；不涉及的写明为什么。' }),
  ending: z.strictObject({
    conditions: z.array(sentence).min(1).meta({ description: '终止条件，须全部符合。' }),
    decidedBy: reference('roles'),
  }),
  evidence: z.array(sentence).min(1).meta({ description: '证据清单及其保存位置。' }),
  retention: sentence.meta({ description: '证据保存多久。' }),
  technicalChecks: z.array(sentence).min(1).meta({ description: '技术验证清单。' }),
  businessChecks: z.array(sentence).min(1).meta({ description: '业务验证清单。' }),
  messages: z.array(z.strictObject({ id: identifier, title, text: sentence })).min(1).meta({ description: '通知、进展通报、终止通知的文本样式。' }),
  training: z.strictObject({ audience: z.array(reference('roles')).min(1), cycleMonths: z.int().positive(), text: sentence }),
  drill: z.strictObject({ form: exerciseForm, cycleMonths: z.int().positive().max(24), text: sentence }),
  basedOn: z.array(citation).min(1).meta({ description: '依据的条款。' }),
  provenance,
  review,
  approvedOn: calendarDate.meta({ description: '批准日期。' }),
  withdrawn: withdrawal('plans'),
  steps: inBody(z.array(planStepSchema)),
});

export type Plan = z.infer<typeof planSchema>;
export type PlanStep = Plan['steps'][number];
export type PlanReport = Plan['reporting'][number];
export type PlanLevel = Plan['levels'][number];
