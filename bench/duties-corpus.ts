import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How large the company is. */
export interface DutySize {
  roles: number;
  activities: number;
}

const ROWS = 20;
const POSTS = 12;
const ARTICLES = 100;
const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/**
 * Writes a company in which every activity rests on a clause, has one A and two R among twelve posts, and is carried out by
 * a step of a procedure with a form; one pair of incompatible duties for every twenty-five activities. The same size gives the same bytes.
 */
export function writeDutyCorpus(root: string, { roles, activities }: DutySize): { files: number; bytes: number } {
  rmSync(root, { recursive: true, force: true });
  let files = 0;
  let bytes = 0;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    files += 1;
    bytes += Buffer.byteLength(text);
  };
  const matrices = Math.ceil(activities / ROWS);
  const works = Math.ceil(activities / ARTICLES);
  for (let index = 0; index < roles; index += 1) write(`src/content/roles/post-${index}.mdx`, role(index, roles));
  for (let index = 0; index < works; index += 1) write(`src/content/regulations/rule-${index}/1.0.mdx`, regulation(index));
  for (let index = 0; index < matrices; index += 1) {
    write(`src/content/matrices/matrix-${index}.mdx`, matrix(index, roles));
    write(`src/content/procedures/procedure-${index}.mdx`, procedure(index, roles));
    write(`src/content/forms/form-${index}.mdx`, form(index, roles));
  }
  write('src/content/conflicts/all.mdx', conflicts(activities));
  return { files, bytes };
}

/** 字母按行轮换：同一行十二个岗位里第一个是 A，其后两个是 R。 */
function postsOf(matrix: number, roles: number): number[] {
  return Array.from({ length: POSTS }, (_, column) => (matrix * 7 + column * 13) % roles);
}

function idOf(matrix: number, row: number): string {
  const number = matrix * ROWS + row;
  const letters = [Math.floor(number / (90 * 26)) % 26, Math.floor(number / 90) % 26].map((index) => String.fromCharCode(97 + index)).join('');
  return `${letters}x-${10 + (number % 90)}`;
}

function numeral(n: number): string {
  if (n === 100) return '一百';
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

function clause(matrix: number, row: number): string {
  const number = matrix * ROWS + row;
  return `《测试制度${Math.floor(number / ARTICLES)}号》第${numeral((number % ARTICLES) + 1)}条`;
}

function role(index: number, roles: number): string {
  return `---\nid: post-${index}\ncode: ROL-T${index}-01\ntitle: 测试岗位${index}号\nshort: 岗位${index}\nenglish: Post ${index}\ntype: post\norganization: 公司\nsummary: 测量用的岗位。\nbackup: post-${(index + 1) % roles}\nescalatesTo: post-${(index + 1) % roles}\n---\n\n## 做什么\n\n- 按矩阵办理。\n`;
}

function regulation(index: number): string {
  const articles = Array.from({ length: ARTICLES }, (_, article) => `第${numeral(article + 1)}条 【事项${article + 1}】 有关岗位应当在3个工作日内办理事项${article + 1}，并将结果登记备查。`);
  return `---\nwork: rule-${index}\nversion: "1.0"\nseq: 1\ncode: REG-T${index}-01\ntitle: 测试制度${index}号\nkind: 办法\nnature: 制定\nsummary: 测量用的制度。\nowner: post-0\ninterpreter: post-0\nscope: 公司总部及所属各单位。\ndocNo: 公司信〔2025〕${index + 1}号\nissued: "2025-12-01"\neffective: "2026-01-01"\napproval:\n  drafter: { role: post-0, date: "2025-10-01" }\n  approver: { role: post-1, date: "2025-11-01" }\nprovenance: { rest: drafted }\nreview: { cycleMonths: 24 }\n---\n\n## 第一章 管理要求\n\n${articles.join('\n\n')}\n`;
}

function matrix(index: number, roles: number): string {
  const posts = postsOf(index, roles);
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const letters = posts.map((_, column) => ({ 0: 'A', 1: 'R', 2: 'R', 3: 'C' })[(column - row + POSTS * ROWS) % POSTS] ?? 'I');
    return `| ${idOf(index, row)} | 办理事项${index}之${row} | ${clause(index, row)} | ${letters.join(' | ')} |`;
  });
  return `---\nid: matrix-${index}\ncode: MTX-T${index}-01\ntitle: 测试矩阵${index}号\nsummary: 测量用的矩阵。\nowner: post-0\n---\n\n## 活动\n\n| 编号 | 活动 | 依据 | ${posts.map((post) => `post-${post}`).join(' | ')} |\n| ${Array.from({ length: POSTS + 3 }, () => '---').join(' | ')} |\n${rows.join('\n')}\n`;
}

function procedure(index: number, roles: number): string {
  const posts = postsOf(index, roles);
  const steps = Array.from({ length: 10 }, (_, row) => `<Step id="s${row}" title="办理第${row}项" by="post-${posts[(row + 1) % POSTS] ?? 0}" activity="${idOf(index, row)}" limit="3个工作日" basis="${clause(index, row)}">\n\n逐项办理并登记。\n\n<Fill form="form-${index}" fields="f${row}" />\n\n</Step>`);
  return `---\nid: procedure-${index}\ncode: PRC-T${index}-01\ntitle: 测试流程${index}号\nsummary: 测量用的流程。\nowner: post-0\ntrigger: 有事要办。\nresult: 办完。\n---\n\n${steps.join('\n\n')}\n`;
}

function form(index: number, roles: number): string {
  const posts = postsOf(index, roles);
  const fields = Array.from({ length: 10 }, (_, row) => `      - { id: f${row}, label: 第${row}项, type: text, by: post-${posts[(row + 1) % POSTS] ?? 0} }`);
  return `---\nid: form-${index}\ncode: FRM-T${index}-01\ntitle: 测试表单${index}号\nsummary: 测量用的表单。\nowner: post-0\nbasedOn: [${clause(index, 0)}]\nkeptBy: post-0\nretention: 3年\nsections:\n  - title: 办理\n    fields:\n${fields.join('\n')}\n---\n`;
}

function conflicts(activities: number): string {
  const pairs = Array.from({ length: Math.floor(activities / 25) }, (_, index) => {
    const [left, right] = [index * 25, (index * 25 + Math.floor(activities / 2)) % activities].map((number) => idOf(Math.floor(number / ROWS), number % ROWS));
    return `  - id: pair-${index}\n    title: 第${index}对\n    left: [${left}]\n    right: [${right}]\n    level: forbid\n    reason: 测量用。\n    basis: [${clause(0, 0)}]`;
  });
  return `---\nid: all\ncode: SOD-T-01\ntitle: 测试不相容职责\nsummary: 测量用。\nowner: post-0\npairs:\n${pairs.join('\n')}\n---\n`;
}
