import { z } from 'zod';
import { identifier, title } from './fields.ts';

/**
 * Who holds which posts: a local file, given to `check --people`, that never enters the public build. Persons are known by
 * whatever name the file gives them (a staff number); the findings repeat it and nothing else.
 */
export const peopleSchema = z.strictObject({
  people: z.array(
    z.strictObject({
      person: title.meta({ description: '人员编号，如 A0001；不写姓名也可以。' }),
      roles: z.array(identifier).default([]).meta({ description: '担任的岗位。' }),
      templates: z.array(identifier).default([]).meta({ description: '授予的岗位权限模板。' }),
      responsibilities: z.array(identifier).default([]).meta({ description: '模板以外另行授予的系统职责。' }),
    }),
  ),
});

export type Person = z.infer<typeof peopleSchema>['people'][number];
