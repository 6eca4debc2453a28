import { z } from 'zod';
import { calendarDate, citation, documentCode, identifier, reference, sentence, title } from './fields.ts';

/** How strictly two duties are kept apart (erp-access, 第二十二条). */
export const CONFLICT_LEVELS = {
  forbid: { label: '禁止授予', rank: 2, exceptions: false },
  limit: { label: '限制授予', rank: 1, exceptions: true },
} as const;

export type ConflictLevel = keyof typeof CONFLICT_LEVELS;

const side = z.array(reference('duties')).min(1);

/** Whoever holds one duty of the left side may hold none of the right. */
const pair = z.strictObject({
  id: identifier.meta({ description: '标识，全站唯一，如 invoice-and-payment。' }),
  title: title.meta({ description: '两边各是什么，如 应付发票录入与付款。' }),
  left: side.meta({ description: '一边：活动编号或功能标识，任一即算。' }),
  right: side.meta({ description: '另一边。' }),
  level: z.enum(['forbid', 'limit']).meta({ description: 'forbid 禁止授予；limit 限制授予，可有例外。' }),
  reason: sentence.meta({ description: '集于一人会发生什么。' }),
  basis: z.array(citation).min(1).meta({ description: '依据的条款。' }),
  annexRow: z.int().positive().optional().meta({ description: '在《ERP系统用户与权限管理细则》附件1中的序号。' }),
});

/** An approved exception: it ends, and somebody looks at what happens meanwhile. */
const exception = z.strictObject({
  pair: reference('pairs').meta({ description: '例外所对的不相容职责。' }),
  template: reference('templates').optional().meta({ description: '例外给哪个岗位权限模板。' }),
  role: reference('roles').optional().meta({ description: '例外给哪个岗位。' }),
  reason: sentence.meta({ description: '为什么分不开。' }),
  control: sentence.meta({ description: '补偿控制措施，须留下记录。' }),
  controlledBy: reference('roles').meta({ description: '执行补偿控制的岗位。' }),
  approvedBy: reference('roles').meta({ description: '批准的岗位。' }),
  from: calendarDate.meta({ description: '起始日期。' }),
  until: calendarDate.meta({ description: '截止日期（含当日）。' }),
});

/** 不相容职责 of one line of business. */
export const conflictSchema = z.strictObject({
  id: identifier,
  code: documentCode,
  title: title.meta({ description: '名称，如 采购付款不相容职责。' }),
  summary: sentence.meta({ description: '一句话说明防什么。' }),
  owner: reference('roles').meta({ description: '提出与评审的岗位。' }),
  pairs: z.array(pair).min(1),
  exceptions: z.array(exception).default([]),
});

export type Conflict = z.infer<typeof conflictSchema>;
export type ConflictPair = Conflict['pairs'][number];
export type ConflictException = Conflict['exceptions'][number];
