import { z } from 'zod';
import { documentCode, identifier, provenance, reference, sentence, title, withdrawal } from './fields.ts';
import { edition, review } from './operations.ts';

/** One inject of a tabletop: at a minute, something happens; the table is expected to react. */
const inject = z.strictObject({
  at: z.int().nonnegative().meta({ description: '自开始起第几分钟。' }),
  what: sentence.meta({ description: '告诉参演人员什么。' }),
  expected: z.array(sentence).min(1).meta({ description: '期望的反应，只给主持人看。' }),
});

/** 演练脚本 of a tabletop (GB/T 38645-2020 附录 A.5): injects by minute, what is expected, what is scored. */
export const exerciseSchema = z.strictObject({
  id: identifier,
  code: documentCode,
  title: title.meta({ description: '名称，如 勒索病毒桌面推演。' }),
  summary: sentence,
  version: edition,
  owner: reference('roles'),
  plans: z.array(reference('plans')).min(1).meta({ description: '演练的预案。' }),
  runbooks: z.array(reference('runbooks')).default([]),
  participants: z.array(reference('roles')).min(1).meta({ description: '参演的岗位。' }),
  facilitator: reference('roles').meta({ description: '主持的岗位。' }),
  evaluators: z.array(reference('roles')).min(1).meta({ description: '评估的岗位。' }),
  setting: sentence.meta({ description: '开场时宣布的背景。' }),
  injects: z.array(inject).min(3),
  surprises: z.array(inject.omit({ at: true })).default([]).meta({ description: '主持人另备的意外。' }),
  points: z.array(sentence).min(1).meta({ description: '评估要点。' }),
  provenance,
  review,
  withdrawn: withdrawal('exercises'),
});

export type Exercise = z.infer<typeof exerciseSchema>;
