import { z } from 'zod';
import { calendarDate, citation, documentCode, identifier, provenance, reference, sentence, title, withdrawal } from './fields.ts';

/** Sections of the body, in this order; what to do stands in the front matter, since it names who may do it. */
export const FAQ_SECTIONS = { symptom: '现象', cause: '原因', lookup: '查证', escalate: '何时上报' } as const;

/** Sections that no answer may lack. */
export const FAQ_REQUIRED: readonly (keyof typeof FAQ_SECTIONS)[] = ['symptom', 'cause', 'escalate'];

/** One thing to do, by a post that the matrices let do it. */
const action = z.strictObject({
  do: sentence.meta({ description: '做什么，一句话，具体到界面、报表或者单据。' }),
  by: reference('roles').meta({ description: '由哪个岗位。' }),
  activity: reference('activities').optional().meta({ description: '依据的活动编号，如 kut-07；这个岗位在该活动里须有 A 或 R。' }),
});

/** 问答: one question as people ask it, with what each post may do about it. */
export const faqSchema = z.strictObject({
  id: identifier,
  code: documentCode.meta({ description: '编码，FAQ-模块缩写-序号，如 FAQ-GL-01。' }),
  title: title.meta({ description: '问题，用提问人自己的话，如 月底总账关不了账怎么办？' }),
  asked: z.array(title).default([]).meta({ description: '还会怎样问；口语、简称、错别字都算，供检索。' }),
  module: reference('modules').meta({ description: '所属模块，与文件夹同名。' }),
  also: z.array(reference('modules')).default([]).meta({ description: '同时涉及的模块。' }),
  answer: sentence.meta({ description: '一句话的回答：先做什么。' }),
  codes: z.array(title).default([]).meta({ description: '会看到的错误代码、状态代码，照界面写。' }),
  close: z.boolean().default(false).meta({ description: '是否期末结账时的问题。' }),
  actions: z.array(action).min(1).meta({ description: '处理：谁做什么，按先后。' }),
  decides: z.strictObject({ by: reference('roles'), what: sentence }).optional().meta({ description: '须由谁决定什么。' }),
  runbooks: z.array(reference('runbooks')).default([]).meta({ description: '运维人员处理时照办的操作手册。' }),
  procedures: z.array(reference('procedures')).default([]).meta({ description: '办理的流程。' }),
  forms: z.array(reference('forms')).default([]).meta({ description: '填写的表单。' }),
  related: z.array(reference('faqs')).default([]).meta({ description: '相关问答。' }),
  basedOn: z.array(citation).default([]).meta({ description: '依据的条款。' }),
  appliesTo: title.default('Oracle EBS R12.2').meta({ description: '适用版本。' }),
  provenance,
  verified: calendarDate.meta({ description: '最近一次核对的日期。' }),
  withdrawn: withdrawal('faqs'),
});

export type Faq = z.infer<typeof faqSchema>;
