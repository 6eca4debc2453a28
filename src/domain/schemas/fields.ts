import { z } from 'zod';
import { parseCitation } from '../regulation/citation/parse.ts';

/**
 * The field types that several kinds share. Every description is one sentence for the author; editors show it
 * through the generated JSON Schemas.
 */

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function isCalendarDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A legal date: a plain string in Asia/Shanghai, never a `Date`, so that 施行 does not flip at 08:00 Beijing time. */
export const calendarDate = z
  .string()
  .refine(isCalendarDate, { error: '须为真实存在的日期，写作带引号的 "YYYY-MM-DD"' })
  .meta({ description: '日期，写作带引号的 "YYYY-MM-DD"。', format: 'date' });

export const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: '须为小写英文、数字和短横线组成的标识，如 erp-om' })
  .meta({ description: '标识：小写英文、数字、短横线；等于文件名，一经发布不改、不重用。' });

export const documentCode = z
  .string()
  .regex(/^[A-Z]{3}(-[A-Z0-9]+)+$/, { error: '须为文件编码，如 REG-OM-01' })
  .meta({ description: '文件编码，全站唯一，供检索与引用，如 REG-OM-01。' });

export const title = z.string().trim().min(1, { error: '不得为空' });

/** A sentence for readers; plain text. */
export const sentence = z.string().trim().min(1, { error: '不得为空' });

/** An id of another document. The collection it points at is read from the schema by relations, editors and checks. */
export function reference(collection: string) {
  return identifier.meta({ description: `${collection} 中的标识。`, reference: collection });
}

/** A natural Chinese citation in front matter: resolved, bound to a version and checked like one in prose. */
export const citation = z
  .string()
  .trim()
  .refine((text) => parseCitation(text) !== null, { error: '须为一条引文，如 《ERP系统运行维护管理办法》第七条；几条引文分开写' })
  .meta({ description: '引文，如 《ERP系统运行维护管理办法》第七条第一款第（三）项。', citation: true });

/** A citation as it stands in a table: judged there by the check that knows the row, so that one slip does not hide the table. */
export const citationCell = z.string().meta({ description: '引文。', citation: true });

/** How well a fact is known; readers see 待专家复核 for everything but `verified`. */
export const confidence = z
  .enum(['verified', 'secondary', 'expert-check'])
  .meta({ description: '事实的可信程度：verified 已在原始出处核对；secondary 转引；expert-check 待专家复核。' });

/** Where the content of a document comes from. */
export const provenance = z
  .strictObject({
    confidence,
    source: sentence.meta({ description: '出处，如标准号、厂商文档编号；自拟的写“本站起草”。' }),
  })
  .meta({ description: '来源与可信程度。' });

/** A document that no longer applies keeps its id and a page that says so; ids are never reused. */
export function withdrawal(collection: string) {
  return z
    .strictObject({
      on: calendarDate,
      reason: sentence,
      replacedBy: reference(collection).optional(),
    })
    .optional()
    .meta({ description: '撤销；撤销后文件保留，页面注明并指向替代者。' });
}

/** Versions of regulations against which the author last compared the document, as `erp-om@2.0`. */
export const verifiedAgainst = z
  .array(z.string().regex(/^[a-z0-9-]+@[0-9A-Za-z.-]+$/, { error: '须为制度版本，如 erp-om@2.0' }))
  .default([])
  .meta({ description: '最近一次核对时所依据的制度版本，如 erp-om@2.0；制度改版后凭它列出待重新确认的文件。' });

/** Marks a part of the data that authors write in the body, not in front matter: JSON Schemas for editors leave it out. */
export function inBody<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta({ ...schema.meta(), body: true });
}

/** An address of this site without its host: a page, with or without a place on it. */
export const siteAddress = z.string().regex(/^\/[a-z0-9/@.#-]+$/, { error: '须为本站地址，如 /faqs/gl-period-close/ 或 /regulations/erp-om/#art-7-p1-i3' });

/** The refinement of something that leads to one place of several kinds: `.refine(...exactlyOne('to', 'plan'))`. */
export function exactlyOne<Key extends string>(...keys: readonly Key[]): [(value: Partial<Record<Key, unknown>>) => boolean, { error: string }] {
  return [(value) => keys.filter((key) => value[key] !== undefined).length === 1, { error: `须写 ${keys.join('、')} 之一` }];
}
