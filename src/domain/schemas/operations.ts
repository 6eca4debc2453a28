import { z } from 'zod';
import { EVENT_LEVELS } from './event-levels.ts';
import { calendarDate } from './fields.ts';

/** What runbooks, plans and exercises share: an edition, a level of event, a review. */

export const eventLevel = z.literal(EVENT_LEVELS.map(({ level }) => level));

/** `1.0`; a run sheet and a drill record say which one was followed. */
export const edition = z
  .string()
  .regex(/^[1-9]\d*\.\d+$/, { error: '须为版本号，写作带引号的 "1.0"' })
  .meta({ description: '版本号，写作带引号的 "1.0"；内容改动后加一。' });

/** `tablespace-full@1.0` in a record: which edition was followed. */
export const editionReference = z
  .string()
  .regex(/^[a-z][a-z0-9-]*@[1-9]\d*\.\d+$/, { error: '须为标识和版本，如 fra-full@1.0' });

export const review = z
  .strictObject({
    last: calendarDate.meta({ description: '最近一次评审的日期。' }),
    cycleMonths: z.int().positive().max(36).meta({ description: '评审周期，月。' }),
  })
  .meta({ description: '评审。' });
