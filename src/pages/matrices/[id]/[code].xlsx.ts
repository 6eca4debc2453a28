import type { APIRoute } from 'astro';
import { matrixTable } from '../../../site/downloads/matrix-table.ts';
import { fileResponse } from '../../../site/downloads/response.ts';
import { toXlsx } from '../../../site/downloads/xlsx.ts';
import { knowledgeBase } from '../../../site/knowledge-base.ts';

export function getStaticPaths() {
  return knowledgeBase().all('matrices').map((matrix) => ({ params: { id: matrix.id, code: matrix.data.code }, props: { matrix } }));
}

/** A matrix as a workbook of one sheet. */
export const GET: APIRoute = async ({ props: { matrix } }) => {
  const kb = knowledgeBase();
  const table = matrixTable(kb, matrix);
  const widths = [8, 16, 30, 40, 10, ...matrix.data.columns.map(() => 9)];
  return fileResponse('xlsx', await toXlsx(matrix.title, table, widths, kb.today));
};
