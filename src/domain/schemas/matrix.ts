import { z } from 'zod';
import { citationCell, documentCode, identifier, inBody, reference, sentence, title, verifiedAgainst, withdrawal, calendarDate } from './fields.ts';

/** `inc-03`; readers see `INC-03`. Never reused, never renamed. */
export const ACTIVITY_ID = /^[a-z]{2,5}-\d{2,3}$/;
const activityId = z.string().regex(ACTIVITY_ID, { error: '须为活动编号，如 inc-03' });

/** A row of the table: one activity, the provisions that demand it, and what each post has to do with it. */
const activity = z.strictObject({
  id: z.string(),
  title,
  /** False where the row does not fit its head; the finding says so, and nothing is concluded from its letters. */
  sound: z.boolean(),
  basis: z.array(citationCell),
  modules: z.array(reference('modules')),
  /** Cells that hold anything, left to right; `text` is as written (`matrix/letters.ts` reads it). */
  cells: z.array(z.strictObject({ role: z.string(), text: z.string() })),
});

/** 职责矩阵: who carries out, answers for, is asked about and is told of each activity. */
export const matrixSchema = z.strictObject({
  id: identifier,
  code: documentCode,
  title: title.meta({ description: '矩阵名称，如 事件与问题职责矩阵。' }),
  summary: sentence.meta({ description: '一句话说明这张矩阵管哪些活动。' }),
  owner: reference('roles').meta({ description: '维护这张矩阵的岗位。' }),
  verifiedAgainst,
  retired: z
    .array(z.strictObject({ id: activityId, on: calendarDate, reason: sentence, replacedBy: reference('activities').optional() }))
    .default([])
    .meta({ description: '不再使用的活动编号；编号留在这里，不得重用。' }),
  withdrawn: withdrawal('matrices'),
  columns: inBody(z.array(z.strictObject({ role: reference('roles') }))),
  groups: inBody(z.array(z.strictObject({ title: z.string(), anchor: z.string(), posts: z.array(z.string()), rows: z.array(activity) }))),
});

export type Matrix = z.infer<typeof matrixSchema>;
export type MatrixRow = Matrix['groups'][number]['rows'][number];
