import type { FieldSpan, ReadProblem } from '../domain/document.ts';
import { isLeftOver } from '../domain/left-over.ts';
import type { FrontMatter } from './front-matter.ts';

/** Finds every value of front matter that was left for later, so that the author reads what is missing and not which pattern 待补 does not fit. */
export function readLeftOver({ value, fields }: Pick<FrontMatter, 'value' | 'fields'>): ReadProblem[] {
  return [...strings(value, '', fields)].flatMap(({ path, text }) =>
    isLeftOver(text) ? [{ check: 'template-left', message: `${path} 还是“${text}”`, remedy: [`写上 ${path.split('.')[0] ?? path} 的内容`], span: fields[path]?.value ?? null }] : [],
  );
}

/** Goes only where something stands in the file: what an alias repeats was found where it was written. */
function* strings(value: unknown, path: string, fields: Record<string, FieldSpan>): Generator<{ path: string; text: string }> {
  if (fields[path] === undefined) return;
  if (typeof value === 'string') yield { path, text: value };
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* strings(inner, path === '' ? key : `${path}.${key}`, fields);
  }
}
