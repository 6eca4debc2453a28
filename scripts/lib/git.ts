import { execFileSync } from 'node:child_process';
import { UsageError } from './terminal.ts';

/** Paths changed since a Git revision, uncommitted and new files included; relative to `root`, POSIX. */
export function changedFiles(root: string, since: string): Set<string> {
  const git = (...args: string[]): string[] => {
    try {
      return execFileSync('git', ['-C', root, '-c', 'core.quotePath=false', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).split('\n').filter(Boolean);
    } catch {
      throw new UsageError(`git 找不到版本 ${since}`, '核对 --since 的版本名，并在 Git 工作区内运行');
    }
  };
  return new Set([...git('diff', '--name-only', '--relative', since, '--'), ...git('ls-files', '--others', '--exclude-standard')]);
}
