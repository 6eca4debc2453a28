import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SearchPart, SearchRecord } from '../../src/domain/search/record.ts';

/**
 * Reads the help pages as they were built: they have no source among the content. The pages of single checks stay out: they
 * quote what authors may not write, and would answer the questions of people who have that trouble.
 */
export function helpRecords(dist: string): SearchRecord[] {
  const folder = join(dist, 'help');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html') && !/^checks[\\/]./.test(file.replace(/index\.html$/, ''))).sort();
  return files.flatMap((file) => helpRecord(relative(dist, join(folder, file)).split(sep).join('/'), readFileSync(join(folder, file), 'utf8')));
}

function helpRecord(file: string, html: string): SearchRecord[] {
  const main = /<main\b[^>]*>([\s\S]*?)<\/main>/.exec(html)?.[1];
  const title = plain(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(main ?? '')?.[1] ?? '');
  if (main === undefined || title === '') return [];
  const url = `/${file.replace(/index\.html$/, '')}`;
  return [{ kind: 'help', url, title, path: [], parts: sections(main), status: 'inforce', modules: [], roles: [], version: null, keywords: [], shelf: null }];
}

/** Divides the page at headings that can be linked to. */
function sections(main: string): SearchPart[] {
  const pieces = main.split(/(?=<h[2-4]\b[^>]*\sid=")/);
  return pieces
    .map((piece) => ({ anchor: /^<h[2-4]\b[^>]*\sid="([^"]+)"/.exec(piece)?.[1] ?? '', text: plain(piece) }))
    .filter(({ text }) => text !== '');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#38': '&', '#34': '"', nbsp: ' ' };

function plain(html: string): string {
  return html
    .replace(/<(script|style|svg|nav)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/(p|li|h[1-6]|td|th|dt|dd|pre|div)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
