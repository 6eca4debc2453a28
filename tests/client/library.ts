import { createKnowledgeBase, type KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { emptyLock } from '../../src/domain/regulation/versions/lock.ts';
import type { Spell } from '../../src/domain/search/record.ts';
import { createPinyin, createRouterIndex, createStructure } from '../../src/domain/search/router-index.ts';
import { createCodes } from '../../src/domain/search/codes-file.ts';
import { createMeaningIndex } from '../../src/domain/search/meaning-index.ts';
import { idOf, sha256 } from '../../src/source/disk.ts';
import { readDocument } from '../../src/source/document.ts';
import type { CollectionName } from '../../src/domain/collections.ts';
import { prepareRouter, type Router } from '../../src/client/search/router.ts';

/** A small company: one regulation in two versions, a second one, two terms, one role, two versions of a standard. */
const FILES: [CollectionName, string, string][] = [
  ['regulations', 'erp-om/1.0', regulation('erp-om', '1.0', 1, 'REG-OM-01', 'ERP系统运行维护管理办法', '办法', '2018-07-01', ['第一条 【目的】 为规范运行维护，制定本办法。', '第二条 【用户单位职责】 用户单位履行下列职责：', '（一）指定关键用户；', '（二）上报问题。'])],
  ['regulations', 'erp-om/2.0', regulation('erp-om', '2.0', 2, 'REG-OM-01', 'ERP系统运行维护管理办法', '办法', '2026-01-01', ['第一条 【目的】 为规范运行维护，制定本办法。', '第二条 【定义】 本办法所称ERP系统，是指企业资源计划系统。', '第三条 【权限审批】 权限的新增由关键用户申请。', '权限的审批分为：', '（一）用户单位审批；', '（二）业务部门审批。'])],
  ['regulations', 'erp-access/1.0', regulation('erp-access', '1.0', 1, 'REG-AC-01', 'ERP系统用户与权限管理细则', '细则', '2026-02-01', ['第一条 【目的】 为规范账号与权限，制定本细则。', '第二条 【账号种类】 账号分为个人账号和特权账号，特权账号由数据库管理员保管。'])],
  ['terms', 'redo-log', term('redo-log', '重做日志', 'Redo Log', 'chong zuo ri zhi', '联机日志')],
  ['terms', 'tablespace', term('tablespace', '表空间', 'Tablespace', 'biao kong jian', '表空间不足')],
  ['roles', 'om-dba', 'id: om-dba\ncode: ROL-OM-04\ntitle: 数据库管理员\nshort: DBA岗\nenglish: Database Administrator\naliases: [DBA]\ntype: post\ntier: 3\norganization: 运行维护单位\nsummary: 管理数据库。\n---\n\n## 做什么\n\n扩充表空间。\n\n## 找谁\n\n值班经理。'],
  ['faqs', 'gl/gl-period-close', faq('gl-period-close', '月底总账关不了账怎么办？', ['总账期间点不动', '关闭期间没成'], [])],
  ['faqs', 'inv/inv-count-stuck', faq('inv-count-stuck', '盘点调整过不去怎么办？', ['循环盘点卡住'], ['EP01', 'ORA-01653'])],
  ['codes', 'ora', 'id: ora\ncode: COD-ORA\ntitle: 数据库错误（ORA）\nsummary: 数据库返回的错误。\nowner: om-dba\nby: om-dba\nentries:\n  - { code: ORA-01653, meaning: 表扩展不了, module: sys, first: 报服务台。 }\n  - { code: ORA-00257, meaning: 归档区满, module: sys, first: 报服务台。 }\nprovenance: { confidence: secondary, source: 公开资料 }\n---'],
  ['codes', 'journal-import', 'id: journal-import\ncode: COD-JI\ntitle: 日记账导入代码\nsummary: 导入报告里的代码。\nowner: om-dba\nby: om-dba\nentries:\n  - { code: EP01, meaning: 日期不在打开的期间, module: gl, first: 核对期间。 }\nprovenance: { confidence: secondary, source: 公开资料 }\n---'],
  ['synonyms', 'gl-close', 'id: gl-close\ncode: SYN-GL\ntitle: 结账用语\nsummary: 结账。\nowner: om-dba\nreview: { last: "2026-11-01", cycleMonths: 12 }\nentries:\n  - { term: 关闭期间, english: close period, say: [封账, 锁账期] }\n---'],
  ['wordings', 'rules', 'id: rules\ncode: ASK-RU\ntitle: 制度的问法\nsummary: 怎样问。\nowner: om-dba\nreview: { last: "2026-11-01", cycleMonths: 12 }\nentries:\n  - { to: "/regulations/erp-om/#art-3-p2-i1", asked: [谁先点头才给加菜单, 新菜单找谁批] }\n  - { to: /terms/tablespace/, asked: [数据文件撑爆了] }\n---'],
  ['standards', 'gb-t-22239-2019', standard('gb-t-22239-2019', 'GB/T 22239-2019', '网络安全等级保护基本要求', 'current')],
  ['standards', 'law-network', standard('law-network', '主席令第53号', '中华人民共和国网络安全法', 'current')],
  ['standards', 'gb-t-22239-2008', standard('gb-t-22239-2008', 'GB/T 22239-2008', '信息系统安全等级保护基本要求', 'superseded\nreplacedBy: gb-t-22239-2019')],
];

export const TODAY = '2026-11-23';

/** One syllable per character, as far as these names need it. */
export const spell: Spell = (text, reading) => reading?.split(' ') ?? [...text].map((character) => SYLLABLES[character] ?? character.toLowerCase());
const SYLLABLES: Record<string, string> = { 联: 'lian', 机: 'ji', 日: 'ri', 志: 'zhi', 数: 'shu', 据: 'ju', 库: 'ku', 管: 'guan', 理: 'li', 员: 'yuan' };

export function library(): KnowledgeBase {
  const facts = FILES.map(([collection, path, text]) => {
    const file = `src/content/${collection}/${path}.mdx`;
    return readDocument({ path: file, collection, id: idOf(collection, file), hash: sha256(text), text: `---\n${text}\n` });
  });
  return createKnowledgeBase(facts, emptyLock(), TODAY);
}

/** The router over the library, through JSON as the browser gets it. */
export function libraryRouter(): Router {
  const kb = library();
  const file = JSON.parse(JSON.stringify({ ...createRouterIndex(kb), tag: 't', archive: true }));
  const structure = JSON.parse(JSON.stringify(createStructure(kb)));
  const pinyin = JSON.parse(JSON.stringify(createPinyin(kb, spell)));
  const { file: meaning, boards } = JSON.parse(JSON.stringify(createMeaningIndex(kb, spell, () => false)));
  const codes = JSON.parse(JSON.stringify(createCodes(kb)));
  return prepareRouter(file, { structure: () => Promise.resolve(structure), pinyin: () => Promise.resolve(pinyin), meaning: () => Promise.resolve(meaning), board: (name) => Promise.resolve(boards[name]), codes: () => Promise.resolve(codes) });
}

function regulation(work: string, version: string, seq: number, code: string, title: string, kind: string, effective: string, paragraphs: string[]): string {
  const head = { work, version, seq, code, title, aliases: [title.replace('ERP系统运行维护', '运维').replace('ERP系统用户与', ''), ...(version === '1.0' && kind === '办法' ? [`${title}（试行）`] : [])], kind, nature: seq === 1 ? '制定' : '修订', summary: '概要', owner: 'om-dba', interpreter: 'om-dba', scope: '全公司', docNo: `公司信〔${effective.slice(0, 4)}〕${seq}号`, issued: effective, effective, provenance: { rest: 'drafted' }, review: { cycleMonths: 12 } };
  return `${JSON.stringify(head)}\n---\n\n## 第一章 总则\n\n${paragraphs.join('\n\n')}`;
}

function term(id: string, title: string, english: string, reading: string, variant: string): string {
  return `id: ${id}\ntitle: ${title}\nenglish: ${english}\nreading: ${reading}\nfield: 数据库\ndefinition: ${title}的定义。\nvariants: [${variant}]\nforbidden: [错${title}]\nprovenance: { confidence: verified, source: 本站起草 }\n---`;
}

function faq(id: string, title: string, asked: string[], codes: string[]): string {
  return `${JSON.stringify({ id, code: `FAQ-${id.slice(0, 3).toUpperCase().replace('-', '')}-01`, title, asked, module: id.split('-')[0], answer: '先核对。', codes, actions: [{ do: '核对。', by: 'om-dba' }], provenance: { confidence: 'expert-check', source: '本站起草' }, verified: '2026-11-01' })}\n---\n\n## 现象\n\n现象。`;
}

function standard(id: string, number: string, title: string, status: string): string {
  return `id: ${id}\nnumber: ${number}\ntitle: ${title}\ntype: 国家标准\nstatus: ${status}\nstatusCheckedOn: "2026-11-01"\nrelevance: 对照标准。\nprovenance: { confidence: verified, source: 公开标准 }\n---`;
}
