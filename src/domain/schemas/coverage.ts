import { z } from 'zod';
import { citation, identifier, reference, sentence, title } from './fields.ts';

/** Why a duty of a regulation is no activity of its own. */
export const COVERAGE_KINDS = {
  principle: { label: '原则', meaning: '目的、原则和总的要求，由其他各条具体落实' },
  condition: { label: '条件', meaning: '对办理条件、内容或者方式的要求，在办理相应活动时遵守' },
  system: { label: '系统控制', meaning: '由系统设置或者环境隔离落实，在巡检和复核中查验' },
  conduct: { label: '行为', meaning: '对每个人行为的要求，由培训、检查和追责保证' },
  contract: { label: '合同', meaning: '写入合同，由合同履行和考核保证' },
  elsewhere: { label: '他处', meaning: '由预案、手册或者其他制度落实' },
} as const;

export type CoverageKind = keyof typeof COVERAGE_KINDS;
const kinds = Object.keys(COVERAGE_KINDS).filter((key): key is CoverageKind => Object.hasOwn(COVERAGE_KINDS, key));

/** 落实说明 of one regulation: the duties that no matrix row and no step carries, each with the reason. */
export const coverageSchema = z.strictObject({
  id: identifier.meta({ description: '所说明的制度的标识，如 erp-om。' }),
  title,
  summary: sentence,
  owner: reference('roles'),
  entries: z.array(
    z.strictObject({
      provisions: z.array(citation).min(1).meta({ description: '不由活动承担的条款。' }),
      kind: z.enum(kinds).meta({ description: 'principle 原则；condition 条件；system 系统控制；conduct 行为；contract 合同；elsewhere 他处。' }),
      reason: sentence.meta({ description: '为什么没有活动承担，靠什么保证。' }),
    }),
  ),
});

export type Coverage = z.infer<typeof coverageSchema>;
