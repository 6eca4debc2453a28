import { z } from 'zod';
import { documentCode, identifier, reference, sentence, title } from './fields.ts';
import { review } from './operations.ts';

/** What people say for a word of the product; without a word of the product, everyday words that people put for each other. */
const synonym = z.strictObject({
  term: title.optional().meta({ description: '产品或制度里的用语，如 关闭期间；日常用语互换着说的，不写。' }),
  english: title.optional().meta({ description: '英文，如 close period。' }),
  say: z.array(title).min(1).meta({ description: '口语和变体，如 关账、结账、封账；没有用语的，把互换着说的词都列上，如 厂家、供应商、卖家。' }),
}).refine(({ term, english, say }) => term !== undefined || (english === undefined && say.length > 1), '没有 term 的一条，至少要有两个互换着说的词，不写 english');

/** 同义词: the words of the people beside the words of the product, owned and reviewed like any content. */
export const synonymsSchema = z.strictObject({
  id: identifier,
  code: documentCode.meta({ description: '编码，如 SYN-GL。' }),
  title: title.meta({ description: '名称，如 总账与结账用语。' }),
  summary: sentence,
  owner: reference('roles').meta({ description: '维护的岗位。' }),
  review,
  entries: z.array(synonym).min(1),
});

export type Synonyms = z.infer<typeof synonymsSchema>;
export type Synonym = Synonyms['entries'][number];
