import { emptyLock, LOCK_PATH, parseLock, type PublishedLock } from '../domain/regulation/versions/lock.ts';
import { ContentError } from './content-error.ts';
import { findContent, readText, type FoundFile } from './disk.ts';

/** Lists the content of a project. @throws ContentError when a folder cannot be read or there is nothing to read. */
export function requireContent(root: string): { files: FoundFile[]; assets: ReadonlySet<string> } {
  const { files, assets, unreadable } = findContent(root);
  const [blocked] = unreadable;
  if (blocked) throw new ContentError(`读不了文件夹 ${blocked.path}：${blocked.reason}`, '改正权限后重试');
  if (files.length === 0) throw new ContentError(`${root} 下没有内容文件`, '在项目根目录运行，或用 --root 指明项目');
  return { files, assets };
}

export interface LockFile {
  /** Null where nothing was published yet. */
  text: string | null;
  lock: PublishedLock;
}

/** Reads the publishing lock of a project; `known` saves parsing the same text again. @throws ContentError when it is damaged. */
export function readLockFile(root: string, known: LockFile | null = null): LockFile {
  const text = readText(root, LOCK_PATH);
  if (text === null) return { text, lock: emptyLock() };
  if (known?.text === text) return known;
  const result = parseLock(text);
  if (!result.ok) throw new ContentError(`${LOCK_PATH} 读不出：${result.message}`, '从版本库恢复这个文件；不要手工修改');
  return { text, lock: result.lock };
}
