import { readFileSync } from 'node:fs';
import { readExported, type Exported } from '../../../src/domain/drills/exported.ts';
import { reasonOf, sha256 } from '../../../src/source/disk.ts';
import { UsageError } from '../terminal.ts';

/** Reads an exported file, and hashes its bytes. @throws UsageError when it cannot be read, or is something else. */
export function readExportedFile(path: string): { exported: Exported; sha256: string } {
  const bytes = bytesOf(path);
  const result = readExported(textOf(bytes, path));
  if (!result.ok) throw new UsageError(`${path} 读不出：${result.message}`, '给出执行页或者脚本页按“导出 JSON”得到的文件，原样不改');
  return { exported: result.exported, sha256: sha256(bytes) };
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`读不了 ${path}：${reasonOf(error)}`, '改正文件名；从项目根目录写起，或者写全路径');
  }
}

function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} 不是 UTF-8 编码`, '从执行页或者脚本页重新导出');
  }
}
