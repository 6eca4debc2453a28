import { z } from 'zod';
import { citation, documentCode, identifier, reference, sentence, title, withdrawal } from './fields.ts';

/** 岗位, 部门 or 议事机构: whatever a provision can give a duty to. Never a person. */
export const roleSchema = z.strictObject({
  id: identifier,
  code: documentCode,
  title: title.meta({ description: '岗位全称。' }),
  short: title.meta({ description: '简称，用于表头与标签，不超过八个字。' }),
  english: title.meta({ description: '英文名。' }),
  aliases: z.array(title).default([]).meta({ description: '其他叫法，供检索。' }),
  collectives: z.array(title).default([]).meta({ description: '条文中包括本岗在内的统称，如 关键用户；用于认出条文把职责交给了谁。' }),
  type: z.enum(['post', 'department', 'body', 'company']).meta({ description: 'post 岗位；department 部门；body 领导或议事机构；company 外部单位。' }),
  tier: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional().meta({ description: '在三级运维支持体系中的层级；不在其中则省略。' }),
  organization: z.enum(['公司', '用户单位', '信息公司', '运行维护单位', '产品供应商']).meta({ description: '所属单位。' }),
  external: z.boolean().default(false).meta({ description: '是否公司以外的单位或人员。' }),
  summary: sentence.meta({ description: '一句话说明这个岗位做什么。' }),
  within: reference('roles').optional().meta({ description: '所在部门或单位；条文把职责交给该部门时，本岗也算在内。' }),
  backup: reference('roles').optional().meta({ description: '不在岗时的替代岗位（B 角）。' }),
  deputy: sentence.optional().meta({ description: '没有替代岗位时，由谁代行，如 由同岗位的替补人员代行。' }),
  reportsTo: reference('roles').optional().meta({ description: '管理上的上级。' }),
  escalatesTo: reference('roles').optional().meta({ description: '问题解决不了时上报给谁。' }),
  basedOn: z.array(citation).default([]).meta({ description: '设立与职责的依据条款。' }),
  withdrawn: withdrawal('roles'),
});
