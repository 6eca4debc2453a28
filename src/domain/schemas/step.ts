import { z } from 'zod';
import { citation, identifier, reference, sentence, title } from './fields.ts';

/** What a step is; it decides its shape in the drawing and its sign in the list. `glyph` is one character. */
export const STEP_KINDS = {
  action: { label: '办理', glyph: '办' },
  check: { label: '检查', glyph: '查' },
  change: { label: '变更', glyph: '改' },
  approve: { label: '审批', glyph: '批' },
  decision: { label: '判断', glyph: '判' },
  notify: { label: '通知', glyph: '报' },
  wait: { label: '等待', glyph: '等' },
} as const;

export type StepKind = keyof typeof STEP_KINDS;

/** The four parts of a matter that one person may not combine (erp-om 2.0, 第六条). */
export const STEP_STAGES = { request: '申请', approve: '审批', execute: '执行', verify: '验证' } as const;

/** What every step has, whatever document it stands in: a name of its own, who does it, and where the work goes on. */
export const stepCore = {
  id: identifier.meta({ description: '步骤标识，在本文件内唯一，不改、不重用。' }),
  title: title.meta({ description: '做什么，动词开头，不超过十二个字。' }),
  by: reference('roles').meta({ description: '执行岗位。' }),
  next: z.array(identifier).default([]).meta({ description: '下一步，用空格隔开；省略即顺序下一步，end 表示办结。' }),
};

/** A whole number of minutes, written as an attribute: `minutes="5"`. */
export const minutesAttribute = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, { error: '须为整数分钟，如 5' })
  .transform(Number);

/** `<Branch when="退回补充" to="apply" />` inside a step: under this condition the work goes on there; `end` ends it. */
const branch = z.strictObject({
  when: title.meta({ description: '条件，如 退回补充。' }),
  to: identifier.meta({ description: '转到的步骤；end 表示办结。' }),
});

/** `<Fill form="change-request" fields="reason impact" />` inside a step: the fields that its performer fills in or signs. */
const fill = z.strictObject({
  form: reference('forms').meta({ description: '表单标识。' }),
  fields: z.array(identifier).min(1).meta({ description: '本步骤填写的字段，用空格隔开。' }),
});

/** `<Step id=… title=… by=…>`: one thing that one post does. The text inside says how. */
export const stepSchema = z.strictObject({
  ...stepCore,
  kind: z.enum(['action', 'approve', 'decision', 'notify', 'wait']).default('action').meta({ description: 'action 办理；approve 审批；decision 判断；notify 通知；wait 等待。' }),
  stage: z.enum(['request', 'approve', 'execute', 'verify']).optional().meta({ description: '职责分离的环节：request 申请；approve 审批；execute 执行；verify 验证。' }),
  activity: reference('activities').optional().meta({ description: '所办理的矩阵活动，如 inc-03。' }),
  limit: sentence.optional().meta({ description: '时限，如 1个工作日〔可调〕。' }),
  input: sentence.optional().meta({ description: '开始前手上有什么。' }),
  output: sentence.optional().meta({ description: '做完交出什么。' }),
  basis: z.array(citation).default([]).meta({ description: '依据的条款，用；隔开。' }),
  branches: z.array(branch).default([]),
  fills: z.array(fill).default([]),
});

export type Step = z.infer<typeof stepSchema>;
