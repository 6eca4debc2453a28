import { z } from 'zod';
import { documentCode, exactlyOne, identifier, provenance, reference, sentence, title } from './fields.ts';

/** One answer to a question: on to another question, or to what helps. */
const option = z
  .strictObject({
    label: title.meta({ description: '选项，用提问人的话，如 报表跑不出来。' }),
    hint: sentence.optional().meta({ description: '补一句：怎样认出它。' }),
    node: identifier.optional().meta({ description: '转到的问题。' }),
    faq: reference('faqs').optional(),
    runbook: reference('runbooks').optional(),
    procedure: reference('procedures').optional(),
    plan: reference('plans').optional(),
    escalate: reference('roles').optional().meta({ description: '直接上报给谁。' }),
  })
  .refine(...exactlyOne('node', 'faq', 'runbook', 'procedure', 'plan', 'escalate'));

const node = z.strictObject({
  id: identifier,
  ask: title.meta({ description: '问题，如 卡在哪一步？' }),
  options: z.array(option).min(2, { error: '至少两个选项' }).max(9, { error: '至多九个选项，手机上一屏看得完' }),
});

/** 症状选择: a tree of questions that ends in an answer after a few taps. The first node is the beginning. */
export const chooserSchema = z.strictObject({
  id: identifier,
  code: documentCode,
  title: title.meta({ description: '名称，如 出了什么问题。' }),
  summary: sentence,
  owner: reference('roles'),
  nodes: z.array(node).min(1),
  provenance,
});

export type Chooser = z.infer<typeof chooserSchema>;
export type ChooserNode = Chooser['nodes'][number];
export type ChooserOption = ChooserNode['options'][number];
