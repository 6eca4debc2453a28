import { watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import { collections } from '../../src/domain/collections.ts';
import { checkContent } from './check-content.ts';
import type { CheckOptions } from './check-options.ts';
import { emptyMemory, type ContentMemory } from './content.ts';
import { writeReports } from './write-reports.ts';

/** `check --watch`: reports at once and again after each change; only changed files are read anew. Ends with Ctrl-C. */
export function watch(options: CheckOptions): Promise<number> {
  const memory = emptyMemory();
  report(options, memory);
  const pending = { timer: setTimeout(() => undefined, 0) };
  for (const { folder } of Object.values(collections)) {
    watchFolder(join(options.root, folder), { recursive: true }, () => {
      clearTimeout(pending.timer);
      pending.timer = setTimeout(() => report(options, memory), 20);
    });
  }
  return new Promise(() => undefined);
}

function report(options: CheckOptions, memory: ContentMemory): void {
  const start = performance.now();
  const result = checkContent(options, memory);
  if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[H');
  writeReports(result, options);
  process.stdout.write(`用时 ${Math.round(performance.now() - start)} 毫秒，等待改动（Ctrl-C 结束）\n`);
}
