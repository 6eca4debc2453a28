import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** What stands in the way of reading a file, and what to do about it; both in Chinese. */
export interface Obstacle {
  message: string;
  remedy: string;
}

/** A file as it was found: its text, or why it has none. */
export interface FoundText {
  path: string;
  text: string | null;
  reason: Obstacle | null;
}

const EXTENSIONS = new Set(['.md', '.mdx', '.txt']);
const LARGEST_FILE = 50_000_000;
const LONGEST_LINE = 1_000_000;

/** Reads the given files, and in the given folders every .md, .mdx and .txt, sorted by path. */
export function readTexts(paths: readonly string[]): FoundText[] {
  return [...new Map(paths.flatMap((path) => readPath(path, true)).map((found) => [found.path, found])).values()];
}

function readPath(path: string, named: boolean): FoundText[] {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return readFolder(path);
    if (!EXTENSIONS.has(extname(path).toLowerCase())) return named ? [unread(path, '只读 .md、.mdx 和 .txt 文件', '先转换成其中一种')] : [];
    if (!stats.isFile()) return [unread(path, '不是普通文件', '给出文件或文件夹')];
    if (stats.size > LARGEST_FILE) return [unread(path, `有 ${Math.round(stats.size / 1e6)} MB，超过 ${LARGEST_FILE / 1e6} MB`, '拆成几个文件')];
    return [decode(path, readFileSync(path))];
  } catch (error) {
    return [unread(path, ...explain(error))];
  }
}

function readFolder(folder: string): FoundText[] {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.') && name !== 'node_modules');
  return names.sort().flatMap((name) => readPath(join(folder, name), false));
}

function decode(path: string, bytes: Buffer): FoundText {
  if (bytes.length === 0) return unread(path, '文件是空的', '核对是否存错了文件');
  if (bytes.includes(0)) return unread(path, '不是文本文件（含有零字节）', '另存为 UTF-8 编码的文本');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unread(path, '不是 UTF-8 编码（可能是 GBK）', '另存为 UTF-8 编码后再检查');
  }
  if (text.trim() === '') return unread(path, '文件里只有空白', '核对是否存错了文件');
  if (hasLongLine(text)) return unread(path, `有一行超过 ${LONGEST_LINE} 字，不是分段的文本`, '按自然段分行');
  return { path: toPosix(path), text, reason: null };
}

function hasLongLine(text: string): boolean {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    if ((end < 0 ? text.length : end) - start > LONGEST_LINE) return true;
    if (end < 0) return false;
    start = end + 1;
  }
  return false;
}

function explain(error: unknown): [message: string, remedy: string] {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return ['没有这个文件或文件夹', '核对路径'];
  if (code === 'EACCES' || code === 'EPERM') return ['没有读取权限', '取得读取权限'];
  return [`读不出来（${code === '' ? String(error) : code}）`, '核对路径和磁盘'];
}

function unread(path: string, message: string, remedy: string): FoundText {
  return { path: toPosix(path), text: null, reason: { message, remedy } };
}

function toPosix(path: string): string {
  return path.replaceAll('\\', '/');
}
