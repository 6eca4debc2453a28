import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/lib/content.ts';
import { walkProvisions } from '../../src/domain/regulation/provision.ts';

/**
 * The company's original draft is known up to the start of its 第八条. Version 1.0 carries it under the same numbers,
 * version 2.0 wherever revision moved it. Each row lists facts that no revision may shorten away.
 */
const ROWS: { article: string; facts: string[] }[] = [
  { article: 'art-1', facts: ['规范公司ERP系统的运行维护和故障处理', '明确工作任务', '落实工作责任', '提高工作效率', '安全、稳定、高效'] },
  { article: 'art-2', facts: ['集团公司ERP系统统一建设规划', 'Oracle EBS', '集中部署', '财务和业务一体化', '企业资源计划信息系统'] },
  { article: 'art-3', facts: ['公司总部及所属各单位', '硬件和网络设备', '应用系统', '数据库系统', '存储系统', '备份与容灾系统', '传输链路', '实施细则', '报科技信息部备案'] },
  { article: 'art-4', facts: ['业务主导、面向最终用户', '专业、闭环、快捷', '统一运维、分层管理', '三级运维支持体系'] },
  { article: 'art-4', facts: ['每个模块至少设置1名', '指导本单位全体最终用户', '应用问题', '数据维护、报表设置、需求及流程变更和用户权限申请', '信息化工作人员', '硬件和网络支持', '一般软件问题以及硬件、网络问题'] },
  { article: 'art-4', facts: ['归口业务部门指定', '共性问题', '审批用户单位提交的申请', '科技信息部工作人员', '组织运行维护单位和产品供应商', '软件、硬件和网络问题', '汇总用户单位经审批的申请'] },
  { article: 'art-4', facts: ['高级技术支持', '系统健康检查', 'ERP标准规范', '巡检和应急处置', '系统级重大问题', '专业的运行维护单位', '日常运行维护和应急演练', '变更、部署和实施用户需求', 'ERP软件供应商和硬件供应商', '修复、改进自身产品的缺陷'] },
  { article: 'art-5', facts: ['归口管理部门', '运行维护管理体系', '规范和技术标准', '日常协调', '网络安全与信息化领导小组', '组织签订运行维护合同', '软硬件平台', '检查、考核和评价'] },
  { article: 'art-6', facts: ['合理、统一、规范', '功能、流程、数据和用户权限配置的调整、变更', '及时、准确、完整', '指定模块关键用户', 'ERP系统培训和测试', '事件分析会', '编制应急预案，参加应急演练'] },
  { article: 'art-7', facts: ['业务管理负责', '数据准确、及时、完整', '管理细则', '任命本单位关键用户', '及时上报重大事项', '经内部审批后向上一级提交变更申请', '配合运行维护单位开展运行维护和应急演练', '参加培训和测试'] },
  { article: 'art-8', facts: ['日常运行维护', '接受科技信息部的业务指导'] },
];

const { kb } = readContent('.', '2026-11-23');

describe('the facts of the original draft', () => {
  it.each(ROWS)('stand in $article of version 1.0: $facts', ({ article, facts }) => {
    const provision = kb.version('erp-om@1.0')?.provision(article);
    const text = provision ? wordsOf([provision]) : '';
    expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
  });

  it.each(['erp-om@2.0', 'erp-om@2.1'])('all stand in %s', (id) => {
    const text = wordsOf(kb.version(id)?.text.children ?? []);
    expect(text.length).toBeGreaterThan(10_000);
    expect(ROWS.flatMap(({ facts }) => facts).filter((fact) => !text.includes(fact))).toEqual([]);
  });

  it('are marked as the company’s own in every version', () => {
    for (const { entry, provision } of kb.work('erp-om')?.versions ?? []) {
      const { source, partial } = entry.data.provenance;
      expect(source.length + partial.length).toBeGreaterThanOrEqual(8);
      expect([...source, ...partial].filter((article) => provision(article) === null)).toEqual([]);
    }
  });

  it('keep their numbers and items in version 1.0', () => {
    const items = (article: string): number => [...walkProvisions(kb.version('erp-om@1.0')?.provision(article)?.children ?? [])].filter(({ level }) => level === 'item').length;
    expect(['art-4', 'art-5', 'art-6', 'art-7'].map(items)).toEqual([3, 6, 7, 7]);
  });
});

function wordsOf(provisions: Parameters<typeof walkProvisions>[0]): string {
  return [...walkProvisions(provisions)].map(({ text, tail }) => text + tail.map((run) => run.text).join('')).join('\n');
}
