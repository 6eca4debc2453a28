import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a believable project of `documents` MDX files (about 12.8 KB each) for measuring: four in five are versions
 * of regulations that cite each other, one in five a role with links and headings. The same count gives the same bytes.
 */
export function writeCorpus(root: string, documents: number): { files: number; bytes: number } {
  rmSync(root, { recursive: true, force: true });
  const random = generator(documents);
  const roles = Math.max(1, Math.round(documents / 5));
  const works = documents - roles;
  let bytes = 0;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    bytes += Buffer.byteLength(text);
  };
  for (let index = 0; index < roles; index += 1) write(`src/content/roles/post-${index}.mdx`, role(index, roles, works, random));
  for (let index = 0; index < works; index += 1) write(`src/content/regulations/rule-${index}/1.0.mdx`, regulation(index, works, roles, random));
  return { files: documents, bytes };
}

type Random = (below: number) => number;

/** A small linear congruential generator (Numerical Recipes constants): seeded, good enough for filler. */
function generator(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SUBJECTS = ['科技信息部', '业务部门', '用户单位', '运行维护单位', '信息公司', '服务台', '安全管理员', '系统管理员'];
const ACTS = ['受理并登记服务请求', '检查备份结果并留存记录', '复核用户权限', '组织变更评审', '分析事件原因', '更新技术文档', '通报处置进展', '核对接口数据'];
const LIMITS = ['30分钟内', '1个工作日内', '3个工作日内', '每月5日前', '每季度末', '事件关闭后5个工作日内'];
const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function numeral(n: number): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const head = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  if (tens === 0) return head + (hundreds > 0 && ones > 0 ? '〇' : '') + (ones > 0 ? DIGITS[ones] : '');
  return `${head}${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十${ones > 0 ? DIGITS[ones] : ''}`;
}

function sentence(random: Random): string {
  return `${SUBJECTS[random(SUBJECTS.length)]}应当在${LIMITS[random(LIMITS.length)]}${ACTS[random(ACTS.length)]}，并将结果报${SUBJECTS[random(SUBJECTS.length)]}。`;
}

const ARTICLES = 40;

function regulation(index: number, works: number, roles: number, random: Random): string {
  const parts: string[] = [];
  for (let article = 1; article <= ARTICLES; article += 1) {
    if (article % 10 === 1) parts.push(`## 第${numeral((article - 1) / 10 + 1)}章 管理要求`);
    parts.push(`第${numeral(article)}条 【事项${article}】 ${sentence(random)}具体办法依照本办法第${numeral(1 + random(ARTICLES))}条和《测试制度${random(works)}号》第${numeral(1 + random(ARTICLES))}条执行。`);
    parts.push(sentence(random));
    if (article % 4 === 0) parts.push('有下列情形之一的，应当重新办理：', `（一）${sentence(random).replace('。', '；')}`, `（二）${sentence(random)}`);
  }
  return `---
work: rule-${index}
version: "1.0"
seq: 1
code: REG-T${index}-01
title: 测试制度${index}号
kind: 办法
nature: 制定
summary: 测量用的制度。
owner: post-${random(roles)}
interpreter: post-${random(roles)}
scope: 公司总部及所属各单位。
docNo: 公司信〔2025〕${index + 1}号
issued: "2025-12-01"
effective: "2026-01-01"
approval:
  drafter: { role: post-0, date: "2025-10-01" }
  approver: { role: post-${Math.min(1, roles - 1)}, date: "2025-11-01" }
provenance: { rest: drafted }
review: { cycleMonths: 24 }
---

${parts.join('\n\n')}
`;
}

function role(index: number, roles: number, works: number, random: Random): string {
  const sections = Array.from({ length: 30 }, (_, section) => {
    const lines = Array.from({ length: 4 }, () => `- ${sentence(random)}见[岗位](./post-${random(roles)}.mdx#职责-${1 + random(30)})。`);
    return `## 职责 ${section + 1}\n\n依照《测试制度${random(works)}号》第${numeral(1 + random(ARTICLES))}条：\n\n${lines.join('\n')}`;
  });
  return `---
id: post-${index}
code: ROL-T${index}-01
title: 测试岗位${index}
short: 岗位${index}
english: Post ${index}
type: post
organization: 公司
summary: 测量用的岗位。
escalatesTo: post-${(index + 1) % roles}
---

${sections.join('\n\n')}
`;
}
