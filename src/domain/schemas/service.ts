import { z } from 'zod';
import { citation, documentCode, identifier, provenance, reference, sentence, title, withdrawal } from './fields.ts';

export const SERVICE_TIERS = { core: '核心', important: '重要', general: '一般' } as const;

const minutes = z.int().positive();

/** 服务: what the business loses when it stops, and how soon it must be back. All times in minutes. */
export const serviceSchema = z.strictObject({
  id: identifier,
  code: documentCode,
  title: title.meta({ description: '服务名称，如 总账、应付与资金付款。' }),
  aliases: z.array(title).default([]),
  summary: sentence.meta({ description: '一句话说明这项服务。' }),
  tier: z.enum(['core', 'important', 'general']).meta({ description: 'core 核心；important 重要；general 一般。' }),
  owner: reference('roles').meta({ description: '确认恢复目标的岗位。' }),
  modules: z.array(reference('modules')).default([]),
  rto: minutes.meta({ description: '恢复时间目标 RTO，分钟。' }),
  rpo: minutes.meta({ description: '恢复点目标 RPO，分钟。' }),
  mtd: minutes.meta({ description: '最大可容忍中断时间 MTD，分钟。' }),
  peak: z.strictObject({ when: sentence, rto: minutes }).optional().meta({ description: '重要时段的 RTO，如结账期间。' }),
  protection: z
    .array(z.strictObject({ method: sentence.meta({ description: '备份或者复制的方式。' }), everyMinutes: minutes.meta({ description: '间隔，或者容许的传输滞后，分钟。' }) }))
    .min(1)
    .meta({ description: '备份与复制；RPO 由其中间隔最短的一种保证。' }),
  dependsOn: z.array(reference('services')).default([]).meta({ description: '先要恢复的服务。' }),
  manual: z.array(reference('procedures')).default([]).meta({ description: '手工替代的流程。' }),
  basedOn: z.array(citation).default([]),
  provenance,
  withdrawn: withdrawal('services'),
});

export type Service = z.infer<typeof serviceSchema>;
