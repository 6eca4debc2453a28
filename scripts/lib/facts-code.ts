import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of this project that decide what the facts of a document are: `src/domain` and `src/source`, and the lock file. */
export function factsCode(projectRoot: string): string[] {
  const folders = ['src/domain', 'src/source'].map((folder) => join(projectRoot, folder));
  const code = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() && entry.name.endsWith('.ts') ? [join(entry.parentPath, entry.name)] : [])),
  );
  return [...code, join(projectRoot, 'package-lock.json')].sort();
}
