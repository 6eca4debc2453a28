import { z } from 'zod';
import { citation, documentCode, identifier, provenance, reference, sentence, title } from './fields.ts';

/** A thing the module lets its user do, as far as two of them may be incompatible. */
const moduleFunction = z.strictObject({
  id: identifier.meta({ description: '功能标识，全站唯一，如 ap-invoice-entry。' }),
  title: title.meta({ description: '功能名称，如 应付发票录入。' }),
  ebs: title.meta({ description: 'EBS 中的英文名称，如 Invoices；本企业菜单名以界面为准。' }),
  sensitive: z.boolean().default(false).meta({ description: '是否敏感功能（权限细则第二十条）。' }),
});

/** 系统职责 (Responsibility): what EBS grants to an account. */
const responsibility = z.strictObject({
  id: identifier.meta({ description: '系统职责标识，全站唯一。' }),
  title: title.meta({ description: '系统职责名称。' }),
  functions: z.array(reference('functions')).default([]).meta({ description: '展开后含有的功能。' }),
  readOnly: z.boolean().default(false).meta({ description: '是否只能查询。' }),
});

export const moduleSchema = z.strictObject({
  id: identifier,
  code: documentCode,
  title: title.meta({ description: '模块名称，如 总账。' }),
  english: title.meta({ description: '英文名，如 General Ledger。' }),
  short: title.meta({ description: '缩写，如 GL。' }),
  aliases: z.array(title).default([]).meta({ description: '其他叫法，供检索。' }),
  summary: sentence.meta({ description: '一句话说明这个模块办什么业务。' }),
  owner: reference('roles').meta({ description: '业务归口部门。' }),
  ownerNote: sentence.meta({ description: '归口部门的业务，如 财务业务的归口业务部门。' }),
  unitKeyUser: reference('roles').meta({ description: '用户单位的关键用户岗位。' }),
  companyKeyUser: reference('roles').meta({ description: '公司级的关键用户岗位。' }),
  close: z
    .strictObject({ order: z.int().positive(), note: sentence })
    .optional()
    .meta({ description: '期末结账中的次序与要点；不参加结账的模块省略。' }),
  exchanges: z
    .array(z.strictObject({ module: reference('modules'), note: sentence }))
    .default([])
    .meta({ description: '与其他模块的往来：给谁什么。' }),
  functions: z.array(moduleFunction).default([]).meta({ description: '用于判断不相容职责的功能。' }),
  responsibilities: z.array(responsibility).default([]).meta({ description: '系统职责及其展开的功能；名称为示例，以本企业为准。' }),
  basedOn: z.array(citation).default([]).meta({ description: '设置关键用户与归口部门的依据。' }),
  provenance,
});

export type Module = z.infer<typeof moduleSchema>;
