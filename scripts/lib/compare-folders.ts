import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './file-list.ts';

/** Compares two folders file by file. `different` also lists what only one of them holds; sorted. */
export function differences(left: string, right: string): { compared: number; different: string[] } {
  const [here, there] = [new Set(listFiles(left)), new Set(listFiles(right))];
  const all = [...new Set([...here, ...there])].sort();
  const different = all.filter((path) => !here.has(path) || !there.has(path) || !readFileSync(join(left, path)).equals(readFileSync(join(right, path))));
  return { compared: all.length, different };
}
