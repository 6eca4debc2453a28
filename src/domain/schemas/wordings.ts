import { z } from 'zod';
import { documentCode, identifier, reference, sentence, siteAddress, title } from './fields.ts';
import { review } from './operations.ts';

/** One page or provision with the ways in which people ask for it. */
const wording = z.strictObject({
  to: siteAddress.meta({ description: '答案的地址：一个文件，或者一条、一款、一项。' }),
  asked: z.array(title).min(1).meta({ description: '大家怎样问：半句、口语、只报现象、只报后果，都照原样写。' }),
});

/** 问法: how people ask, beside what documents are called. Search reads it; the documents themselves stay as they are. */
export const wordingsSchema = z.strictObject({
  id: identifier,
  code: documentCode.meta({ description: '编码，如 ASK-GL。' }),
  title: title.meta({ description: '名称，如 总账问答的问法。' }),
  summary: sentence,
  owner: reference('roles').meta({ description: '维护的岗位。' }),
  review,
  entries: z.array(wording).min(1),
});

export type Wordings = z.infer<typeof wordingsSchema>;
