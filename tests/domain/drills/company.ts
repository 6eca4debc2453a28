import type { CollectionName } from '../../../src/domain/collections.ts';
import { createKnowledgeBase, type KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { emptyLock, type PublishedLock } from '../../../src/domain/regulation/versions/lock.ts';
import { sha256 } from '../../../src/source/disk.ts';
import { readDocument } from '../../../src/source/document.ts';

/** Plans, runbooks and records of one company, as its files would say them: front matter as JSON, which YAML reads as well. */

export interface Written {
  collection: CollectionName;
  id: string;
  data: object;
  body?: string;
}

type Fields = Record<string, unknown>;

const REVIEW = { last: '2026-01-10', cycleMonths: 12 };
const PROVENANCE = { confidence: 'verified', source: '本站起草' };

export function plan(id: string, more: Fields = {}): Written {
  const data = {
    id, code: 'EMG-ERP-01', title: '数据库故障专项预案', summary: '数据库中断时怎样处置。', version: '1.0', scope: 'special', owner: 'om-dba', approvedBy: 'it-board', services: ['platform'],
    activation: { conditions: ['生产库不可用'], startLevel: 2, decidedBy: 'om-manager', deputy: 'om-dba', raiseWhen: ['超过4小时'] },
    organisation: [{ id: 'technical', title: '技术处置组', lead: 'om-dba', deputy: 'om-manager', duty: '处置。' }],
    resources: [{ kind: 'people', what: '数据库管理员2名。' }], ending: { conditions: ['业务验证通过'], decidedBy: 'om-manager' }, evidence: ['操作记录'], retention: '3年。',
    technicalChecks: ['库已打开'], businessChecks: ['余额一致'], messages: [{ id: 'start', title: '启动通知', text: '已启动。' }], training: { audience: ['om-dba'], cycleMonths: 12, text: '每年1次。' },
    drill: { form: 'hands-on', cycleMonths: 12, text: '每年1次实战演练。' }, basedOn: ['《ERP系统运行维护管理办法》第七条'], provenance: PROVENANCE, review: REVIEW, approvedOn: '2026-01-10',
    ...more,
  };
  return { collection: 'plans', id, data, body: '## 应急处置\n\n<Step id="open" title="打开数据库" by="om-dba">\n\n打开。\n\n</Step>' };
}

export function runbook(id: string, more: Fields = {}, body = '<Step id="usage" title="查限额" kind="check" by="om-dba">\n\n查。\n\n</Step>'): Written {
  const data = {
    id, code: 'RBK-DB-02', title: '归档区满处置', summary: '归档区写满时先恢复写入。', version: '1.0', owner: 'om-dba', level: 2, trigger: { symptoms: ['全部用户同时卡住'] }, impact: ['业务挂起。'],
    preconditions: { access: ['oracle 账户'], tiers: ['database'], fileSystem: 'none', change: 'emergency', backup: '归档已经备份。' }, appliesTo: { ebs: '12.2', database: '19c' }, provenance: PROVENANCE, review: REVIEW,
    ...more,
  };
  return { collection: 'runbooks', id, data, body };
}

export function drill(id: string, date: string, more: Fields = {}): Written {
  const data = {
    id, code: 'DRL-2026-01', title: '数据库故障演练', summary: '按预案做了一遍。', kind: 'drill', form: 'hands-on', date, place: '测试环境', level: 2, scenario: '归档区写满。', commander: 'om-manager', participants: ['om-dba'], recorder: 'om-manager',
    timeline: [{ at: '09:05', stage: 'start', what: '宣布开始。' }], evidence: ['录屏'], approvedBy: 'it-board',
    ...more,
  };
  return { collection: 'drills', id, data };
}

/** The knowledge base of these files on a day. @throws Error where a file is not as its schema wants it. */
export function companyOn(today: string, files: readonly Written[], lock: PublishedLock = emptyLock()): KnowledgeBase {
  const facts = files.map(({ collection, id, data, body = '' }) => {
    const text = `---\n${JSON.stringify(data)}\n---\n\n${body}\n`;
    const folder = collection === 'runbooks' ? 'runbooks/database' : `src/content/${collection}`;
    const read = readDocument({ path: `${folder}/${id}.mdx`, collection, id, hash: sha256(text), text });
    const [problem] = read.problems;
    if (problem) throw new Error(`${id}：${problem.message}`);
    return read;
  });
  return createKnowledgeBase(facts, lock, today);
}
