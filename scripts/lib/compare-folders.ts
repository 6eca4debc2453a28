import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Compares two folders file by file. `different` also lists what only one of them holds; sorted. */
export function differences(left: string, right: string): { compared: number; different: string[] } {
  const [here, there] = [filesOf(left), filesOf(right)];
  const all = [...new Set([...here, ...there])].sort();
  const different = all.filter((path) => !here.has(path) || !there.has(path) || !readFileSync(join(left, path)).equals(readFileSync(join(right, path))));
  return { compared: all.length, different };
}

function filesOf(folder: string): Set<string> {
  return new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')] : [])),
  );
}
