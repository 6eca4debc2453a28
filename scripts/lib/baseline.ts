import { readFileSync } from 'node:fs';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { BaselineEntry } from '../../src/checks/run-checks.ts';
import { calendarDate } from '../../src/domain/schemas/fields.ts';
import { reasonOf } from '../../src/source/disk.ts';
import { UsageError } from './terminal.ts';

const schema = z.array(
  z.strictObject({ check: z.string(), path: z.string(), message: z.string(), reason: z.string().trim().min(1), until: calendarDate }),
);

/** Reads a baseline: a YAML list of `{ check, path, message, reason, until }`. @throws UsageError when it is not one. */
export function readBaseline(file: string): BaselineEntry[] {
  const result = schema.safeParse(parseYaml(file) ?? []);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UsageError(`基线文件 ${file} 的 ${issue?.path.join('.') ?? ''} 不合要求`, '每项写 check、path、message、reason、until 五个字段');
}

function parseYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 });
  } catch (error) {
    throw new UsageError(`基线文件 ${file} 读不出：${error instanceof YAMLParseError ? '不是正确的 YAML' : reasonOf(error)}`, '核对路径与 YAML 写法');
  }
}
