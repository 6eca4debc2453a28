import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readBuiltSite } from '../../scripts/lib/built-site.ts';
import type { BuiltSite } from '../../src/checks/built-site.ts';
import { anchorsOf } from '../../src/domain/anchors.ts';
import { collectionNames } from '../../src/domain/collections.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { walkProvisions } from '../../src/domain/regulation/provision.ts';

/** Builds the smallest site that has everything the content promises, lays `overlay` over it, and reads it back. */
export function buildSite(kb: KnowledgeBase, overlay: string | null, removed: readonly string[]): BuiltSite {
  const dist = mkdtempSync(join(tmpdir(), 'kb-site-'));
  try {
    for (const [file, text] of sitePages(kb)) write(join(dist, file), text);
    if (overlay !== null) cpSync(overlay, dist, { recursive: true });
    for (const file of removed) rmSync(join(dist, file));
    return readBuiltSite(dist, '/');
  } finally {
    rmSync(dist, { recursive: true });
  }
}

/** The pages of that site, its stylesheet and its search index, by file name. */
export function sitePages(kb: KnowledgeBase): Map<string, string> {
  const versions = kb.works.flatMap(({ id, versions: all, shown }) => [
    { url: `/regulations/${id}/`, title: shown.entry.title, ids: idsOf(shown) },
    ...all.map((version) => ({ url: version.entry.url, title: version.entry.title, ids: idsOf(version) })),
  ]);
  const entries = collectionNames
    .filter((name) => name !== 'regulations')
    .flatMap((name) => kb.all(name))
    .map(({ url, title, facts }) => ({ url, title, ids: [...anchorsOf(facts)] }));
  const pages = [...versions, ...entries];
  const home = { url: '/', title: '临江公司ERP运维知识库', ids: ['main'] };
  const urls = [...kb.works.flatMap(({ id, shown }) => articlesOf(shown).map((article) => `/regulations/${id}/#${article}`)), ...entries.map(({ url }) => url)];
  return new Map([
    ...pages.map((page) => [fileOf(page.url), html(page, ['/', ...page.ids.map((id) => `${page.url}#${encodeURIComponent(id)}`)])] as const),
    [fileOf('/'), html(home, ['/#main', '/assets/site.css', ...pages.map(({ url }) => url)])],
    ['assets/site.css', 'body { line-height: 1.7 }\n'],
    ['search/urls.json', JSON.stringify(urls)],
  ]);
}

function idsOf(version: KnowledgeBase['works'][number]['shown']): string[] {
  return [...walkProvisions(version.text.children)].map(({ id }) => id);
}

function articlesOf(version: KnowledgeBase['works'][number]['shown']): string[] {
  return [...walkProvisions(version.text.children)].flatMap(({ level, id }) => (level === 'article' ? [id] : []));
}

function fileOf(url: string): string {
  return `${url.slice(1)}index.html`;
}

function html({ title, ids }: { title: string; ids: readonly string[] }, links: readonly string[]): string {
  return [
    '<!doctype html>',
    `<html lang="zh-CN"><head><title>${title}</title><link rel="stylesheet" href="/assets/site.css"></head><body>`,
    ...ids.map((id) => `<section id="${id}"></section>`),
    ...links.map((link) => `<a href="${link}">${title}</a>`),
    '</body></html>',
    '',
  ].join('\n');
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
