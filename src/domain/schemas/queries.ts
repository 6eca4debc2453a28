import { z } from 'zod';
import { documentCode, identifier, reference, sentence, siteAddress, title } from './fields.ts';

/** Who types: the wording decides which stage of the search has to understand it. */
export const WORDINGS = { 'end-user': '最终用户', 'key-user': '关键用户', dba: '运维人员', code: '代码', citation: '引文', typing: '拼音与错字' } as const;

export type Wording = keyof typeof WORDINGS;

/** One question with the addresses that answer it. */
const query = z.strictObject({
  ask: title.meta({ description: '在搜索框里输入的原文。' }),
  expect: z.array(siteAddress).min(1).meta({ description: '答案的地址；列出几个的，任何一个排在最前都算对。' }),
});

/** 检索问题集: what people type, with what must come first. The browser tests and the bench run it. */
export const queriesSchema = z.strictObject({
  id: identifier,
  code: documentCode.meta({ description: '编码，如 QRY-EU。' }),
  title: title,
  summary: sentence,
  owner: reference('roles'),
  wording: z.enum(['end-user', 'key-user', 'dba', 'code', 'citation', 'typing']),
  entries: z.array(query).min(1),
});

export type Queries = z.infer<typeof queriesSchema>;
