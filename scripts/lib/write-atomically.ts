import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Replaces a file in one step: a reader, or a crash, meets the old content or the new, never half of it. */
export function writeAtomically(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { encoding: 'utf8', flush: true });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
