import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACCESS, base, check, DRILL, END_USER, project, type Ran } from './cli.ts';

const LIMIT = 10_000;
const FRONT = base(DRILL).split('---\n').slice(0, 2).join('---\n') + '---\n\n';
const STANDARD = 'src/content/standards/gb-t-22239-2019.mdx';
const OLD_STANDARD = 'src/content/standards/gb-t-22239-2008.mdx';

/** Runs the check and holds it to time; whatever comes in, no stack trace comes out. */
function survive(root: string): Ran {
  const ran = check(['--root', root, '--no-cache', '--format', 'plain'], { timeout: LIMIT });
  expect(ran.code, `没有在 ${LIMIT} 毫秒内结束`).not.toBeNull();
  expect(ran.stdout + ran.stderr).not.toMatch(/\n\s+at |程序出错|RangeError|Maximum call stack/);
  return ran;
}

function drill(content: string | Uint8Array): string {
  return project({ [DRILL]: content });
}

describe('a file that is no sound document', () => {
  it.each([
    ['holds binary data', Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256), /^src\/content\/terms\/drill\.mdx error file-readable 读不出正文：是二进制文件/],
    ['holds invalid UTF-8', new Uint8Array([...new TextEncoder().encode(FRONT), 0xc3, 0x28, 0xff]), /drill\.mdx error file-readable 读不出正文：不是 UTF-8 编码/],
    ['is empty', '', /drill\.mdx:1:1 error front-matter-parse 没有 front matter/],
    ['holds a byte order mark and nothing else', '\uFEFF', /drill\.mdx:1:1 error front-matter-parse 没有 front matter/],
    ['never closes its front matter', FRONT.replace(/---\n\n$/, '正文从这里开始。\n'), /drill\.mdx:1:1 error front-matter-parse front matter 没有结束/],
    ['has a front matter that is a list', '---\n- 演练\n---\n', /drill\.mdx:2:\d+ error front-matter-shape /],
    ['has a front matter that is empty', '---\n---\n', /error front-matter-shape 缺少 id/],
    ['writes a key twice', base(DRILL, 'field: 应急', 'field: 应急\nfield: 运维'), /drill\.mdx:6:\d+ error front-matter-parse YAML 语法有误：同一个键写了两次/],
    ['multiplies YAML aliases', aliasBomb(), /error front-matter-parse YAML 别名展开过多/],
    ['points a YAML alias at nothing', base(DRILL, 'title: 演练', 'title: *nobody'), /error front-matter-parse /],
    ['writes keys with a prototype in mind', base(DRILL, 'field: 应急', 'field: 应急\n__proto__: { polluted: true }\nconstructor: 1'), /error front-matter-shape 没有 (?:__proto__|constructor) 这个字段/],
    ['has one line of five million characters', `${FRONT}${'演练'.repeat(2_500_000)}\n`, /error file-readable 读不出正文：有一行超过/],
    ['nests 20,000 brackets', `${FRONT}${'['.repeat(20_000)}演练${']'.repeat(20_000)}\n`, /^/],
    ['nests 20,000 block quotes', `${FRONT}${'> '.repeat(20_000)}演练\n`, /body-parse|^/],
    ['nests 20,000 list items', `${FRONT}${'- '.repeat(20_000)}演练\n`, /body-parse|^/],
    ['nests 5,000 components', `${FRONT}${'<Box>'.repeat(5_000)}演练${'</Box>'.repeat(5_000)}\n`, /error (?:body-parse|component-props) /],
    ['opens 20,000 components and closes none', `${FRONT}${'<Box>\n'.repeat(20_000)}`, /error body-parse /],
    ['opens 20,000 braces', `${FRONT}${'{'.repeat(20_000)}\n`, /error body-parse /],
    ['stresses 20,000 asterisks', `${FRONT}${'*a '.repeat(20_000)}\n`, /^/],
    ['opens 20,000 book title marks', `${FRONT}${'《'.repeat(20_000)}第七条\n`, /^/],
    ['cites for 100,000 characters', `${FRONT}${'第七条第一款、'.repeat(14_000)}\n`, /^/],
    ['uses a component that does not exist', `${FRONT}<Video src="a.mp4" />\n`, /drill\.mdx:12:1 error component-props 术语里没有 <Video> 这个组件/],
  ])('gives a finding, or nothing, when it %s', { timeout: LIMIT + 5_000 }, (_what, content, said) => {
    const { code, stdout } = survive(drill(content));
    expect(stdout).toMatch(said);
    expect(code).toBe(/ error /.test(stdout) ? 1 : 0);
  });

  it('is read all the same when every line ends in CR only', () => {
    const { code, stdout } = survive(drill(base(DRILL).replaceAll('\n', '\r')));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '已查 16 个文件：错误 0，警告 0，提示 0\n' });
  });

  it('gives places in CR-only files as editors count them', () => {
    const { stdout } = survive(drill(`${base(DRILL)}\n联系方式：待补。\n`.replaceAll('\n', '\r')));
    expect(stdout).toMatch(/drill\.mdx:19:6 error template-left/);
  });
});

describe('a regulation that is none', () => {
  const front = `${base(ACCESS).split('\n---\n')[0] ?? ''}\n---\n`;
  const links = { 'src/content/roles/key-user.mdx': base('src/content/roles/key-user.mdx', '#art-5', '') };

  it.each([
    ['has no articles', `${front}\n账号实行一人一号。\n`, /1\.0\.mdx:29:1 error article-sequence 全文没有条/],
    ['has no text at all', front, /error article-sequence 全文没有条/],
    ['has 3,000 chapters and no article', `${front}\n${'## 第一章 总则\n\n'.repeat(3_000)}`, /error article-sequence/],
    ['repeats 第一条 20,000 times', `${front}\n${'第一条 账号实行一人一号。\n\n'.repeat(20_000)}`, /error article-sequence 第一条出现两次/],
    ['has a paragraph of 20,000 citations', `${front}\n第一条 ${'第一条第（一）项、前款、'.repeat(20_000)}办理。\n`, / error citation-/],
    ['has 20,000 brackets in an article', `${front}\n第一条 ${'（'.repeat(20_000)}账号${'）'.repeat(20_000)}。\n\n第三条 账号。\n`, /error article-sequence/],
    ['numbers its articles from 九千九百九十九', `${front}\n第九千九百九十九条 账号实行一人一号。\n`, /error article-sequence /],
  ])('gives a finding when it %s', { timeout: LIMIT + 5_000 }, (_what, text, said) => {
    const { code, stdout } = survive(project({ ...links, [ACCESS]: text }));
    expect(code).toBe(1);
    expect(stdout).toMatch(said);
  });

  it('may lie deeper than one folder, and says what its place should be', () => {
    const deep = 'src/content/regulations/erp-access/old/1.0.mdx';
    const { code, stdout } = survive(project({ [deep]: base(ACCESS) }));
    expect(code).toBe(1);
    expect(stdout).toContain(`${deep} `);
  });
});

describe('documents that lead in circles', () => {
  it('are reported, not followed for ever', () => {
    const { code, stdout } = survive(project({ [STANDARD]: base(STANDARD, 'replaces: [GB/T 22239-2008]', 'replacedBy: gb-t-22239-2008'), [OLD_STANDARD]: base(OLD_STANDARD) }));
    expect(code).toBe(1);
    expect(stdout.match(/error redirect-loop/g)).toHaveLength(2);
  });
});

describe('a folder or file that cannot be read', () => {
  it('gives a plain error, or a finding where the folder is a loop of links', () => {
    const root = project();
    const folder = join(root, 'src/content/terms/locked');
    mkdirSync(folder);
    chmodSync(folder, 0);
    const blocked = !readable(folder);
    if (!blocked) {
      // The superuser reads everything; a loop of links is unreadable for everybody.
      rmSync(folder, { recursive: true });
      symlinkSync('loop.mdx', join(root, 'src/content/terms/loop.mdx'));
    }
    const { code, stdout, stderr } = survive(root);
    if (blocked) {
      expect(code).toBe(2);
      expect(stderr).toMatch(/^读不了文件夹 src\/content\/terms\/locked：没有读取权限\n改法 /);
      chmodSync(folder, 0o755);
    } else {
      expect(code).toBe(1);
      expect(stdout).toMatch(/^src\/content\/terms\/loop\.mdx error file-readable 读不出正文：\p{Script=Han}/mu);
    }
  });

  it('is a finding where a link leads to nothing', () => {
    const root = project();
    symlinkSync('gone.mdx', join(root, 'src/content/terms/alias.mdx'));
    const { code, stdout } = survive(root);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^src\/content\/terms\/alias\.mdx error file-readable 读不出正文：文件不存在/m);
  });

  it('is a finding where a folder is named like a file', () => {
    const root = project({ 'src/content/terms/folder.mdx/inner.mdx': base(DRILL) });
    const { code, stdout } = survive(root);
    expect(code).toBe(1);
    expect(stdout).toMatch(/inner\.mdx/);
  });
});

describe('a very large file', () => {
  it('is refused with its size', { timeout: LIMIT + 5_000 }, () => {
    const { code, stdout } = survive(project({ [END_USER]: `${base(END_USER)}\n${'账号由本人保管。\n\n'.repeat(900_000)}` }));
    expect(code).toBe(1);
    expect(stdout).toMatch(/end-user\.mdx error file-readable 读不出正文：文件有 \d+ 字节，超过 20000000/);
  });
});

function aliasBomb(): string {
  const levels = Array.from({ length: 12 }, (_, level) => `a${level + 1}: &a${level + 1} [${Array.from({ length: 10 }, () => `*a${level}`).join(', ')}]`);
  return `---\na0: &a0 [演练, 演练]\n${levels.join('\n')}\n---\n`;
}

function readable(folder: string): boolean {
  try {
    readdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
