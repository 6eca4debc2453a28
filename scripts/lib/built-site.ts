import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuiltPage, BuiltSite } from '../../src/checks/built-site.ts';
import { listFiles } from './file-list.ts';
import { UsageError } from './terminal.ts';

/** Lists what the search index points at; written by the index builder beside the index. */
const SEARCH_URLS = 'search/urls.json';

/** Reads a built site. @throws UsageError when the folder holds no page. */
export function readBuiltSite(dist: string, base = basePath()): BuiltSite {
  const files = new Set(listFiles(dist));
  const htmlFiles = [...files].filter((file) => file.endsWith('.html')).sort();
  if (htmlFiles.length === 0) throw new UsageError(`${dist} 里没有页面`, '先运行 npm run build');
  const sizes = new Map<string, number>();
  const weigh = (file: string): number => {
    const known = sizes.get(file);
    if (known !== undefined) return known;
    const size = files.has(file) ? gzipSync(readFileSync(join(dist, file))).length : 0;
    sizes.set(file, size);
    return size;
  };
  return {
    pages: htmlFiles.map((file) => readPage(file, readFileSync(join(dist, file), 'utf8'), base, weigh)),
    files,
    searchUrls: new Set(files.has(SEARCH_URLS) ? parseUrls(readFileSync(join(dist, SEARCH_URLS), 'utf8')) : []),
  };
}

/** The path below which the site is served, with a slash at both ends. */
export function basePath(): string {
  return (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/');
}

function readPage(file: string, html: string, base: string, weigh: (file: string) => number): BuiltPage {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '');
  const unique = new Set(ids);
  const sum = (pattern: RegExp): number =>
    [...new Set([...html.matchAll(pattern)].map((match) => local(match[1] ?? '', base)))].reduce((total, path) => total + (path === null ? 0 : weigh(path.slice(1))), 0);
  return {
    file,
    url: `/${file.replace(/index\.html$/, '')}`,
    language: /<html[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? null,
    ids: unique,
    repeatedIds: [...unique].filter((id) => ids.indexOf(id) !== ids.lastIndexOf(id)),
    links: [...html.matchAll(/\shref="([^"]*)"/g)].flatMap((match) => {
      const link = unescape(match[1] ?? '');
      if (link.startsWith('#')) return link === '#' ? [] : [`/${file.replace(/index\.html$/, '')}${link}`];
      return local(link, base) ?? [];
    }),
    weight: { html: gzipSync(html).length, css: sum(/<link[^>]*\shref="([^"]+\.css)"/g), js: sum(/<script[^>]*\ssrc="([^"]+\.js)"/g) },
  };
}

/** The site-internal address without the base path, or null for another site, mail, data. */
function local(link: string, base: string): string | null {
  if (!link.startsWith('/') || link.startsWith('//')) return null;
  return link.startsWith(base) ? `/${link.slice(base.length)}` : link;
}

function unescape(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"');
}

function parseUrls(text: string): string[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.map(String) : [];
}
