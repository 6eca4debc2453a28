import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const FOLDERS = ['src', 'public', 'runbooks', 'scripts'];
const FILES = ['package-lock.json', 'astro.config.mjs', 'tsconfig.json'];
const SETTINGS = ['SITE_URL', 'BASE_PATH'];

/** One hash over everything that decides what `dist` holds: sources, configuration, settings and the day. */
export function inputsFingerprint(root: string, today: string): string {
  const hash = createHash('sha256').update(today);
  for (const name of SETTINGS) hash.update(`\0${name}=${process.env[name] ?? ''}`);
  for (const path of [...FILES, ...FOLDERS.flatMap((folder) => filesBelow(root, folder))].sort()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

function filesBelow(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [relative(root, join(entry.parentPath, entry.name))] : []));
  } catch {
    return [];
  }
}
