import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { check, project } from './cli.ts';

describe('check list', () => {
  it('names every check with its severity and what it verifies, by group', () => {
    const { code, stdout } = check(['list']);
    expect(code).toBe(0);
    for (const { name, severity, title } of checks) expect(stdout).toContain(`  ${name} ${severity} ${title}\n`);
    expect(stdout).toMatch(/^文件形态\n/);
  });
});

describe('check explain', () => {
  it('says why, shows a bad and a good example, and how to mend', () => {
    const { code, stdout } = check(['explain', 'term-variant']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^term-variant error 引用关系\n[^\n]+\n\n原因 [^\n]+\n改法 [^\n]+\n\n坏例\n {2}[^\n]+\n\n好例\n {2}[^\n]+\n$/);
  });

  it('guesses at a misspelt name', () => {
    const { code, stderr } = check(['explain', 'term-varient']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^没有名为 term-varient 的检查\n改法 是否指 term-variant/);
  });

  it('asks for a name when there is none', () => {
    expect(check(['explain'])).toMatchObject({ code: 2, stderr: 'explain 后面没有检查名\n改法 用 list 看全部检查名\n' });
  });
});

describe('check cite', () => {
  const root = project();
  const cite = (...args: string[]) => check(['cite', ...args, '--root', root]);

  it('resolves a citation to its version, provision and address', () => {
    const { code, stdout } = cite('《ERP系统运行维护管理办法》第七条第一款第（二）项');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^《ERP系统运行维护管理办法》2\.0 现行\n {2}art-7-p1-i2 {2}\/regulations\/erp-om\/v\/2\.0\/#art-7-p1-i2\n.*单个模块不可用/);
  });

  it('takes the regulation from --in and the day from --on', () => {
    expect(cite('第五条', '--in', 'erp-om', '--on', '2026-06-30').stdout).toMatch(/2\.0 现行\n {2}art-5/);
    expect(cite('《ERP系统运行维护管理办法》第五条', '--on', '2024-06-30').stdout).toMatch(/》1\.0 .*\n {2}art-5/);
  });

  it('says what is wrong with a citation that leads nowhere', () => {
    const { code, stdout } = cite('第九十九条', '--in', 'erp-om');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^第九十九条\n {2}\S/);
  });

  it.each([
    ['no citation', [], /^cite 后面没有引文\n改法 /],
    ['what is none', ['明天开会'], /不是引文\n改法 /],
    ['a regulation that does not exist', ['第七条', '--in', 'erp-sales'], /^没有制度 erp-sales\n改法 用 /],
  ])('is refused with %s', (_what, args, said) => {
    const { code, stderr } = cite(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
  });
});

describe('check --help', () => {
  it('tells the usage, the options and the exit codes', () => {
    const { code, stdout } = check(['--help']);
    expect(code).toBe(0);
    for (const word of ['用法', '--format', '--baseline', '--since', '--fix', '退出码']) expect(stdout).toContain(word);
  });
});
