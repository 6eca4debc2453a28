import { z } from 'zod';
import { citation, documentCode, identifier, provenance, reference, sentence, title, withdrawal } from './fields.ts';

/** 岗位权限模板: the responsibilities and the range of data that one post needs (erp-access, 第三条第（二）项). */
export const templateSchema = z.strictObject({
  id: identifier,
  code: documentCode,
  title: title.meta({ description: '岗位名称，如 应付会计。' }),
  summary: sentence.meta({ description: '一句话说明这个岗位在系统里做什么。' }),
  role: reference('roles').meta({ description: '持有人在本站的岗位；业务岗位写 end-user。' }),
  owner: reference('roles').meta({ description: '制定模板的业务归口部门。' }),
  modules: z.array(reference('modules')).min(1).meta({ description: '所用模块。' }),
  responsibilities: z.array(reference('responsibilities')).min(1).meta({ description: '授予的系统职责。' }),
  dataRange: sentence.meta({ description: '数据范围。' }),
  term: sentence.meta({ description: '授权期限。' }),
  basedOn: z.array(citation).default([]).meta({ description: '制定模板的依据。' }),
  provenance,
  withdrawn: withdrawal('templates'),
});
