import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACCESS, base, check, checkIn, DEAD_END, DRILL, emptyFolder, END_USER, FORBIDDEN_WORD, OM_1, project, read, SKIPPED_HEADING, write } from './cli.ts';

describe('the exit code of check', () => {
  it('is 0 when nothing is wrong, and the totals are said', () => {
    const { code, stdout, stderr } = checkIn(project());
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '已查 16 个文件：错误 0，警告 0，提示 0\n', stderr: '' });
  });

  it('is 1 when an error is found, which is shown with place, remedy and reason', () => {
    const { code, stdout } = checkIn(project(FORBIDDEN_WORD));
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        `${END_USER}:15:7 error term-variant`,
        '  “帐号”不是规范用语',
        '  改法 改为“账号”',
        '  原因 同一样东西两个名字，检索查不全，审计对不上',
        '',
        '已查 16 个文件：错误 1，警告 0，提示 0',
        '',
      ].join('\n'),
    );
  });

  it('is 2 for a project without content', () => {
    const { code, stdout, stderr } = checkIn(emptyFolder());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/下没有内容文件\n改法 /);
  });

  it('is 2 for a damaged publishing lock', () => {
    const { code, stderr } = checkIn(project({ 'src/content/published.lock.json': '{"records": [' }));
    expect(code).toBe(2);
    expect(stderr).toBe('src/content/published.lock.json 读不出：不是 JSON\n改法 从版本库恢复这个文件；不要手工修改\n');
  });

  it.each([
    ['an unknown option', ['--formt', 'json'], /没有 --formt 这个选项/],
    ['an unknown format', ['--format', 'xml'], /没有 xml 这种格式\n改法 用 pretty、plain、json/],
    ['an output without a file', ['--output', 'sarif'], /--output sarif 没有文件名\n改法 写作 --output sarif=/],
    ['an unknown severity', ['--fail-on', 'fatal'], /没有 fatal 这个级别\n改法 用 error、warning、notice 之一/],
    ['a day that is none', ['--today', '2026-6-1'], /日期 2026-6-1 写法有误\n改法 写作 YYYY-MM-DD/],
    ['a day that does not exist', ['--today', '2026-02-30'], /日期 2026-02-30 /],
    ['an option that lacks its value', ['--format'], /选项 --format 缺少值/],
    ['a value that is not asked for', ['--fix=all'], /选项 --fix 后面不写值/],
    ['a baseline that is not there', ['--baseline', 'none.yaml'], /基线文件 none\.yaml 读不出/],
    ['a revision that is not there', ['--since', 'no-such-branch'], /git 找不到版本 no-such-branch/],
    ['a site that was not built', ['--dist=nowhere'], /nowhere 里没有页面\n改法 先运行 npm run build/],
  ])('is 2 for %s, in plain Chinese and without a stack trace', (_what, args, said) => {
    const { code, stdout, stderr } = checkIn(project(), ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).toMatch(/\n改法 /);
    expect(stderr).not.toMatch(/\n\s+at |Unknown option|argument missing|ENOENT/);
  });

  it.each([
    { files: SKIPPED_HEADING, args: [], code: 0 },
    { files: SKIPPED_HEADING, args: ['--fail-on', 'warning'], code: 1 },
    { files: SKIPPED_HEADING, args: ['--strict'], code: 1 },
    { files: DEAD_END, args: ['--fail-on', 'warning'], code: 0 },
    { files: DEAD_END, args: ['--fail-on', 'notice'], code: 1 },
    { files: DEAD_END, args: ['--strict'], code: 1 },
  ])('follows --fail-on and --strict: $args gives $code', ({ files, args, code }) => {
    expect(checkIn(project(files), ...args).code).toBe(code);
  });
});

describe('what check reports on', () => {
  const files = { ...FORBIDDEN_WORD, [DRILL]: base(DRILL, '分桌面推演', '联系方式：待补。分桌面推演') };

  it('is everything, or the files and folders named', () => {
    const root = project(files);
    const names = (...args: string[]): string[] => checkIn(root, '--format', 'plain', ...args).stdout.split('\n').slice(0, -2).map((line) => line.split(' ')[2] ?? '');
    expect(names()).toEqual(['term-variant', 'template-left']);
    expect(names('src/content/terms')).toEqual(['template-left']);
    expect(names(`./${END_USER}`)).toEqual(['term-variant']);
    expect(names('src/content/standards/')).toEqual([]);
  });

  it('is narrowed to what changed since a Git revision, new files included', () => {
    const root = project(files);
    const git = (...args: string[]): void => void spawnSync('git', ['-C', root, '-c', 'user.name=作者', '-c', 'user.email=author@example.com', ...args]);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', '起点');
    const found = (): string => checkIn(root, '--format', 'plain', '--since', 'HEAD').stdout;
    expect(found()).toBe('已查 16 个文件：错误 0，警告 0，提示 0\n');
    write(root, { [DRILL]: `${read(root, DRILL)}\n`, 'src/content/terms/应急.mdx': read(root, DRILL) });
    expect(found()).toMatch(/^src\/content\/terms\/drill\.mdx:12:\d+ error template-left [\s\S]*src\/content\/terms\/应急\.mdx error id-ascii/);
    expect(found()).not.toMatch(/term-variant/);
  });
});

describe('--output', () => {
  it('writes copies beside what is printed, in folders that need not exist', () => {
    const root = project(FORBIDDEN_WORD);
    const [sarif, plain] = [join(root, 'out/a/check.sarif'), join(root, 'out/check.txt')];
    const { stdout } = checkIn(root, '--output', `sarif=${sarif}`, '--output', `plain=${plain}`);
    expect(stdout).toMatch(/改法/);
    expect(JSON.parse(read(root, 'out/a/check.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(read(root, 'out/check.txt')).toBe(`${END_USER}:15:7 error term-variant “帐号”不是规范用语\n已查 16 个文件：错误 1，警告 0，提示 0\n`);
  });
});

describe('--baseline', () => {
  const entry = (until: string): string => JSON.stringify([{ check: 'term-variant', path: END_USER, message: '“帐号”不是规范用语', reason: '旧系统界面文字', until }]);

  it('accepts a known finding until its day', () => {
    const root = project({ ...FORBIDDEN_WORD, 'known.yaml': entry('2026-06-30') });
    const { code, stdout } = checkIn(root, '--baseline', join(root, 'known.yaml'));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '已查 16 个文件：错误 0，警告 0，提示 0，豁免 1 处\n' });
  });

  it('accepts nothing after it', () => {
    const root = project({ ...FORBIDDEN_WORD, 'known.yaml': entry('2026-06-29') });
    const { code, stdout } = checkIn(root, '--format', 'plain', '--baseline', join(root, 'known.yaml'));
    expect(code).toBe(1);
    expect(stdout).toMatch(/term-variant/);
  });

  it.each([
    ['no reason', '- { check: a, path: b, message: c, until: "2026-12-31" }', '0.reason'],
    ['a day that is none', '- { check: a, path: b, message: c, reason: d, until: 明年 }', '0.until'],
  ])('is refused with %s', (_what, text, place) => {
    const root = project({ 'known.yaml': text });
    const { code, stderr } = checkIn(root, '--baseline', join(root, 'known.yaml'));
    expect(code).toBe(2);
    expect(stderr).toContain(`的 ${place} 不合要求\n改法 每项写 check、path、message、reason、until`);
  });
});

describe('--fix', () => {
  it('mends what needs no question, says so, and finds nothing afterwards', () => {
    const root = project(FORBIDDEN_WORD);
    const { code, stderr } = checkIn(root, '--fix');
    expect({ code, stderr }).toEqual({ code: 0, stderr: `已改 ${END_USER}\n` });
    expect(read(root, END_USER)).toBe(base(END_USER));
    expect(checkIn(root, '--fix').stderr).toBe('');
  });

  it('shows the change and writes nothing with --diff', () => {
    const root = project(FORBIDDEN_WORD);
    const { code, stdout } = checkIn(root, '--fix', '--diff');
    expect(code).toBe(1);
    expect(stdout).toContain('-- 妥善保管帐号和密码。\n+- 妥善保管账号和密码。\n');
    expect(read(root, END_USER)).toBe(FORBIDDEN_WORD[END_USER]);
  });

  it('keeps a byte order mark and Windows line ends', () => {
    const text = `\uFEFF${FORBIDDEN_WORD[END_USER]?.replaceAll('\n', '\r\n') ?? ''}`;
    const root = project({ [END_USER]: text });
    expect(checkIn(root, '--fix').code).toBe(0);
    expect(read(root, END_USER)).toBe(text.replace('帐号', '账号'));
  });

  it('never touches a published version', () => {
    const text = base(OM_1, '每个工作日', '每个工作日用帐号登录，');
    const root = project({ [OM_1]: text });
    expect(checkIn(root, '--fix').code).toBe(1);
    expect(read(root, OM_1)).toBe(text);
  });
});

describe('the cache', () => {
  const root = project({ ...FORBIDDEN_WORD, ...SKIPPED_HEADING });
  const file = join(root, '.cache/check/report.json');
  const run = (): string => check(['--root', root, '--format', 'json']).stdout;

  it('changes nothing about the result', () => {
    const cold = run();
    expect(existsSync(file)).toBe(true);
    expect(run()).toBe(cold);
    write(root, { [ACCESS]: base(ACCESS, '一人一号', '一人一个帐号') });
    const warm = run();
    expect(warm).not.toBe(cold);
    expect(warm).toBe(checkIn(root, '--format', 'json').stdout);
  });

  it.each([['empty', ''], ['torn', '{"key": "'], ['another program’s', '{"report": []}']])('is ignored when it is %s', (_what, damage) => {
    const sound = run();
    writeFileSync(file, damage);
    expect(run()).toBe(sound);
  });

  it('is ignored when its key is right and its findings are gone', () => {
    const sound = run();
    writeFileSync(file, read(root, '.cache/check/report.json').replace('"judgements"', '"judgement"'));
    expect(run()).toBe(sound);
  });
});

describe('suppression in a file', () => {
  const withComment = (comment: string): Record<string, string> => ({ [END_USER]: base(END_USER, '- 妥善保管账号和密码。', `{/* ${comment} */}\n\n登录页写作“帐号”。`) });

  it('silences one check on the next block, with a reason and a day', () => {
    const { code, stdout } = checkIn(project(withComment('check-off term-variant until 2026-06-30: 照录旧界面文字')));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '已查 16 个文件：错误 0，警告 0，提示 0，豁免 1 处\n' });
  });

  it.each([
    ['expired', 'check-off term-variant until 2026-06-29: 照录旧界面文字', 'suppression-expired'],
    ['without a reason', 'check-off term-variant until 2026-12-31', 'suppression-complete'],
    ['without a day', 'check-off term-variant: 照录旧界面文字', 'suppression-complete'],
  ])('is itself an error when %s', (_what, comment, name) => {
    const { code, stdout } = checkIn(project(withComment(comment)), '--format', 'plain');
    expect(code).toBe(1);
    expect(stdout).toContain(` error ${name} `);
    expect(stdout).toContain(' error term-variant ');
  });
});
