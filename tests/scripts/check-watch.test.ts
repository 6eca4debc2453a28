import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { base, END_USER, FORBIDDEN_WORD, project, write } from './cli.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/check.ts', import.meta.url));

describe('check --watch', () => {
  it('reports at once, and again when a file has changed', { timeout: 20_000 }, async () => {
    const root = project();
    const child = spawn(process.execPath, [SCRIPT, '--root', root, '--watch', '--format', 'plain', '--today', '2026-06-30'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const reports: string[] = [];
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split(/用时 \d+ 毫秒，等待改动（Ctrl-C 结束）\n/);
      rest = parts.pop() ?? '';
      reports.push(...parts);
    });
    const seen = async (wanted: RegExp): Promise<void> => expect.poll(() => reports.at(-1) ?? '', { timeout: 8_000, interval: 20 }).toMatch(wanted);
    try {
      await seen(/错误 0/);
      write(root, FORBIDDEN_WORD);
      await seen(/^src\/content\/roles\/end-user\.mdx:15:7 error term-variant [\s\S]*错误 1/);
      write(root, { [END_USER]: base(END_USER) });
      await seen(/^已查 16 个文件：错误 0/);
    } finally {
      child.kill();
    }
  });
});
