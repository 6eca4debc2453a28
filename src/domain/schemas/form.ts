import { z } from 'zod';
import { citation, documentCode, identifier, reference, sentence, title, verifiedAgainst, withdrawal } from './fields.ts';

/** What a field holds, and how much room it gets on paper. */
export const FIELD_TYPES = {
  text: { label: '文字', lines: 1 },
  paragraph: { label: '多行文字', lines: 4 },
  number: { label: '数字', lines: 1 },
  amount: { label: '金额', lines: 1 },
  date: { label: '日期', lines: 1 },
  datetime: { label: '日期与时刻', lines: 1 },
  choice: { label: '单选', lines: 1 },
  multiple: { label: '多选', lines: 1 },
  table: { label: '明细表', lines: 3 },
  attachment: { label: '附件', lines: 1 },
  signature: { label: '签字与日期', lines: 1 },
} as const;

export type FieldType = keyof typeof FIELD_TYPES;
const fieldTypes = Object.keys(FIELD_TYPES).filter((key): key is FieldType => Object.hasOwn(FIELD_TYPES, key));

const formField = z.strictObject({
  id: identifier.meta({ description: '字段标识，在本表单内唯一，不改、不重用。' }),
  label: title.meta({ description: '字段名称，印在表上。' }),
  type: z.enum(fieldTypes),
  by: reference('roles').meta({ description: '由谁填写或签字。' }),
  required: z.boolean().default(true).meta({ description: '是否必填。' }),
  options: z.array(title).default([]).meta({ description: '可选的值；单选、多选必填。' }),
  columns: z.array(title).default([]).meta({ description: '明细表的列。' }),
  hint: sentence.optional().meta({ description: '填写说明。' }),
  sample: sentence.optional().meta({ description: '样例内容；不得是真实的人、单据和金额。' }),
});

/** 表单: what is filled in, by whom, and how long it is kept. */
export const formSchema = z.strictObject({
  id: identifier,
  code: documentCode,
  title: title.meta({ description: '表单名称，如 变更申请单。' }),
  aliases: z.array(title).default([]).meta({ description: '其他叫法，供检索。' }),
  summary: sentence.meta({ description: '一句话说明何时填写。' }),
  owner: reference('roles').meta({ description: '维护这张表单的岗位。' }),
  basedOn: z.array(citation).min(1).meta({ description: '规定这张表单的条款。' }),
  keptBy: reference('roles').meta({ description: '归档保管的岗位。' }),
  retention: sentence.meta({ description: '保存期限，如 5年〔可调〕。' }),
  sections: z.array(z.strictObject({ title, fields: z.array(formField).min(1) })).min(1).meta({ description: '分栏，自上而下。' }),
  notes: z.array(sentence).default([]).meta({ description: '印在表下的填写须知。' }),
  verifiedAgainst,
  withdrawn: withdrawal('forms'),
});

export type Form = z.infer<typeof formSchema>;
export type FormField = z.infer<typeof formField>;
