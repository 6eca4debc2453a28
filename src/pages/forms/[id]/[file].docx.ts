import type { APIRoute } from 'astro';
import { formDocument } from '../../../site/downloads/form-docx.ts';
import { fileResponse } from '../../../site/downloads/response.ts';
import { knowledgeBase } from '../../../site/knowledge-base.ts';

export function getStaticPaths() {
  return knowledgeBase().all('forms').flatMap((form) => [
    { params: { id: form.id, file: form.data.code }, props: { form, sample: false } },
    { params: { id: form.id, file: `${form.data.code}-sample` }, props: { form, sample: true } },
  ]);
}

/** A form for Word: blank to fill in, or with its sample. */
export const GET: APIRoute = async ({ props: { form, sample } }) => fileResponse('docx', await formDocument(knowledgeBase(), form, sample));
