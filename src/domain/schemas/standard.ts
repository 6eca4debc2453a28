import { z } from 'zod';
import { calendarDate, identifier, provenance, reference, sentence, title } from './fields.ts';

const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: '须为 "YYYY"、"YYYY-MM" 或 "YYYY-MM-DD"' })
  .meta({ description: '日期，带引号；只知年月时写 "YYYY-MM" 或 "YYYY"。' });

/** An external standard, law or guideline that regulations and plans rely on. */
export const standardSchema = z.strictObject({
  id: identifier,
  number: title.meta({ description: '标准号或文号，如 GB/T 22239-2019；法律写通用简称。' }),
  title: title.meta({ description: '名称，照公布文本。' }),
  english: title.optional(),
  type: z.enum(['国家标准', '行业标准', '国际标准', '法律', '行政法规', '部门规章', '规范性文件', '指南']).meta({ description: '类别。' }),
  issuer: title.optional().meta({ description: '发布机关；不确定时省略。' }),
  status: z.enum(['current', 'upcoming', 'superseded', 'withdrawn']).meta({ description: 'current 现行；upcoming 即将实施；superseded 已被替代；withdrawn 已废止。' }),
  statusCheckedOn: calendarDate.meta({ description: '最近一次核对状态的日期。' }),
  issued: partialDate.optional().meta({ description: '发布（公布）日期。' }),
  effective: partialDate.optional().meta({ description: '实施（施行）日期。' }),
  replaces: z.array(title).default([]).meta({ description: '被它替代的标准号。' }),
  replacedBy: reference('standards').optional().meta({ description: '替代它的标准；status 为 superseded 时必填。' }),
  relevance: sentence.meta({ description: '与本站的关系：哪些制度、预案用到它。' }),
  pitfalls: z.array(sentence).default([]).meta({ description: '常见错引。' }),
  provenance,
});

export type Standard = z.infer<typeof standardSchema>;
