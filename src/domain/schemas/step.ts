import { z } from 'zod';
import { citation, identifier, reference, sentence, title } from './fields.ts';

/** What a step is; it decides its shape in the swimlane and what may follow it. */
export const STEP_KINDS = {
  action: { label: '办理', branching: false },
  approve: { label: '审批', branching: true },
  decision: { label: '判断', branching: true },
  notify: { label: '通知', branching: false },
  wait: { label: '等待', branching: false },
} as const;

/** The four parts of a matter that one person may not combine (erp-om 2.0, 第六条). */
export const STEP_STAGES = { request: '申请', approve: '审批', execute: '执行', verify: '验证' } as const;

const keysOf = <Key extends string>(table: Record<Key, unknown>): Key[] => Object.keys(table).filter((key): key is Key => Object.hasOwn(table, key));

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
  id: identifier.meta({ description: '步骤标识，在本流程内唯一，不改、不重用。' }),
  title: title.meta({ description: '做什么，动词开头，不超过十二个字。' }),
  by: reference('roles').meta({ description: '执行岗位。' }),
  kind: z.enum(keysOf(STEP_KINDS)).default('action').meta({ description: 'action 办理；approve 审批；decision 判断；notify 通知；wait 等待。' }),
  stage: z.enum(keysOf(STEP_STAGES)).optional().meta({ description: '职责分离的环节：request 申请；approve 审批；execute 执行；verify 验证。' }),
  activity: reference('activities').optional().meta({ description: '所办理的矩阵活动，如 inc-03。' }),
  limit: sentence.optional().meta({ description: '时限，如 1个工作日〔可调〕。' }),
  input: sentence.optional().meta({ description: '开始前手上有什么。' }),
  output: sentence.optional().meta({ description: '做完交出什么。' }),
  basis: z.array(citation).default([]).meta({ description: '依据的条款，用；隔开。' }),
  next: z.array(identifier).default([]).meta({ description: '下一步，用空格隔开；省略即顺序下一步，end 表示办结。' }),
  branches: z.array(branch).default([]),
  fills: z.array(fill).default([]),
});

export type Step = z.infer<typeof stepSchema>;
