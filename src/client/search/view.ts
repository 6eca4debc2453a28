import type { Hit } from './fragment-hit.ts';
import type { Piece } from './excerpt.ts';
import type { RouterFile } from '../../domain/search/router-file.ts';
import type { RouterHit } from './router.ts';
import { make } from '../dom.ts';
import { marked } from './dom.ts';

/** One line of any list of results, wherever it came from. */
export interface Line extends Omit<Hit, 'excerpt'> {
  text: Piece[];
  why: string | null;
}

export function lineOfHit(hit: Hit): Line {
  return { ...hit, text: hit.excerpt, why: null };
}

export function lineOfRouter(hit: RouterHit): Line {
  return { ...hit, title: [{ text: hit.title, marked: false }], text: [] };
}

/** Turns a site-relative address into one below the base path. */
export function addressOf(base: string, url: string): string {
  return `${base.replace(/\/$/, '')}${url}`;
}

/** The seal of a kind; its name stands beside it. */
export function seal(file: RouterFile, kind: string): HTMLElement {
  return make('span', { class: 'seal', 'data-kind': kind, 'aria-hidden': 'true' }, file.kinds[kind]?.seal ?? '');
}

/** Of what has versions the status is always said; of the rest only that it no longer holds. */
export function statusBadge(file: RouterFile, { kind, status }: Pick<Line, 'kind' | 'status'>): HTMLElement | null {
  if (status === 'inforce' && kind !== 'regulations' && kind !== 'standards') return null;
  return make('span', { class: 'status', 'data-status': status }, file.statuses[status] ?? status);
}

/** 制度 › ERP系统运行维护管理办法 2.0版 › 第八章 用户与权限管理 */
function pathOf(file: RouterFile, line: Line): HTMLElement {
  const [document, ...rest] = line.path;
  const named = document === undefined || line.version === null || document.includes(`${line.version}版`) ? document : `${document} ${line.version}版`;
  const steps = [file.kinds[line.kind]?.noun ?? '', ...(named === undefined ? [] : [named]), ...rest].filter((step) => step !== '');
  return make('p', { class: 'result__path' }, ...steps.map((step) => make('span', {}, step)));
}

/** A result of the result page. */
export function resultItem(file: RouterFile, base: string, line: Line): HTMLElement {
  return make('article', { class: 'result' },
    seal(file, line.kind),
    make('div', {},
      pathOf(file, line),
      make('h3', {}, line.why === null ? null : make('small', { class: 'result__why' }, line.why), make('a', { href: addressOf(base, line.url) }, ...marked(line.title)), statusBadge(file, line)),
      make('p', { class: 'result__text' }, ...marked(line.text)),
    ));
}

/** An option of the suggestion list: a link, so that a middle click works. */
export function optionItem(file: RouterFile, base: string, line: Line, id: string): HTMLElement {
  const above = line.path.length > 0 ? line.path.join(' › ') : (file.kinds[line.kind]?.noun ?? '');
  return make('a', { class: 'combo__opt', role: 'option', id, href: addressOf(base, line.url), tabindex: '-1', 'aria-selected': 'false' },
    seal(file, line.kind),
    make('span', { class: 'combo__main' },
      make('span', { class: 'combo__path' }, above),
      line.why === null ? null : make('span', { class: 'combo__why' }, `${line.why} `),
      make('b', {}, ...marked(line.title)),
      make('small', {}, ...marked(line.text))),
    statusBadge(file, line));
}
