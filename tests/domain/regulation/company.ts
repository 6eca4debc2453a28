import { provisionId, stepLabel, type PathStep } from '../../../src/domain/regulation/labels.ts';
import type { Level, Provision, RegulationText } from '../../../src/domain/regulation/provision.ts';
import type { Run, RunMark } from '../../../src/domain/text.ts';
import { createHash } from 'node:crypto';

/** Regulations of one company, built as trees, so that these tests do not depend on the parser. */

export interface Paragraph {
  text: string;
  items?: string[];
  tail?: string;
  mark?: RunMark;
}

export interface Article {
  words: (string | Paragraph)[];
  heading?: string;
}

/** Numbers the articles from 第一条 and puts them into one chapter. */
export function regulation(articles: readonly (string | Article)[], chapter = '总则'): RegulationText {
  const path = [step('chapter', 1)];
  const children = articles.map((article, index) => articleNode(index + 1, typeof article === 'string' ? { words: [article] } : article));
  return { preamble: [], children: [node(path, { heading: chapter, children })], problems: [] };
}

/** An annex with one table, as 附件n. */
export function annex(number: number, heading: string, rows: string[][]): Provision {
  const table = { rows: rows.map((row) => row.map((cell) => runs(cell))), span: NOWHERE };
  return node([step('annex', number)], { heading, tables: [table] });
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The first articles of the company's ERP regulation, version 1.0. */
export const ERP_OM_1: readonly (string | Article)[] = [
  { heading: '目的', words: ['为规范公司ERP系统的运行维护和故障处理工作，落实工作责任，保障ERP系统安全、稳定、高效运行，制定本办法。'] },
  { heading: '适用范围', words: ['本办法适用于公司总部及所属各单位ERP系统的运行维护管理。', '各单位可以依据本办法制定实施细则，并报科技信息部备案。'] },
  {
    heading: '科技信息部职责',
    words: [{ text: '科技信息部是ERP系统运行维护的归口管理部门，履行下列职责：', items: ['组织建立运行维护管理体系；', '组织编制运行维护规范和技术标准；', '定期组织运行维护的检查、考核和评价。'] }],
  },
  { heading: '关键用户', words: ['一级模块关键用户由用户单位任命，二级模块关键用户由业务部门指定，任命结果报科技信息部备案。', '关键用户岗位变动的，原任命单位应当在变动前指定接任人员并办理工作交接。'] },
  { heading: '巡检', words: ['运行维护单位每个工作日对ERP系统开展一次巡检，巡检记录应当载明检查项目、检查结果、异常情况和处理措施。'] },
  { heading: '数据备份', words: ['运行维护单位应当制定备份策略，明确备份的范围、频度、方法、责任人和存放地点，报科技信息部批准后执行。'] },
  { heading: '账号', words: ['ERP系统账号实行实名制，一人一号；新增账号由用户单位提出申请，经用户单位负责人审批后开通。'] },
  { heading: '施行', words: ['本办法自2018年7月1日起试行。'] },
];

const NOWHERE = { start: 0, end: 0 };

function articleNode(number: number, { heading, words }: Article): Provision {
  const path = [step('article', number)];
  const children = words.map((word, index) => paragraphNode([...path, step('paragraph', index + 1)], typeof word === 'string' ? { text: word } : word));
  return node(path, { heading: heading ?? null, children });
}

function paragraphNode(path: PathStep[], { text, items = [], tail, mark = 'plain' }: Paragraph): Provision {
  const children = items.map((item, index) => node([...path, step('item', index + 1)], { text: item, runs: runs(item) }));
  return node(path, { text, runs: runs(text, mark), tail: tail === undefined ? [] : runs(tail), children });
}

function node(path: readonly PathStep[], given: Partial<Provision>): Provision {
  const last = path.at(-1) ?? step('article', 1);
  return { level: last.level, id: provisionId(path), number: last.number, label: stepLabel(last), heading: null, text: '', runs: [], tail: [], children: [], tables: [], span: NOWHERE, ...given };
}

function runs(text: string, mark: RunMark = 'plain'): Run[] {
  return [{ text, mark, span: NOWHERE }];
}

function step(level: Level, value: number): PathStep {
  return { level, number: { value, suffix: [] } };
}
