import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['src/domain', 'src/source', 'src/checks'];

/** Changes whenever code that decides what is found changes, so that no report of an older program is ever shown. */
export function checkCodeFingerprint(): string {
  const code = FOLDERS.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])),
  );
  return hash('sha256', [process.version, ...[...code, join(project, 'package-lock.json')].sort().map((path) => readFileSync(path, 'utf8'))].join('\0'));
}
