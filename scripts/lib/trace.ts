import { traceRows, type TraceRow } from '../../src/domain/trace/rows.ts';
import { toCsv } from '../../src/domain/csv.ts';
import { TRACE_COLUMNS, traceCells } from '../../src/domain/trace/table.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import type { CheckOptions } from './check-options.ts';
import { readContent } from './content.ts';
import { EXIT, UsageError } from './terminal.ts';

const FORMATS = {
  csv: (kb, rows) => toCsv([[...TRACE_COLUMNS], ...rows.map((row) => traceCells(kb, row))]),
  json: (_kb, rows) => `${JSON.stringify(rows, null, 2)}\n`,
  html: (kb, rows) => html([[...TRACE_COLUMNS], ...rows.map((row) => traceCells(kb, row))]),
} as const satisfies Record<string, (kb: KnowledgeBase, rows: readonly TraceRow[]) => string>;

/**
 * `check trace [works…] [--format csv|json|html]`: writes the traceability matrix of what is in force, gaps included.
 * @returns 0 when there is no gap, else 1
 */
export function trace({ paths, root, today, writtenFormat }: CheckOptions): number {
  const format = Object.keys(FORMATS).find((name): name is keyof typeof FORMATS => name === (writtenFormat ?? 'csv'));
  if (!format) throw new UsageError(`trace 没有 ${String(writtenFormat)} 这种格式`, `用 ${Object.keys(FORMATS).join('、')} 之一`);
  const { kb } = readContent(root, today);
  const unknown = paths.find((id) => !kb.work(id));
  if (unknown !== undefined) throw new UsageError(`没有制度 ${unknown}`, `用 ${kb.works.map(({ id }) => id).join('、')} 之一`);
  const rows = traceRows(kb).filter(({ work }) => paths.length === 0 || paths.includes(work));
  process.stdout.write(FORMATS[format](kb, rows));
  return rows.some(({ state }) => state === 'gap') ? EXIT.findings : EXIT.clean;
}

function html([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: 'th' | 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
  return `<!doctype html>\n<html lang="zh-CN"><meta charset="utf-8"><title>追溯矩阵</title>\n<table>\n<thead>${line(head, 'th')}</thead>\n<tbody>\n${rows.map((cells) => line(cells, 'td')).join('\n')}\n</tbody>\n</table>\n</html>\n`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
