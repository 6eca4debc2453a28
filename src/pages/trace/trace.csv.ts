import type { APIRoute } from 'astro';
import { toCsv } from '../../domain/csv.ts';
import { traceRows } from '../../domain/trace/rows.ts';
import { TRACE_COLUMNS, traceCells } from '../../domain/trace/table.ts';
import { fileResponse } from '../../site/downloads/response.ts';
import { knowledgeBase } from '../../site/knowledge-base.ts';

/** The traceability matrix of everything in force, for spreadsheets. */
export const GET: APIRoute = () => {
  const kb = knowledgeBase();
  return fileResponse('csv', toCsv([[...TRACE_COLUMNS], ...traceRows(kb).map((row) => traceCells(kb, row))]));
};
