import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { BASE, DUTIES, EMERGENCY } from './cases.ts';
import { withText } from './mutators/mutant.ts';
import { judge, readProject } from './project.ts';

/** What an author reads where one check has several things to say. Places are proven by the fixtures. */

const company = readProject([BASE, DUTIES, EMERGENCY]);
const group = checks.filter((check) => check.group === 'runbooks');
const PATH = 'runbooks/database/fra-full.mdx';
const known = company.files.get(PATH)?.text ?? '';

/** The words of the findings about the runbook with one thing in it written otherwise. */
function said(before: string | RegExp, after: string): string[] {
  const text = known.replace(before, after);
  expect(text).not.toBe(known);
  return judge(withText(company, PATH, text), { checks: group }).map(({ message, remedy }) => `${message}：${remedy.join('；')}`);
}

describe('a runbook is told', () => {
  it.each([
    ['which runbook has the code first', '[ORA-00257, ', '[ICM is already running, ORA-00257, ', 'ICM is already running 已由 RBK-APP-01 并发管理器停止处置 先处理：改写进 trigger.also；从另一本的 trigger.codes 去掉'],
    ['that it has the code twice itself', '[ORA-00257, ', '[ORA-00257, ORA-257, ', 'ORA-00257 在本手册的 trigger.codes 里写了两次：删去后一个'],
    ['which code cannot be looked up', 'also: [RMAN-08137]', 'also: []', '提到的 RMAN-08137 没有登记：加进 trigger.also；由本手册先处理的，加进 trigger.codes'],
    ['which parameter was meant', '{{FRA_SIZE}}', '{{FRA_SIZ}}', '参数 FRA_SIZ 没有声明：改为 FRA_SIZE'],
    ['which parameter has the label that was written', '{{CDB_ENV}}', '{{CDB 环境文件}}', '参数 CDB 环境文件 没有声明：改为 CDB_ENV'],
    ['to leave no blanks between the braces', '{{FRA_SIZE}}', '{{ FRA_SIZE }}', '{{ FRA_SIZE }} 的大括号里有空格，不会填：改为 {{FRA_SIZE}}'],
    ['to write a name between the braces', '{{FRA_SIZE}}G', '{{FRA_SIZE}}G{{}}', '大括号里没有参数：写上参数的名称；删去大括号'],
    ['where no parameter is filled in', '可用空间高于20%。', '可用空间高于{{KEEP_DAYS}}。', '{{KEEP_DAYS}} 写在不会填的地方，读者看到的是大括号：移到命令里，或者步骤的 expect、ifNot、on 里；改用文字'],
    ['what a pattern lets in', '"^[1-9]$"', '"^[1-9 ;]$"', '参数 KEEP_DAYS 的 pattern 放行了 " "、";"：只放行需要的字符，如 [A-Z0-9_]'],
    ['what a pattern leaves open', '"^[1-9]$"', '"^[1-9]"', '参数 KEEP_DAYS 的 pattern 没有管住整个值：以 ^ 开头，以 $ 结尾'],
    ['which example does not fit', 'example: "2"', 'example: "0"', '参数 KEEP_DAYS 的例子 0 不合 ^[1-9]$：改例子或者改 pattern'],
    ['which step was meant', 'to="enlarge"', 'to="enlrge"', '步骤 choose 转到的 enlrge 不存在：改为 enlarge'],
    ['that escalation was meant', 'to="escalation"', 'to="escalate"', '步骤 choose 转到的 escalate 不存在：改为 escalation'],
    ['which words are the reserved ones', /id="usage"/, 'id="escalation"', '步骤不能叫 escalation，它表示升级：换一个标识'],
    ['what is missing of a step', / ifNot="备份没有成功的，停止"/, '', '步骤 clean（备份并清除归档）没有 ifNot（不符怎么办）：补上，具体到值和下一步'],
    ['which parts are missing, and the first of them to add', /^(?:evidence|pitfalls):\n(?: {2}.*\n)+/gm, '', '操作手册 fra-full（归档区满处置）缺证据（evidence）、做错过的事（pitfalls）：补上证据（evidence）；补上做错过的事（pitfalls）'],
  ])('%s', (_, before, after, words) => {
    expect(said(before, after)).toEqual([words]);
  });
});
