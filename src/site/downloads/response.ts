import type { APIRoute } from 'astro';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** A file of a static site: its bytes, and the type for servers that ask. */
export function fileResponse(kind: keyof typeof TYPES, body: string | Uint8Array): ReturnType<APIRoute> {
  return new Response(typeof body === 'string' ? body : body.slice(), { headers: { 'content-type': TYPES[kind] } });
}
