import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkIn, companyWithDuties, read, write } from './cli.ts';

const PROCEDURE = 'src/content/procedures/account-opening.mdx';
const OPERATIONS = 'src/content/matrices/operations.mdx';

describe('check trace', () => {
  const root = companyWithDuties();
  const whole = checkIn(root, 'trace');

  it('writes one line a requirement, with what carries it out, as CSV that a spreadsheet opens', () => {
    const [head, ...rows] = whole.stdout.trimEnd().split('\r\n');
    expect(head).toBe('\uFEFF制度,版本,条款,标识,要求,约束,条款点名,活动,执行,负责,流程步骤,表单,不相容职责,状态,说明');
    expect(rows.find((row) => row.includes('erp-om@2.0#art-5-p1'))).toContain('OPS-01 每日巡检,应用工程师、数据库管理员,信息中心');
    expect(whole.code).toBe(0);
  });

  it('narrows to the regulations asked for', () => {
    const { stdout } = checkIn(root, 'trace', 'erp-access', '--format', 'json');
    const rows = z.array(z.looseObject({ work: z.string() })).parse(JSON.parse(stdout));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ work }) => work))).toEqual(new Set(['erp-access']));
  });

  it('says by its exit code that a duty has nobody', () => {
    const open = companyWithDuties({ 'src/content/coverage/erp-om.mdx': null });
    const { code, stdout } = checkIn(open, 'trace', 'erp-om');
    expect(code).toBe(1);
    expect(stdout).toMatch(/,缺口,/);
  });

  it('keeps hostile text of a document out of the markup', () => {
    const hostile = companyWithDuties();
    write(hostile, { [OPERATIONS]: read(hostile, OPERATIONS).replace('每日巡检', '每日&lt;b onclick=x>巡检') });
    const { stdout } = checkIn(hostile, 'trace', '--format', 'html');
    expect(stdout).toContain('每日&lt;b onclick=x&gt;巡检');
    expect(stdout).not.toContain('<b onclick');
  });

  it.each([
    ['a regulation that is not there', ['erp-ops'], /没有制度 erp-ops\n改法 用 erp-om、erp-access 之一/],
    ['a format it has not', ['--format', 'sarif'], /trace 没有 sarif 这种格式\n改法 用 csv、json、html 之一/],
  ])('refuses %s', (_what, args, said) => {
    const { code, stdout, stderr } = checkIn(root, 'trace', ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
  });
});

describe('check impact', () => {
  const root = companyWithDuties();

  it('says of a provision who must be told again, what is done under it, and why', () => {
    const { code, stdout } = checkIn(root, 'impact', '《ERP系统运行维护管理办法》第五条');
    expect(code).toBe(0);
    expect(stdout).toMatch(/岗位（须重新告知、培训） \d/);
    expect(stdout).toMatch(/第五条 ← 活动 OPS-01 每日巡检（依据） ← 岗位 \S+ 数据库管理员（由其执行）/);
  });

  it('gives the same as data', () => {
    const { stdout } = checkIn(root, 'impact', 'om-dba', '--format', 'json');
    const told = z.object({ changed: z.array(z.object({ key: z.string() })), affected: z.array(z.object({ key: z.string(), path: z.array(z.unknown()).min(2) })) }).parse(JSON.parse(stdout));
    expect(told.changed).toHaveLength(1);
    expect(told.affected.length).toBeGreaterThan(5);
  });

  it('starts from what was changed since a revision: the provision, not the file', () => {
    const changed = companyWithDuties();
    const git = (...args: string[]): void => void spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: changed });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'base');
    write(changed, { [PROCEDURE]: read(changed, PROCEDURE).replace('title: ', 'title: 新') });
    const { stdout } = checkIn(changed, 'impact', '--since', 'HEAD');
    expect(stdout).toMatch(/^改动 1 处：流程 /);
    expect(stdout).not.toMatch(/改动 0 处/);
  });

  it.each([
    ['nothing', [], /impact 后面没有写改了什么/],
    ['a word nobody knows, with what is near', ['om-db'], /不知道“om-db”指什么\n改法 是否指 om-dba/],
    ['a provision that is not there', ['运维办法第九百条'], /不知道“运维办法第九百条”指什么/],
    ['an address with markup in it', ['<script>'], /不知道“<script>”指什么/],
    ['a format it has not', ['om-dba', '--format', 'csv'], /impact 没有 csv 这种格式/],
    ['a revision that is not there', ['--since', 'no-such'], /git 找不到版本 no-such/],
  ])('refuses %s', (_what, args, said) => {
    const { code, stdout, stderr } = checkIn(root, 'impact', ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('check --people', () => {
  const run = (people: string | Uint8Array): ReturnType<typeof checkIn> => {
    const root = companyWithDuties({ 'people.local.yaml': people });
    return checkIn(root, '--people', join(root, 'people.local.yaml'), '--format', 'plain');
  };

  it('finds a person who holds incompatible duties, and where it is written', () => {
    const { code, stdout } = run('people:\n  - { person: A0002, templates: [gl-accountant, gl-supervisor] }\n');
    expect(stdout).toMatch(/people\.local\.yaml:2:\d+ error duties-conflict /);
    expect(code).toBe(1);
  });

  it('passes people who hold compatible ones', () => {
    const { code } = run('people:\n  - { person: A0001, roles: [om-app] }\n');
    expect(code).toBe(0);
  });

  it.each([
    ['is empty', '', /people-file-sound/],
    ['is no YAML', 'people: [', /people-file-sound/],
    ['is a list', '- A0001\n', /people-file-sound/],
    ['names a post that is not there', 'people:\n  - { person: A0001, roles: [om-db] }\n', /om-db/],
    ['repeats a person', 'people:\n  - { person: A0001, roles: [om-app] }\n  - { person: A0001, roles: [om-dba] }\n', /A0001 写了两条/],
    ['has keys of its own', 'people:\n  - { person: A0001, roles: [om-app], phone: "1" }\n', /phone/],
    ['is binary', Uint8Array.from({ length: 512 }, (_, index) => (index * 37) % 256), /people-file-sound/],
  ])('gives a finding when the file %s', (_what, people, said) => {
    const { code, stdout, stderr } = run(people);
    expect(stdout + stderr).toMatch(said);
    expect(code).toBe(1);
  });
});
