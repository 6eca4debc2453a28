import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sha256 } from '../../../src/source/disk.ts';
import { listFiles } from '../file-list.ts';
import { attribute, elementsIn, readHtml } from './html.ts';

export interface TierFile {
  /** Path from the root of the site, without a leading slash. */
  file: string;
  /** SHA-256 of its bytes, 16 hex digits. */
  revision: string;
  /** Bytes after gzip. */
  weight: number;
}

/** Pages that must open with the network down after one visit: shell, plans, runbooks and their sheets, contacts, targets, and the ways to them. */
const PAGES = [/^index\.html$/, /^offline\/index\.html$/, /^emergency\//, /^plans\/(?!.*\/card\/)/, /^runbooks\/(?!.*\/card\/)/, /^services\//, /^drills\/index\.html$/, /^procedures\/manual-/, /^roles\/index\.html$/, /^search\/index\.html$/, /^choosers\//, /^codes\//];
/** What the search knows without full text: names, codes, and how people ask for what is kept. */
const OTHERS = [/^favicon\.svg$/, /^early\.js$/, /^search\/(?:router|pinyin|structure|meaning|meaning\/kept|codes)\.json$/];

/** Whether the page at an address (site-relative, with a trailing slash) is in the first tier. */
export function isKept(url: string): boolean {
  return PAGES.some((pattern) => pattern.test(`${url.slice(1)}index.html`));
}

/** Lists the first tier of a built site: its pages, and every script and style they name, modules of modules included. */
export function offlineTier(dist: string, base: string): TierFile[] {
  const all = listFiles(dist);
  const pages = all.filter((file) => file.endsWith('.html') && PAGES.some((pattern) => pattern.test(file)));
  const others = all.filter((file) => OTHERS.some((pattern) => pattern.test(file)));
  const assets = closure(dist, new Set(pages.flatMap((page) => assetsOf(readFileSync(join(dist, page), 'utf8'), base))));
  return [...new Set([...pages, ...others, ...assets])].sort().map((file) => {
    const bytes = readFileSync(join(dist, file));
    return { file, revision: sha256(bytes).slice(0, 16), weight: gzipSync(bytes).length };
  });
}

function assetsOf(html: string, base: string): string[] {
  return [...elementsIn(readHtml(html))].flatMap((element) => {
    const address = element.tagName === 'script' ? attribute(element, 'src') : element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet' ? attribute(element, 'href') : null;
    return address?.startsWith(`${base}_astro/`) ? [address.slice(base.length)] : [];
  });
}

/** Scripts name other scripts, `import "./x.js"` and `import("./x.js")`, and styles that come with what is loaded when asked for. */
function closure(dist: string, files: Set<string>): string[] {
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (!file.endsWith('.js')) continue;
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    for (const [, script, style] of readFileSync(join(dist, file), 'utf8').matchAll(/["'`](?:\.\/([\w.-]+\.js)|[^"'`]*\b_astro\/([\w.-]+\.css))["'`]/g)) {
      const other = `${folder}${script ?? style ?? ''}`;
      if (files.has(other)) continue;
      files.add(other);
      waiting.push(other);
    }
  }
  return [...files];
}
