import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Lists every file below a folder by its POSIX path from there, sorted; a folder that is not there holds none. */
export function listFiles(folder: string): string[] {
  try {
    if (!statSync(folder).isDirectory()) return [];
  } catch {
    return [];
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')] : []))
    .sort();
}
