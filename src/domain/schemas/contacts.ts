import { z } from 'zod';
import { calendarDate, identifier, sentence, title } from './fields.ts';

/**
 * Duty contacts: a local file, given to `check --contacts` and opened by the contact tree in the browser. It never enters
 * the public build.
 */
export const contactsSchema = z.strictObject({
  contacts: z.array(
    z.strictObject({
      role: identifier.meta({ description: '岗位。' }),
      turn: z.enum(['A', 'B']).meta({ description: 'A 角或者 B 角。' }),
      name: title.meta({ description: '姓名。' }),
      phone: title.meta({ description: '手机。' }),
      other: sentence.optional().meta({ description: '备用联络方式。' }),
      verified: calendarDate.meta({ description: '最近一次核对的日期。' }),
    }),
  ),
});

export type Contact = z.infer<typeof contactsSchema>['contacts'][number];
