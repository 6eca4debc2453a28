import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeRun } from '../../src/domain/run/read.ts';
import { begunRun, finish, finishedRun, finishedTabletop, preparedCompany } from '../domain/drills/exports.ts';
import { checkIn, companyPrepared, read, script, write, type Ran } from './cli.ts';

vi.setConfig({ testTimeout: 120_000 });

const kb = preparedCompany();
const INCIDENT = 'src/content/drills/incident-2026-06-fra-full.mdx';
const TABLETOP = 'src/content/drills/drill-2026-06-tabletop-db.mdx';
const RUN = writeRun(finishedRun(kb));
/** Everything that a run of an incident cannot know. */
const TOLD = [
  '--name', '张三=om-dba', '--place', '生产环境', '--level', 'Ⅲ', '--plans', 'db-outage@1.0', '--services', 'ledger,payables', '--found', '23:45', '--scenario', '归档区写满', '--commander', 'om-manager', '--recorder', 'om-desk',
  '--restored', '+1 00:29 限额复原', '--finding', '清除归档等了钥匙', '--improvement', 'fra-key;备用钥匙放值班室;om-manager;it-center;2026-12-31', '--evidence', '导出文件和 RMAN 日志，交审计管理员保管', '--approved-by', 'it-center',
];

function record(root: string, file: string, ...args: readonly string[]): Ran {
  return script('record', [join(root, file), '--root', root, ...args], { timeout: 60_000 });
}

function company(files: Readonly<Record<string, string | Uint8Array>> = { 'run.json': RUN }): string {
  return companyPrepared(files);
}

describe('record', () => {
  it('explains itself', () => {
    const { code, stdout } = script('record', ['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^用法：npm run record -- <run\.json\|推演\.json> --as drill\|incident/);
  });

  it('writes a record that passes the check when everything was told', () => {
    const root = company();
    const { code, stdout, stderr } = record(root, 'run.json', '--as', 'incident', ...TOLD);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^已写入 src\/content\/drills\/incident-2026-06-fra-full\.mdx\n文字里的姓名换成岗位 6 处\n/);
    expect(stdout).toContain('没有要补的\n');
    expect(checkIn(root, INCIDENT, '--format', 'plain')).toMatchObject({ code: 0, stderr: '' });
    const text = read(root, INCIDENT);
    expect(/sha256: "?([0-9a-f]{64})"? \}/.exec(text)?.[1]).toBe(createHash('sha256').update(RUN).digest('hex'));
    expect(text).toContain('\nrunbooks: [fra-full@1.0]\n');
    expect(text).toContain('\nmeasured:\n  - { what: rto, service: ledger, target: 240, actual: 45 }\n  - { what: rto, service: payables, target: 360, actual: 45 }\n');
    expect(text).not.toMatch(/sample/);
  });

  it('leaves a mark where nobody told, each of which the check asks for and nothing else', () => {
    const root = company();
    const { code, stdout } = record(root, 'run.json', '--as', 'incident');
    expect(code).toBe(0);
    expect(stdout).toContain('还要补 13 处，补上之前检查报错\n');
    const { code: failed, stdout: found } = checkIn(root, INCIDENT, '--format', 'plain');
    expect(failed).toBe(1);
    expect(found.trimEnd().split('\n').slice(0, -1).map((line) => line.replace(/^\S+ /, ''))).toEqual(
      ['place', 'level', 'plans', 'services', 'scenario', 'commander', 'recorder', 'timeline.11.at', 'timeline.11.what', 'findings', 'improvements', 'evidence.0', 'approvedBy'].map((field) => expect.stringMatching(new RegExp(`^error template-left ${field.replaceAll('.', '\\.')} 还是“待补`))),
    );
  });

  it('lets no name in, says how many became posts, and where more may be hidden', () => {
    const note = '已打 13812345678 告知李工，李四说可以，由赵六负责，信箱 li.si@corp.cn';
    const root = company({ 'run.json': writeRun(finishedRun(kb, { note })) });
    const { stdout } = record(root, 'run.json', '--as', 'incident', ...TOLD);
    const text = read(root, INCIDENT);
    expect(text).not.toMatch(/张\s*三|李四|A0012|赵六|138\d{8}|@corp/);
    expect(text).toContain('记事：已打 〔手机号略〕 告知李工，应用工程师说可以，由〔姓名略〕负责，信箱 〔邮箱略〕');
    expect(stdout).toMatch(/^文字里的姓名换成岗位 6 处，略去手机号 1 处，略去邮箱 1 处，略去人名 1 处$/m);
    expect(stdout).toMatch(/^有人手写文字的事件 7 处，里面可能还有姓名，逐条看一遍：23:50、23:54、23:55、23:57、23:58、00:20、00:50$/m);
    expect(stdout).toMatch(/^像称呼的字样，没有改：李工；是人的，用 --name 写明换成哪个岗位$/m);
    expect(checkIn(root, INCIDENT)).toMatchObject({ code: 0 });
  });

  it('says whose post it does not know', () => {
    const { stdout } = record(company(), 'run.json', '--as', 'incident', '--dry-run');
    expect(stdout).toMatch(/^张三 是哪个岗位，执行记录里没有，文字里写作“操作人”；用 --name 张三=岗位标识 写明$/m);
  });

  it('keeps hostile words of a run words', () => {
    const hostile = '{x} <Step id="a" /> --- # check-off template-left until 2099-01-01: 不查 *a* [b](javascript:c) ：｛全角｝ "，\n---\nlevel: 1';
    const run = finishedRun(kb, { note: hostile });
    const root = company({ 'run.json': writeRun({ ...run, id: `RUN"${hostile}`, reference: hostile, definition: { ...run.definition, runbook: { ...run.definition.runbook, title: `归档区${hostile}`, code: hostile } } }) });
    expect(record(root, 'run.json', '--as', 'incident', ...TOLD)).toMatchObject({ code: 0, stderr: '' });
    expect(checkIn(root, INCIDENT, '--format', 'plain').stdout).not.toMatch(/error|warning/);
    expect(read(root, INCIDENT).split('\n').filter((line) => line === '---')).toHaveLength(2);
    expect(read(root, INCIDENT)).toMatch(/^level: 3$/m);
  });

  it('turns a tabletop into a drill with the marks that were given', () => {
    const root = company({ 'tabletop.json': JSON.stringify(finishedTabletop(kb)) });
    const told = ['--end', '14:50', '--restored', '14:55 收回材料', '--place', '会商室', '--level', '2', '--services', 'ledger', '--objective', '30分钟内恢复写入', '--commander', 'om-manager', '--participants', 'om-manager,om-desk', '--evaluators', 'audit-admin', '--recorder', 'om-desk', '--finding', '无', '--improvement', '无', '--evidence', '过程记录表，存信息中心', '--approved-by', 'it-center'];
    expect(record(root, 'tabletop.json', '--as', 'drill', '--sample', ...told)).toMatchObject({ code: 0, stderr: '' });
    expect(checkIn(root, TABLETOP)).toMatchObject({ code: 0 });
    expect(read(root, TABLETOP)).toMatch(/\nform: tabletop\nsample: true\n[\s\S]*\nscores: \{ start: 5, notify: 3, level: 5, command: 5, technical: 3, communication: 3, verification: 5, evidence: 3, improvement: 3 \}\n/);
  });

  it('shows with --dry-run what it would write, and writes nothing', () => {
    const root = company();
    const before = readdirSync(join(root, 'src/content/drills'));
    const { code, stdout } = record(root, 'run.json', '--as', 'incident', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^将写入 src\/content\/drills\/incident-2026-06-fra-full\.mdx\n[\s\S]*\n\n---\nid: incident-2026-06-fra-full\n/);
    expect(readdirSync(join(root, 'src/content/drills'))).toEqual(before);
  });

  it('overwrites nothing and records nothing twice', () => {
    const root = company();
    record(root, 'run.json', '--as', 'incident');
    const written = read(root, INCIDENT);
    expect(record(root, 'run.json', '--as', 'incident')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^不能记入，原因 1 项\n\n这份记录已经记入 src\/content\/drills\/incident-2026-06-fra-full\.mdx\n改法 改那一份，不重复记\n$/) });
    write(root, { 'other.json': writeRun(finishedRun(kb, { note: '另一次' })) });
    expect(record(root, 'other.json', '--as', 'incident')).toMatchObject({ code: 1, stderr: expect.stringMatching(/已有记录 incident-2026-06-fra-full\n改法 用 --id 另起一个标识/) });
    expect(read(root, INCIDENT)).toBe(written);
    expect(record(root, 'other.json', '--as', 'incident', '--id', 'incident-2026-06-again')).toMatchObject({ code: 0 });
    expect(read(root, 'src/content/drills/incident-2026-06-again.mdx')).toMatch(/^code: DRL-2026-04$/m);
  });

  it('lets no name in by an option either', () => {
    const root = company();
    expect(record(root, 'run.json', '--as', 'incident', ...TOLD, '--scenario', '由赵六负责，打13812345678')).toMatchObject({ code: 0 });
    expect(read(root, INCIDENT)).toMatch(/^scenario: 由〔姓名略〕负责，打〔手机号略〕$/m);
  });
});

describe('record refuses', () => {
  const root = company({ 'run.json': RUN, 'open.json': writeRun(finish(begunRun(kb), 4)), 'half.json': RUN.slice(0, 900), 'gbk.json': Uint8Array.from([0x7b, 0xb9, 0xe9, 0x7d]), 'other.json': '{"format":"kb-people/1"}' });

  it.each<[string, string, readonly string[], number, RegExp]>([
    ['a run that goes on', 'open.json', ['--as', 'incident'], 1, /^不能记入，原因 1 项\n\n执行记录 RUN-20260620-DB-01-1 还没有结束\n改法 在执行页按“结束：…”，重新导出 JSON\n$/],
    ['a post nobody has', 'run.json', ['--as', 'incident', '--recorder', 'om-dsk'], 1, /没有岗位 om-dsk\n改法 是否指 om-desk/],
    ['half a file', 'half.json', ['--as', 'incident'], 2, /half\.json 读不出：不是 JSON[^\n]*\n改法 给出执行页或者脚本页按“导出 JSON”得到的文件/],
    ['another kind of file', 'other.json', ['--as', 'incident'], 2, /读不出：不是执行记录/],
    ['a file that is no text', 'gbk.json', ['--as', 'incident'], 2, /不是 UTF-8 编码/],
    ['a file that is not there', 'none.json', ['--as', 'incident'], 2, /读不了 .*none\.json：文件不存在/],
    ['not to be told of which kind', 'run.json', [], 2, /^没有写 --as\n改法 写 --as drill（演练）或者 --as incident（实际事件）\n$/],
    ['a kind there is not', 'run.json', ['--as', 'test'], 2, /没有 test 这种记录/],
    ['an id that leads out of the folder', 'run.json', ['--as', 'incident', '--id', '../../roles/x'], 2, /标识 \.\.\/\.\.\/roles\/x 不合写法/],
    ['a level there is not', 'run.json', ['--as', 'incident', '--level', '5'], 2, /没有 5 这一级/],
    ['a mark there is not', 'run.json', ['--as', 'drill', '--scores', 'start=4'], 2, /评分 start=4 写法不对/],
    ['an improvement without its term', 'run.json', ['--as', 'incident', '--improvement', 'x;改;om-dba;om-manager'], 2, /--improvement .* 写法不对\n改法 写作 "标识;改什么;责任岗位;验证岗位;YYYY-MM-DD"/],
    ['an option there is not', 'run.json', ['--as', 'incident', '--force'], 2, /没有 --force 这个选项/],
    ['a day there is not', 'run.json', ['--as', 'incident', '--today', '2026-02-30'], 2, /日期 2026-02-30 写法有误/],
  ])('%s', (_what, file, args, code, said) => {
    const ran = record(root, file, ...args);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: '' });
    expect(ran.stderr).toMatch(said);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(root, INCIDENT))).toBe(false);
  });
});
