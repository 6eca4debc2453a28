import { z } from 'zod';
import { calendarDate, citation, confidence, documentCode, exactlyOne, identifier, inBody, provenance, reference, sentence, title, withdrawal } from './fields.ts';
import { edition, eventLevel, review } from './operations.ts';
import { minutesAttribute, stepCore } from './step.ts';
import { compilePattern } from '../runbook/pattern.ts';

/** What a step does to the system; `destructive` cannot be undone. */
export const RISKS = {
  read: { label: '只读', meaning: '不改变任何东西' },
  write: { label: '有变更', meaning: '改变系统，可以恢复' },
  destructive: { label: '不可恢复', meaning: '做了不能撤回，须有第二人在场' },
} as const;

export type Risk = keyof typeof RISKS;

/** Tiers of the system on which a step is carried out. */
export const TIERS = { application: '应用层', database: '数据库', system: '操作系统', network: '网络', client: '用户端' } as const;

/** The two file systems of EBS 12.2 and which of them a runbook works on. */
export const FILE_SYSTEMS = { run: '运行文件系统（run）', patch: '补丁文件系统（patch）', both: '两套文件系统', none: '不涉及应用文件系统' } as const;

export const CHANGE_TYPES = { none: '不需要变更单', standard: '标准变更', normal: '普通变更', emergency: '紧急变更' } as const;

/** `<Branch when="阻塞" to="s5" />`, or to another runbook or a plan: `<Branch when="归档区满" runbook="fra-full" />`. */
const branch = z
  .strictObject({
    when: title.meta({ description: '条件，如 磁盘组不足。' }),
    to: identifier.optional().meta({ description: '转到的步骤；end 结束，escalation 升级。' }),
    runbook: reference('runbooks').optional().meta({ description: '转到的操作手册。' }),
    plan: reference('plans').optional().meta({ description: '转到的应急预案。' }),
  })
  .refine(...exactlyOne('to', 'runbook', 'plan'));

/** `<Step id=… kind=… by=…>` of a runbook: one act with what it must show. Commands are the fenced code inside. */
export const runbookStepSchema = z.strictObject({
  ...stepCore,
  kind: z.enum(['check', 'change', 'decision', 'approve', 'notify', 'wait']).meta({ description: 'check 检查；change 变更；decision 判断；approve 审批；notify 通知；wait 等待。' }),
  risk: z.enum(['read', 'write', 'destructive']).default('read').meta({ description: 'read 只读；write 有变更；destructive 不可恢复。' }),
  runAs: title.optional().meta({ description: '以什么账户执行，如 oracle、applmgr、apps。' }),
  on: title.optional().meta({ description: '在哪里执行，如 主库主机、各应用节点。' }),
  minutes: minutesAttribute.optional().meta({ description: '时限，分钟。' }),
  second: z.boolean().default(false).meta({ description: '须有第二人在场复核。' }),
  expect: sentence.optional().meta({ description: '应看到什么，具体到值。' }),
  ifNot: sentence.optional().meta({ description: '不符时怎么办。' }),
  evidence: sentence.optional().meta({ description: '留什么证据。' }),
  confidence: confidence.optional(),
  source: sentence.optional().meta({ description: '这一步的事实出自哪里，如 Oracle 文档 E26401。' }),
  branches: z.array(branch).default([]),
});

/** A value that the operator fills in and the commands repeat as `{{NAME}}`. Never a secret. */
const parameter = z.strictObject({
  name: z.string().regex(/^[A-Z][A-Z0-9_]{0,23}$/, { error: '须为大写字母、数字、下划线，如 TABLESPACE' }).meta({ description: '名称，命令里写作 {{TABLESPACE}}。' }),
  label: title.meta({ description: '读者看到的名称，如 表空间。' }),
  pattern: z.string().refine((text) => compilePattern(text) !== null, { error: '须为能用的正则表达式，不用环视、反向引用和 \\b' }).meta({ description: '允许的写法，正则表达式，以 ^ 开头，以 $ 结尾。' }),
  example: title.meta({ description: '例子，须合乎 pattern。' }),
  hint: sentence.optional().meta({ description: '从哪里得到这个值。' }),
});

/** One rung: after so long without recovery, somebody else is told. */
const rung = z.strictObject({
  after: z.int().nonnegative().meta({ description: '自开始起多少分钟。' }),
  to: reference('roles').meta({ description: '上报给谁。' }),
  when: sentence.meta({ description: '什么情况。' }),
  plan: reference('plans').optional().meta({ description: '同时启动的预案。' }),
});

/** 操作手册: what the person on call does, step by step, with what each step must show. */
export const runbookSchema = z.strictObject({
  id: identifier,
  code: documentCode,
  title: title.meta({ description: '名称，如 归档区满处置。' }),
  aliases: z.array(title).default([]).meta({ description: '其他叫法，供检索。' }),
  summary: sentence.meta({ description: '一句话说明什么时候用、做完得到什么。' }),
  version: edition,
  owner: reference('roles').meta({ description: '维护本手册的岗位。' }),
  level: eventLevel.meta({ description: '默认的事件级别，1 至 4；没有事件的计划操作写 4。' }),
  trigger: z.strictObject({
    symptoms: z.array(sentence).min(1).meta({ description: '看到什么现象，用值班人员和用户的话。' }),
    alerts: z.array(sentence).default([]).meta({ description: '监控告警及其阈值。' }),
    codes: z.array(title).default([]).meta({ description: '先用本手册处理的错误代码，如 ORA-00257；一个代码只有一本。' }),
    also: z.array(title).default([]).meta({ description: '本手册里还会遇到的错误代码。' }),
  }),
  impact: z.array(sentence).min(1).meta({ description: '影响谁、影响什么。' }),
  preconditions: z.strictObject({
    access: z.array(sentence).min(1).meta({ description: '需要的账户和权限，只写名称，不写口令。' }),
    tiers: z.array(z.enum(['application', 'database', 'system', 'network', 'client'])).min(1).meta({ description: '在哪几层操作。' }),
    fileSystem: z.enum(['run', 'patch', 'both', 'none']).meta({ description: '应用文件系统：run、patch、both 或者 none。' }),
    change: z.enum(['none', 'standard', 'normal', 'emergency']).meta({ description: '变更类型。' }),
    backup: sentence.meta({ description: '动手前须有的备份；不需要的写明为什么。' }),
    notes: z.array(sentence).default([]).meta({ description: '其他条件。' }),
  }),
  parameters: z.array(parameter).default([]).meta({ description: '执行前填的值；不得有口令、密钥。' }),
  verification: z.array(sentence).default([]).meta({ description: '怎样确认已经恢复。' }),
  rollback: z.strictObject({
    possible: z.enum(['full', 'partly', 'none']).meta({ description: 'full 可以；partly 部分可以；none 不可以。' }),
    text: z.array(sentence).min(1).meta({ description: '怎样回退；不能回退的写明为什么。' }),
    until: identifier.optional().meta({ description: '过了哪一步就不能回退。' }),
  }).optional(),
  escalation: z.array(rung).default([]).meta({ description: '升级阶梯，时间由短到长。' }),
  evidence: z.array(sentence).default([]).meta({ description: '事后归档的证据。' }),
  pitfalls: z.array(sentence).default([]).meta({ description: '做错过的事。' }),
  forms: z.array(reference('forms')).default([]).meta({ description: '填写的表单。' }),
  services: z.array(reference('services')).default([]).meta({ description: '恢复的服务。' }),
  modules: z.array(reference('modules')).default([]).meta({ description: '涉及的模块；省略即全部。' }),
  appliesTo: z.strictObject({ ebs: z.string(), database: z.string() }).meta({ description: '适用版本，如 { ebs: "12.2", database: "19c" }。' }),
  basedOn: z.array(citation).default([]).meta({ description: '依据的条款。' }),
  provenance,
  review,
  retiredSteps: z.array(z.strictObject({ id: identifier, on: calendarDate, reason: sentence })).default([]).meta({ description: '已发布而不再使用的步骤标识，不得重用。' }),
  withdrawn: withdrawal('runbooks'),
  steps: inBody(z.array(runbookStepSchema)),
});

export type Runbook = z.infer<typeof runbookSchema>;
export type RunbookStep = Runbook['steps'][number];
export type Parameter = Runbook['parameters'][number];
