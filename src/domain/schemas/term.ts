import { z } from 'zod';
import { citation, identifier, provenance, reference, sentence, title, withdrawal } from './fields.ts';

export const TERM_FIELDS = ['管理', '运维', '财务业务', 'EBS', '数据库', '安全', '应急'] as const;

export const termSchema = z.strictObject({
  id: identifier,
  title: title.meta({ description: '规范用语。' }),
  english: title.meta({ description: '英文全称。' }),
  abbreviation: title.optional().meta({ description: '缩写，如 RTO。' }),
  reading: z
    .string()
    .regex(/^[a-z]+( [a-z]+)*$/, { error: '须为小写拼音，音节间一个空格，如 chong zuo ri zhi' })
    .optional()
    .meta({ description: '读音：含多音字时必填，小写拼音，音节间空格，如 chong zuo ri zhi。' }),
  field: z.enum(TERM_FIELDS).meta({ description: '所属领域。' }),
  definition: sentence.meta({ description: '定义，一至两句，不循环定义。' }),
  variants: z.array(title).default([]).meta({ description: '可以使用的其他叫法，供检索。' }),
  forbidden: z.array(title).default([]).meta({ description: '不得使用的叫法；正文出现即提示改用规范用语。' }),
  related: z.array(reference('terms')).default([]).meta({ description: '相关用语。' }),
  basedOn: z.array(citation).default([]).meta({ description: '给出定义的条款。' }),
  provenance,
  withdrawn: withdrawal('terms'),
});

export type Term = z.infer<typeof termSchema>;
