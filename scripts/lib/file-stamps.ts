import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What one file held when it was last read, and how the disk described it just before. */
export interface FileStamp {
  /** POSIX, from the project root. */
  path: string;
  /** SHA-256 of the bytes. */
  hash: string;
  /** Size, times and number of the file; null where they prove nothing, so that the bytes must be hashed again. */
  seen: string | null;
}

/** A file changed again within this time may keep its time stamp: disks count in steps of up to two seconds. */
const SETTLING = 3000;

/** Lists every file below some folders, and files named themselves; what is missing or refuses to be read holds none. */
export function listFiles(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    try {
      if (statSync(join(root, folder)).isFile()) return [folder];
      const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
      return entries.flatMap((entry) => (entry.isDirectory() ? [] : [join(folder, entry.parentPath.slice(join(root, folder).length), entry.name).split(sep).join('/')]));
    } catch {
      return [];
    }
  }).sort();
}

/** Describes a file as the disk does. Must be taken before the bytes are read: a change in between then shows. */
export function seenOnDisk(root: string, path: string): string | null {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(join(root, path));
    return Date.now() - Math.max(ctimeMs, mtimeMs) < SETTLING ? null : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  } catch {
    return null;
  }
}

/** Stamps a file as it is now; an unchanged description of a settled file spares reading it. Null when it cannot be read. */
export function stampFile(root: string, path: string, known?: FileStamp): FileStamp | null {
  const seen = seenOnDisk(root, path);
  if (known && seen !== null && seen === known.seen) return known;
  try {
    return { path, seen, hash: hash('sha256', readFileSync(join(root, path))) };
  } catch {
    return null;
  }
}
