import type { RouterEntry } from '../../domain/search/router-file.ts';
import { fold } from './fold.ts';
import { entryHit, workHit } from './hits.ts';
import type { Router, RouterAnswer, RouterHit } from './router.ts';

/** A title, short name, variant or forbidden name, exactly as registered, leads to the document. */
export function byName(question: string, router: Router): RouterAnswer[] {
  const name = fold(question.replace(/^《(.+)》$/, '$1'));
  if (name === '') return [];
  const works = router.file.works.filter(({ title, aliases }) => [title, ...aliases].some((known) => fold(known) === name));
  const hits: RouterHit[] = [...works.map((work) => workHit(work, router)), ...(router.names.get(name) ?? []).map((entry) => entryHit(router, entry, whyOf(entry, name, question)))];
  return hits.length === 0 ? [] : [{ stage: 'name', heading: '名称，完全匹配', hits: order(hits, name), note: null, instead: [] }];
}

/** Names that begin with or contain what was typed so far, for suggestions: the shortest first. */
export function namesContaining(question: string, router: Router, most: number): RouterHit[] {
  const part = fold(question);
  if (part.length < 2) return [];
  const found = router.file.entries.flatMap((entry) => {
    const title = fold(entry.title);
    const at = title.indexOf(part);
    return at < 0 || title === part ? [] : [{ entry, rank: (at > 0 ? 100 : 0) + title.length }];
  });
  return found.sort((a, b) => a.rank - b.rank).slice(0, most).map(({ entry }) => entryHit(router, entry));
}

function whyOf(entry: RouterEntry, name: string, question: string): string | null {
  return fold(entry.title) === name ? null : `“${question.trim()}”即`;
}

/** The document that bears the very name comes before those that have it as a variant. */
function order(hits: readonly RouterHit[], name: string): RouterHit[] {
  return hits.toSorted((a, b) => Number(fold(a.title) !== name) - Number(fold(b.title) !== name));
}
