import { z } from 'zod';
import { documentCode, identifier, inBody, reference, sentence, title, verifiedAgainst, withdrawal } from './fields.ts';
import { stepSchema } from './step.ts';

/** 流程: how a matter passes from post to post, step by step, from what starts it to what ends it. */
export const procedureSchema = z.strictObject({
  id: identifier,
  code: documentCode,
  title: title.meta({ description: '流程名称，如 数据维护申请。' }),
  aliases: z.array(title).default([]).meta({ description: '其他叫法，供检索。' }),
  summary: sentence.meta({ description: '一句话说明这个流程办什么。' }),
  owner: reference('roles').meta({ description: '维护这个流程的岗位。' }),
  trigger: sentence.meta({ description: '什么情况下启动。' }),
  result: sentence.meta({ description: '办结时得到什么。' }),
  appliesTo: z.array(reference('modules')).default([]).meta({ description: '适用模块；省略即全部模块。' }),
  verifiedAgainst,
  withdrawn: withdrawal('procedures'),
  steps: inBody(z.array(stepSchema)),
});

export type Procedure = z.infer<typeof procedureSchema>;
