import { styleText } from 'node:util';
import { ContentError } from '../../src/source/content-error.ts';

/** Exit codes of every command: 0 clean, 1 findings, 2 usage or nothing read, 3 a defect of the program. */
export const EXIT = { clean: 0, findings: 1, usage: 2, internal: 3 } as const;

/** A problem of the call or its surroundings: what is wrong, and what to do. */
export class UsageError extends ContentError {}

type Style = Parameters<typeof styleText>[0];

/** Colours text only on a terminal and without NO_COLOR. */
export function paint(style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  return stream.isTTY && !process.env['NO_COLOR'] ? styleText(style, text) : text;
}

/** Runs a command and turns what it throws into one plain message and the right exit code. */
export async function runCommand(main: () => number | Promise<number>): Promise<void> {
  process.stdout.on('error', leaveQuietly);
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof ContentError) {
      process.stderr.write(`${error.message}\n改法 ${error.remedy}\n`);
      process.exitCode = EXIT.usage;
    } else if (isParseArgsError(error)) {
      process.stderr.write(`${usageMessage(error)}\n改法 用 --help 看用法\n`);
      process.exitCode = EXIT.usage;
    } else {
      process.stderr.write(`程序出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n改法 把以上文字连同所用命令报给维护者\n`);
      process.exitCode = EXIT.internal;
    }
  }
}

function isParseArgsError(error: unknown): error is Error & { code: unknown } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** Says in Chinese what Node's argument parser objects to. */
function usageMessage({ code, message }: Error & { code: unknown }): string {
  const option = /'(?:-\w, )?(-[^'\s=]*)/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `没有 ${option} 这个选项`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return message.includes('does not take an argument') ? `选项 ${option} 后面不写值` : `选项 ${option} 缺少值`;
    default:
      return `命令行写法有误：${message}`;
  }
}

/** `check list | head` closes the pipe early; that is no error of ours. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}
