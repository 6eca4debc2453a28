import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContactLine } from '../../../src/domain/plan/contacts.ts';
import type { KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { applying } from '../../../src/domain/withdrawals.ts';
import { attribute, elementsIn, findElement, hasClass, innerHtml, outerHtml, readHtml, removeAttribute, removeElement, setAttribute, type HtmlElement } from './html.ts';
import { bundleScript } from './bundle.ts';

/** One document of the handbook: where its page was built, and what the list of contents says of it. */
interface Chapter {
  /** Anchor in the handbook. */
  id: string;
  title: string;
  /** Address of its page on the site. */
  url: string;
  /** What finds it: symptoms, codes, other names. */
  words: string;
}

interface Group {
  title: string;
  chapters: Chapter[];
}

/** Parts of a page that mean nothing in a file: navigation, tools that need the site, links to other views. */
const LEFT_OUT = ['no-print', 'crumbs', 'dock', 'swimlane', 'lane-legend'];
/** Elements that run or fetch something, and those that the page's scripts bring to life. */
const REMOVED: ReadonlySet<string> = new Set(['script', 'template', 'noscript', 'iframe', 'object', 'embed', 'link', 'base', 'kb-parameters', 'kb-levels', 'kb-clock', 'kb-contacts']);
/** Attributes that hold an address, with what they may hold in a file that is all there is. */
const ADDRESSES: Readonly<Record<string, RegExp>> = {
  href: /^(?:#|tel:|mailto:)/i,
  ...Object.fromEntries(['src', 'srcset', 'poster', 'data', 'action', 'formaction', 'ping', 'background', 'cite'].map((name) => [name, /^(?:#|data:image\/)/i])),
};

/**
 * Makes the handbook: plans, runbooks, manual work and contacts of a built site in one file that opens from a folder or a stick.
 * @param contacts names and numbers to print, for a restricted copy; none in the public one
 */
export async function makeHandbook(dist: string, kb: KnowledgeBase, base: string, digest: string, contacts: readonly ContactLine[] = []): Promise<string> {
  const groups = chapterGroups(kb);
  const chapters = groups.flatMap((group) => group.chapters);
  const anchors = new Map(chapters.map(({ url, id }) => [url, id]));
  const styles = new Set<string>();
  const sections = chapters.map((chapter) => readChapter(dist, base, chapter, anchors, styles));
  const css = [...styles].map((file) => readFileSync(join(dist, file), 'utf8')).join('\n').replaceAll('</style', '<\\/style');
  const script = await bundleScript('src/client/offline/handbook.ts');
  const restricted = contacts.length > 0;
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<title>ERP 应急手册 ${kb.today}</title>`,
    `<style>${css}\n${HANDBOOK_CSS}</style></head>`,
    `<body data-page="handbook">${readSprite(dist)}`,
    '<main class="wrap handbook">',
    `<header class="doc-head"><h1>ERP 应急手册</h1><p class="doc-head__lead">内容基准日 ${kb.today}，内容摘要 ${digest}${restricted ? '。含联络方式，限定范围发放，不得外传' : ''}。以本站现行版本为准，打印件为非受控副本。</p></header>`,
    '<div class="handbook__find" role="search"><label for="find">看到什么现象，报什么错</label><input class="input" id="find" type="search" autocomplete="off" placeholder="如 登不上、ORA-257、归档满"><p role="status"></p><ol class="handbook__hits"></ol></div>',
    `<nav class="handbook__toc" aria-label="目录"><h2>目录</h2>${groups.map(contentsOf).join('')}</nav>`,
    restricted ? contactTable(kb, contacts) : '',
    ...sections,
    '</main>',
    `<script>${script.replaceAll('</script', '<\\/script')}</script>`,
    '</body></html>',
    '',
  ].join('\n');
}

function chapterGroups(kb: KnowledgeBase): Group[] {
  const byCode = <E extends { code: string | null }>(entries: readonly E[]): E[] => entries.toSorted((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
  const manual = new Set(applying(kb, 'plans').flatMap(({ data }) => data.degraded.map(({ procedure }) => procedure)));
  return [
    { title: '先做什么', chapters: [
      { id: 'levels', title: '判级', url: '/emergency/levels/', words: '级别 分级' },
      { id: 'clock', title: '报告时限', url: '/emergency/clock/', words: '报告 首报 时限' },
      { id: 'contacts', title: '联络', url: '/emergency/contacts/', words: '联系 电话' },
    ] },
    { title: '操作手册', chapters: byCode(applying(kb, 'runbooks')).map(({ id, title, code, url, data: { aliases, trigger } }) => ({ id: `runbook-${id}`, title, url, words: [code, ...aliases, ...trigger.symptoms, ...trigger.alerts, ...trigger.codes, ...trigger.also].join(' ') })) },
    { title: '应急预案', chapters: byCode(applying(kb, 'plans')).map(({ id, title, code, url, data }) => ({ id: `plan-${id}`, title, url, words: [code, ...data.aliases, ...data.activation.conditions].join(' ') })) },
    { title: '手工替代', chapters: byCode(applying(kb, 'procedures').filter(({ id }) => manual.has(id))).map(({ id, title, code, url, data }) => ({ id: `procedure-${id}`, title, url, words: [code, ...data.aliases, data.trigger].join(' ') })) },
  ];
}

/** Takes the main part of a page, makes its anchors its own, and leads its links into the handbook where they can. */
function readChapter(dist: string, base: string, chapter: Chapter, anchors: ReadonlyMap<string, string>, styles: Set<string>): string {
  const page = readHtml(readFileSync(join(dist, chapter.url, 'index.html'), 'utf8'));
  for (const element of elementsIn(page)) if (element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet') styles.add(sitePath(attribute(element, 'href') ?? '', base));
  const main = findElement(page, ({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${chapter.url} 没有 main`);
  for (const element of [...elementsIn(main)]) rewrite(element, chapter, anchors, base);
  const title = findElement(main, ({ tagName }) => tagName === 'h1');
  if (title) title.tagName = title.nodeName = 'h2';
  return `<section class="handbook__chapter doc" id="${chapter.id}" data-kind="${attribute(main, 'data-kind') ?? ''}" data-title="${escape(chapter.title)}" data-words="${escape(chapter.words)}">${innerHtml(main)}<p class="handbook__back"><a href="#find">回到目录</a></p></section>`;
}

function rewrite(element: HtmlElement, { id }: Chapter, anchors: ReadonlyMap<string, string>, base: string): void {
  if (LEFT_OUT.some((name) => hasClass(element, name)) || REMOVED.has(element.tagName)) {
    removeElement(element);
    return;
  }
  if (element.tagName === 'details') setAttribute(element, 'open', '');
  // Each page has parts of its own name; together in one file, 步骤 of one chapter must not be taken for 步骤 of another.
  if (attribute(element, 'role') === 'region') setAttribute(element, 'role', 'group');
  if (element.tagName === 'section') removeAttribute(element, 'aria-labelledby');
  if (element.tagName === 'aside') element.tagName = element.nodeName = 'div';
  for (const name of ['id', 'for', 'aria-labelledby', 'aria-describedby']) {
    const value = attribute(element, name);
    if (value !== null) setAttribute(element, name, value.split(/\s+/).map((part) => `${id}--${part}`).join(' '));
  }
  const href = attribute(element, 'href');
  if (element.tagName === 'a' && href !== null) setAttribute(element, 'href', inHandbook(href, id, anchors, base));
  element.attrs = element.attrs.filter(({ name, value }) => !/^on|^style$/i.test(name) && (ADDRESSES[name]?.test(value) ?? true));
}

/** Where an address of the site stands in the handbook; any other address comes back as it is. */
function inHandbook(href: string, id: string, anchors: ReadonlyMap<string, string>, base: string): string {
  if (href.startsWith('#')) return `#${id}--${href.slice(1)}`;
  const [path = '', anchor] = sitePath(href, base).split('#');
  const chapter = anchors.get(`/${path.replace(/^\//, '')}`);
  if (chapter === undefined) return href;
  return anchor === undefined ? `#${chapter}` : `#${chapter}--${anchor}`;
}

function sitePath(address: string, base: string): string {
  return address.startsWith(base) ? `/${address.slice(base.length)}` : address;
}

function contentsOf({ title, chapters }: Group): string {
  return `<section><h3>${escape(title)}</h3><ol>${chapters.map(({ id, title: name }) => `<li><a href="#${id}">${escape(name)}</a></li>`).join('')}</ol></section>`;
}

function contactTable(kb: KnowledgeBase, contacts: readonly ContactLine[]): string {
  const rows = contacts.map(({ role, turn, name, phone, other, verified }) => `<tr><th scope="row">${escape(kb.get('roles', role)?.title ?? role)}</th><td>${turn}角</td><td>${escape(name)}</td><td>${escape(phone)}</td><td>${escape(other)}</td><td>${escape(verified)}</td></tr>`);
  return `<section class="handbook__chapter"><h2>联络方式（受限）</h2><table class="table"><thead><tr><th>岗位</th><th>角</th><th>姓名</th><th>手机</th><th>备用</th><th>核对</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

/** The drawings that pages refer to by id. */
function readSprite(dist: string): string {
  const sprite = findElement(readHtml(readFileSync(join(dist, 'index.html'), 'utf8')), (element) => element.tagName === 'svg' && hasClass(element, 'sprite'));
  return sprite ? outerHtml(sprite) : '';
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const HANDBOOK_CSS = `
.handbook { padding-block: 1rem 4rem; }
.handbook__find { position: sticky; inset-block-start: 0; z-index: 30; padding-block: 0.75rem; background: var(--bg); }
.handbook__find label { font-weight: 600; }
.handbook__hits { max-block-size: 50vh; overflow: auto; }
.handbook__hits a { display: block; padding: 0.5rem 0; }
.handbook__hits small { display: block; color: var(--ink-2); }
.handbook__toc section { margin-block-start: 1rem; }
.handbook__toc a { display: inline-block; min-block-size: 1.75rem; }
.handbook__chapter { margin-block-start: 3rem; border-block-start: 4px solid var(--kind, var(--line-2)); padding-block-start: 1rem; scroll-margin-block-start: 7rem; }
.handbook__chapter .wrap { padding: 0; }
.handbook .step, .handbook .rstep { scroll-margin-block-start: 7rem; }
@media print {
  .handbook__find, .handbook__back { display: none; }
  .handbook__chapter { break-before: page; border: 0; margin: 0; }
  .handbook__toc { break-after: page; }
}`;
