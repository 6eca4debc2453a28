import { describe, expect, it } from 'vitest';
import { createActorFinder } from '../../../src/domain/duties/actors.ts';
import { extractDuties } from '../../../src/domain/duties/extract.ts';
import { parseRegulation } from '../../../src/domain/regulation/structure/parse.ts';
import { readBody } from '../../../src/source/markdown.ts';

const find = createActorFinder([
  ['一级模块关键用户', 'key-user-l1'], ['二级模块关键用户', 'key-user-l2'], ['用户单位负责人', 'unit-head'], ['运行维护单位', 'om-unit'], ['安全管理员', 'security'], ['系统管理员', 'system'],
  ['科技信息部', 'it'], ['信息公司', 'it-company'], ['产品供应商', 'vendor'], ['用户单位', 'unit'], ['最终用户', 'end-user'], ['任命单位', 'unit'], ['服务台', 'desk'],
].map(([name = '', role = '']) => ({ name, role })));

/** `id modalities doers / deciders`, one line per duty. */
function duties(text: string): string[] {
  const body = readBody(text, 0, 'mdx');
  return extractDuties(parseRegulation(body.blocks, { numbering: 'article' }), find).map(({ provision, modalities, actors, deciders }) => `${provision} ${modalities.join('+')} ${actors.join(' ') || '-'} / ${deciders.join(' ') || '-'}`);
}

describe('duties of an article', () => {
  it.each([
    ['the head of the sentence does it', '第一条 运行维护单位应当每日巡检。', ['art-1-p1 obligation om-unit / -']],
    ['由 marks the doer', '第一条 权限应当由系统管理员配置。', ['art-1-p1 obligation system / -']],
    ['nobody is named', '第一条 变更应当在测试环境完成测试。', ['art-1-p1 obligation - / -']],
    ['an enumeration names all', '第一条 产品供应商、信息公司应当参加分析。', ['art-1-p1 obligation vendor it-company / -']],
    ['who is reported to does nothing', '第一条 运行维护单位应当向科技信息部报告。', ['art-1-p1 obligation om-unit / -']],
    ['who is in the condition does nothing', '第一条 最终用户调离的，用户单位应当申请停用账号。', ['art-1-p1 obligation unit / -']],
    ['alone in the condition it is the doer', '第一条 产品供应商发现缺陷的，应当立即告知运行维护单位。', ['art-1-p1 obligation vendor / -']],
    ['the owner of a thing does nothing', '第一条 运行维护单位的人员名单应当公布。', ['art-1-p1 obligation - / -']],
    ['原 and 各 before a name do not hide it', '第一条 岗位变动的，原任命单位应当指定接任人员。', ['art-1-p1 obligation unit / -']],
    ['the longest name wins', '第一条 二级模块关键用户应当审批申请。', ['art-1-p1 obligation key-user-l2 / -']],
    ['who is asked decides', '第一条 权限变更不得执行，经用户单位负责人和二级模块关键用户审批的除外。', ['art-1-p1 prohibition - / unit-head key-user-l2']],
    ['未经…同意 names who decides', '第一条 未经科技信息部同意，运行维护单位不得重启数据库。', ['art-1-p1 prohibition om-unit / it']],
    ['two sentences, two modalities', '第一条 最终用户应当保管密码。最终用户不得转借账号。', ['art-1-p1 obligation+prohibition end-user / -']],
    ['a permission alone binds nobody', '第一条 系统管理员可以暂停权限。', ['art-1-p1 permission system / -']],
  ])('%s', (_name, text, expected) => expect(duties(text)).toEqual(expected));

  it('a list of duties has the modality and the doer of its sentence, and the sentence is no duty beside it', () => {
    expect(duties('第一条 科技信息部履行下列职责：\n\n（一）组织编制规范；\n\n（二）由服务台负责登记。')).toEqual(['art-1-p1-i1 charge it / -', 'art-1-p1-i2 charge desk / -']);
    expect(duties('第一条 服务台应当按照下列频次通报：\n\n（一）每30分钟一次；\n\n（二）每2小时一次。')).toEqual(['art-1-p1-i1 obligation desk / -', 'art-1-p1-i2 obligation desk / -']);
  });

  it('a list of cases demands nothing of itself; the sentence does', () => {
    expect(duties('第一条 有下列情形之一的，服务台应当提请升级：\n\n（一）无人处理；\n\n（二）影响扩大。')).toEqual(['art-1-p1 obligation desk / -']);
    expect(duties('第一条 本办法下列用语的含义：\n\n（一）事件，是指服务中断；\n\n（二）问题，是指未知原因。')).toEqual([]);
  });

  it('a wrap-up after the list belongs to its 款', () => {
    expect(duties('第一条 有下列行为之一的：\n\n（一）瞒报；\n\n（二）伪造记录。\n\n{/* 接前款 */} 任何人员不得再任职。')).toEqual(['art-1-p1 prohibition - / -']);
  });

  it('plain description and headings give nothing', () => {
    expect(duties('## 第一章 应当与不得\n\n第一条 【应当】 本办法适用于公司总部。\n\n第二条 运行维护单位每月分析容量。')).toEqual([]);
  });
});
