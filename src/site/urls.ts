import { documentUrl, type CollectionName } from '../domain/collections.ts';
import type { CitationTarget } from '../domain/citation-uses.ts';

/** Every address of the site is made here, so that it also works below a base path (`/kb/`). */

const BASE = import.meta.env?.BASE_URL ?? '/';

/** The address of a path from the site's root: `/terms/` is `/kb/terms/` below `/kb/`. */
export function href(path: string): string {
  return `${BASE.replace(/\/$/, '')}${path}`;
}

/** The full address, for feeds, citations and search engines. */
export function absoluteUrl(path: string, site: URL | undefined): string {
  const here = href(path);
  return site === undefined ? here : new URL(here, site).href;
}

export function documentHref(collection: CollectionName, id: string): string {
  return href(documentUrl(collection, id));
}

/** A regulation as it is in force: `/regulations/erp-om/`. */
export function workHref(work: string): string {
  return documentHref('regulations', work);
}

/** One version for ever: `/regulations/erp-om/v/2.0/`, with an anchor when a provision is meant. */
export function versionHref(versionId: string, provisionId = ''): string {
  return documentHref('regulations', versionId) + fragment(provisionId);
}

export function targetHref({ versionId, provisionId }: CitationTarget): string {
  return versionHref(versionId, provisionId);
}

/** The fragment of an id; empty for none. */
export function fragment(id: string): string {
  return id === '' ? '' : `#${id}`;
}
