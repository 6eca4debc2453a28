import type { SearchPart, SearchRecord } from './record.ts';

/**
 * Pagefind finds whole records; a reader wants the 项. The anchors of a record's parts travel in its address, because
 * that is the one field Pagefind stores without searching it. In the text the parts are divided by a sign that no document uses.
 */
const DIVIDER = '¶';

/** Writes the anchors of the parts behind the address: `/regulations/erp-om/#art-7|p1 p1-i1`. */
export function packAddress(url: string, parts: readonly SearchPart[]): string {
  return `${url}|${parts.map(({ anchor }) => anchor || '-').join(' ')}`;
}

/**
 * Joins names and parts. Names stand in the text because Pagefind divides only text into Chinese words: in its metadata
 * 事件分级 is one word, and 分级 finds nothing.
 */
export function packText({ title, keywords, parts }: Pick<SearchRecord, 'title' | 'keywords' | 'parts'>): string {
  const names = [title, ...keywords.filter((word) => /\p{Script=Han}/u.test(word))].join(' ');
  return [names, ...parts.map(({ text }) => text)].map((text) => text.replaceAll(DIVIDER, '')).join(` ${DIVIDER} `);
}

/** Reads both back: the address of the record and its parts, each with its own address. */
export function unpack(address: string, text: string): { url: string; parts: { url: string; text: string }[] } {
  const [url = '', anchors = ''] = address.split('|');
  const names = anchors.split(' ');
  const [, ...texts] = text.split(DIVIDER);
  return { url, parts: texts.map((part, index) => ({ url: partUrl(url, names[index] ?? '-'), text: part.trim() })) };
}

/** The address of a part: below the record's anchor, or an anchor of its page. */
export function partUrl(url: string, anchor: string): string {
  if (anchor === '-' || anchor === '') return url;
  return url.includes('#') ? `${url}-${anchor}` : `${url}#${anchor}`;
}

/** Divides an address into its page and what follows its `#`, null where nothing does. */
export function divideAddress(address: string): [page: string, anchor: string | null] {
  const [page = '', anchor = null] = address.split('#');
  return [page, anchor];
}
