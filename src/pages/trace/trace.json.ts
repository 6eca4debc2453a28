import type { APIRoute } from 'astro';
import { traceRows } from '../../domain/trace/rows.ts';
import { fileResponse } from '../../site/downloads/response.ts';
import { knowledgeBase } from '../../site/knowledge-base.ts';

/** The same for programs: ids instead of names. */
export const GET: APIRoute = () => fileResponse('json', `${JSON.stringify(traceRows(knowledgeBase()), null, 1)}\n`);
