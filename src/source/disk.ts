import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { collectionNames, collections, type CollectionName } from '../domain/collections.ts';
import { compareText } from '../domain/order.ts';
import type { SourceFile } from './document.ts';

/** The only file of this folder that touches the disk. */

export interface FoundFile {
  path: string;
  collection: CollectionName;
  id: string;
}

export interface UnreadableFolder {
  path: string;
  reason: string;
}

const EXTENSION = '.mdx';
const LARGEST_FILE = 20_000_000;

export interface FoundContent {
  /** Documents, sorted by path. */
  files: FoundFile[];
  /** Paths of everything else in the content folders: images, attachments. */
  assets: ReadonlySet<string>;
  unreadable: UnreadableFolder[];
}

/** Lists the files of every collection under `root`. */
export function findContent(root: string): FoundContent {
  const files: FoundFile[] = [];
  const assets = new Set<string>();
  const unreadable: UnreadableFolder[] = [];
  for (const collection of collectionNames) {
    const { folder } = collections[collection];
    walk(join(root, folder), (file) => {
      const path = toPosix(relative(root, file));
      if (path.endsWith(EXTENSION)) files.push({ path, collection, id: idOf(collection, path) });
      else assets.add(path);
    });
  }
  files.sort((a, b) => compareText(a.path, b.path));
  return { files, assets, unreadable };

  function walk(folder: string, found: (file: string) => void): void {
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      if (!isMissing(error)) unreadable.push({ path: toPosix(relative(root, folder)), reason: reasonOf(error) });
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path, found);
      else found(path);
    }
  }
}

/** The id that a path stands for: the file name, or `<work>@<version>`. */
export function idOf(collection: CollectionName, path: string): string {
  const below = path.slice(collections[collection].folder.length + 1, -EXTENSION.length);
  if (collections[collection].layout === 'file') return below.slice(below.lastIndexOf('/') + 1);
  const [work = '', ...version] = below.split('/');
  return `${work}@${version.join('/')}`;
}

/** Reads one file: bytes, hash and decoded text (BOM removed). Never throws. */
export function readFile(root: string, found: FoundFile): SourceFile {
  try {
    const full = join(root, found.path);
    const { size } = statSync(full);
    if (size > LARGEST_FILE) return { ...found, hash: `size-${size}`, text: null, unreadable: `文件有 ${size} 字节，超过 ${LARGEST_FILE}` };
    const bytes = readFileSync(full);
    return { ...found, hash: sha256(bytes), ...decode(bytes) };
  } catch (error) {
    return { ...found, hash: 'unreadable', text: null, unreadable: reasonOf(error) };
  }
}

/** Reads a text file of the project; null where there is none. */
export function readText(root: string, path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): { text: string | null; unreadable?: string } {
  if (bytes.includes(0)) return { text: null, unreadable: '是二进制文件' };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { text: null, unreadable: '不是 UTF-8 编码' };
  }
}

function toPosix(path: string): string {
  return path.split(sep).join('/');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

const REASONS: Record<string, string> = { EACCES: '没有读取权限', EPERM: '没有读取权限', ENOENT: '文件不存在', EISDIR: '是文件夹', EMFILE: '打开的文件过多', ELOOP: '链接绕成了环' };

/** Says in Chinese why the disk refused. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `系统报告 ${code || String(error)}`;
}
