import { z } from 'zod';
import { calendarDate, citation, documentCode, identifier, reference, sentence, title } from './fields.ts';

/** 第七条 is `art-7`; 第十五条之一 is `art-15-1`. */
const articleId = z
  .string()
  .regex(/^art-\d+(-\d+)*$/, { error: '须为条的标识，如 art-7' })
  .meta({ description: '条的标识：第七条写作 art-7，第十五条之一写作 art-15-1。' });

export const CHANGE_OPERATIONS = ['add', 'delete', 'amend', 'renumber', 'split', 'merge', 'move'] as const;

const change = z.strictObject({
  op: z.enum(CHANGE_OPERATIONS).meta({ description: 'add 新增；delete 删除；amend 修改；renumber 仅条号变化；split 拆分；merge 合并；move 移动位置。' }),
  from: z.array(articleId).default([]).meta({ description: '上一版本中的条；新增时省略。renumber 可与 to 逐一对应写多条。' }),
  to: z.array(articleId).default([]).meta({ description: '本版本中的条；删除时省略。' }),
  note: sentence.meta({ description: '改了什么、为什么，一句话。' }),
  substantive: z.boolean().default(true).meta({ description: '是否实质修改；纯文字、条号变化写 false。' }),
});

const approvalStep = z.strictObject({
  role: reference('roles'),
  date: calendarDate,
});

const approval = z.strictObject({
  drafter: approvalStep.meta({ description: '起草。' }),
  reviewers: z.array(approvalStep).default([]).meta({ description: '会签。' }),
  approver: approvalStep
    .extend({
      evidence: sentence.optional().meta({ description: '签发依据，如会议纪要编号。' }),
      evidenceSha256: z.string().regex(/^[0-9a-f]{64}$/).optional().meta({ description: '签发依据文件的 SHA-256。' }),
    })
    .meta({ description: '签发；不得与起草为同一岗位。' }),
});

export const regulationSchema = z.strictObject({
  work: identifier.meta({ description: '制度标识，等于所在文件夹名，如 erp-om。' }),
  version: z
    .string()
    .regex(/^[0-9A-Za-z][0-9A-Za-z.-]*$/, { error: '须为版本号，如 "2.0"（带引号）' })
    .meta({ description: '版本号，带引号，等于文件名，如 "2.0"。' }),
  seq: z.int().positive().meta({ description: '版本次序，从 1 起。' }),
  code: documentCode,
  title: title.meta({ description: '制度名称，不带书名号。' }),
  aliases: z.array(title).default([]).meta({ description: '行文中可用的简称，如 运维管理办法。' }),
  kind: z.enum(['办法', '规定', '细则', '预案', '规程', '制度', '规则', '标准', '指引', '手册', '章程']).meta({ description: '文种；“本办法”中的“办法”。' }),
  nature: z.enum(['制定', '修订', '修正', '勘误', '废止']).meta({ description: '本版本的性质。' }),
  summary: sentence.meta({ description: '一句话说明这部制度管什么。' }),
  numbering: z.enum(['article', 'decimal', 'hybrid']).default('article').meta({ description: '编号体例：article 第…条；decimal 5.1.1；hybrid 二者并用。' }),
  owner: reference('roles').meta({ description: '归口管理部门。' }),
  interpreter: reference('roles').meta({ description: '解释部门。' }),
  classification: z.enum(['公开', '内部', '受控']).default('内部').meta({ description: '密级。' }),
  audience: z.array(reference('roles')).default([]).meta({ description: '应当知悉本制度的岗位。' }),
  scope: sentence.meta({ description: '适用范围，一句话。' }),
  docNo: z
    .string()
    .regex(/^\p{Script=Han}+〔\d{4}〕\d+号$/u, { error: '须为发文字号，如 公司信〔2026〕12号（六角括号）' })
    .optional()
    .meta({ description: '发文字号，如 公司信〔2026〕12号；草案没有。' }),
  adopted: calendarDate.optional().meta({ description: '审议通过日期。' }),
  issued: calendarDate.optional().meta({ description: '印发日期；草案没有。' }),
  effective: calendarDate.optional().meta({ description: '施行日期；草案没有。' }),
  expires: calendarDate.optional().meta({ description: '失效日期（当日起不再有效）；试行版必填。' }),
  trial: z.boolean().default(false).meta({ description: '是否试行。' }),
  approval: approval.optional().meta({ description: '起草、会签、签发；草案可缺。' }),
  basedOn: z.array(citation).default([]).meta({ description: '上位依据。' }),
  supersedes: z.array(z.string().regex(/^[a-z0-9-]+@[0-9A-Za-z.-]+$/)).default([]).meta({ description: '替代的版本，如 erp-om@1.0。' }),
  repeals: z.array(z.string().regex(/^[a-z0-9-]+@[0-9A-Za-z.-]+$/)).default([]).meta({ description: '同时废止的其他制度版本。' }),
  satisfies: z
    .array(
      z.strictObject({
        article: articleId,
        standard: reference('standards'),
        clause: z.string().min(1).optional().meta({ description: '标准的条款号。' }),
      }),
    )
    .default([])
    .meta({ description: '各条满足的标准条款。' }),
  provenance: z
    .strictObject({
      source: z.array(articleId).default([]).meta({ description: '内容来自公司原制度的条。' }),
      partial: z.array(articleId).default([]).meta({ description: '部分来自公司原制度、其余由本站起草的条。' }),
      rest: z.literal('drafted').meta({ description: '其余各条由本站起草。' }),
    })
    .meta({ description: '各条的来源。' }),
  changeSummary: sentence.optional().meta({ description: '本次修订的总说明。' }),
  changes: z.array(change).default([]).meta({ description: '逐条修订说明，与程序算出的条文对应关系核对。' }),
  review: z
    .strictObject({
      cycleMonths: z.int().min(1).max(60).meta({ description: '复审周期（月）。' }),
      log: z.array(z.strictObject({ date: calendarDate, role: reference('roles'), outcome: sentence })).default([]).meta({ description: '已完成的复审（未改内容）。' }),
    })
    .meta({ description: '复审。' }),
  retention: sentence.optional().meta({ description: '保管期限。' }),
  archiveRef: sentence.optional().meta({ description: '档号。' }),
});

export type Regulation = z.infer<typeof regulationSchema>;
