import { z } from 'zod';
import { confidence, documentCode, identifier, provenance, reference, sentence, title } from './fields.ts';

/** One code with what it means and what to do before anything else. */
const errorCode = z.strictObject({
  code: title.meta({ description: '代码，照界面或日志写，如 ORA-01653、EP01、DIST ACCT INVALID。' }),
  meaning: sentence.meta({ description: '意思，一句话，用人话。' }),
  module: reference('modules').meta({ description: '多在哪个模块遇到；数据库和平台的写 sys。' }),
  first: sentence.meta({ description: '首先做什么，一句话。' }),
  by: reference('roles').optional().meta({ description: '由谁处理；省略的照文件里的岗位。' }),
  confidence: confidence.optional().meta({ description: '与全文不同的，单独写明。' }),
});

/** 错误代码: one family of codes, as one vendor component writes them. */
export const errorCodesSchema = z.strictObject({
  id: identifier,
  code: documentCode.meta({ description: '编码，如 COD-ORA。' }),
  title: title.meta({ description: '名称，如 数据库错误（ORA）。' }),
  aliases: z.array(title).default([]),
  summary: sentence.meta({ description: '一句话：哪里会看到这一类代码，怎样读。' }),
  owner: reference('roles'),
  by: reference('roles').meta({ description: '这一类通常由谁处理。' }),
  entries: z.array(errorCode).min(1),
  provenance,
});

export type ErrorCodes = z.infer<typeof errorCodesSchema>;
export type ErrorCode = ErrorCodes['entries'][number];
