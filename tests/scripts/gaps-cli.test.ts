import { describe, expect, it, vi } from 'vitest';
import { writeGaps } from '../../src/domain/search/gaps.ts';
import { checkIn, companyWithDuties, read, script, type Ran } from './cli.ts';

vi.setConfig({ testTimeout: 60_000 });

const GAPS = writeGaps([{ question: '付不了款', times: 1 }, { question: '凭证断号: "x" {y} <z>', times: 2 }, { question: '付不了款怎么办？', times: 3 }]);

function gaps(root: string, ...args: readonly string[]): Ran {
  return script('gaps', [`${root}/gaps.json`, '--root', root, ...args], { timeout: 60_000 });
}

describe('gaps', () => {
  it('explains itself', () => {
    expect(script('gaps', ['--help'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^用法：npm run gaps -- /) });
  });

  it('writes one beginning for each question, the most asked first, whatever its wordings', () => {
    const root = companyWithDuties({ 'gaps.json': GAPS });
    const { code, stdout } = gaps(root, '--module', 'gl');
    expect(code).toBe(0);
    expect(stdout).toContain('已写入 src/content/faqs/gl/gl-question-1.mdx：付不了款怎么办？\n已写入 src/content/faqs/gl/gl-question-2.mdx：凭证断号');
    const text = read(root, 'src/content/faqs/gl/gl-question-1.mdx');
    expect(text).toContain('code: "FAQ-GL-01"\ntitle: "付不了款怎么办？"\nmodule: "gl"\n');
    expect(gaps(root, '--module', 'gl').stdout).toBe('没有新的问题，都已有问答\n');
  });

  it('leaves nothing that could be published: the check asks for every part that is still to be written, and for nothing else', () => {
    const root = companyWithDuties({ 'gaps.json': GAPS });
    gaps(root, '--module', 'gl');
    const { code, stdout } = checkIn(root, 'src/content/faqs/gl', '--format', 'plain');
    expect(code).toBe(1);
    const found = [...stdout.matchAll(/ error ([a-z-]+) /g)].map(([, name]) => name);
    expect(found.length).toBeGreaterThanOrEqual(2 * 7);
    expect(new Set(found)).toEqual(new Set(['template-left', 'reference-target-exists']));
  });

  it('writes nothing when it is only to say what it would do', () => {
    const root = companyWithDuties({ 'gaps.json': GAPS });
    expect(gaps(root, '--module', 'gl', '--dry-run', '--most', '1').stdout).toBe('将写入 src/content/faqs/gl/gl-question-1.mdx：付不了款怎么办？\n共 1 份；补完“待补”再运行 npm run check\n');
    expect(() => read(root, 'src/content/faqs/gl/gl-question-1.mdx')).toThrow();
  });

  it.each([
    ['a module there is not', ['--module', 'zz'], '没有模块 zz'],
    ['no module', [], '没有写 --module'],
    ['a number that is none', ['--module', 'gl', '--most', '0'], '--most 0 不是正整数'],
    ['a day there is not', ['--module', 'gl', '--today', '2026-02-30'], '日期 2026-02-30 写法有误'],
  ])('refuses %s, and says what to do', (_name, args, message) => {
    const { code, stderr } = gaps(companyWithDuties({ 'gaps.json': GAPS }), ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('改法');
  });

  it('refuses a file that is no export', () => {
    expect(gaps(companyWithDuties({ 'gaps.json': '{}' }), '--module', 'gl').stderr).toContain('不是搜索页导出的文件');
    expect(gaps(companyWithDuties(), '--module', 'gl').stderr).toContain('读不出');
  });
});
