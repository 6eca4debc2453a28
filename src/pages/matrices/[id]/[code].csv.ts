import type { APIRoute } from 'astro';
import { toCsv } from '../../../domain/csv.ts';
import { matrixTable } from '../../../site/downloads/matrix-table.ts';
import { fileResponse } from '../../../site/downloads/response.ts';
import { knowledgeBase } from '../../../site/knowledge-base.ts';

export function getStaticPaths() {
  return knowledgeBase().all('matrices').map((matrix) => ({ params: { id: matrix.id, code: matrix.data.code }, props: { matrix } }));
}

/** A matrix for spreadsheets. */
export const GET: APIRoute = ({ props: { matrix } }) => fileResponse('csv', toCsv(matrixTable(knowledgeBase(), matrix)));
