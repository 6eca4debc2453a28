import type { RouterEntry } from '../../domain/search/router-file.ts';
import { fold, inOrder } from './fold.ts';
import { entryHit, workHit } from './hits.ts';
import type { Router, RouterAnswer, RouterHit } from './router.ts';

/** What people add to a name when they want it explained: 到底是干啥的, 啥意思. */
const WHAT_IS = /\s*(?:到底|究竟|具体)?(?:是|指|叫)?(?:的是)?(?:什么意思|啥意思|什么东西|干什么的|干啥的|做什么的|什么|啥)[？?]?$/;
/** A law goes by some characters of its title: 个保法. */
const LAW = /^\p{Script=Han}{1,4}[法例]$/u;
const MOST_LAWS = 3;

/** A title, short name, variant or forbidden name, exactly as registered, leads to the document. */
export function byName(question: string, router: Router): RouterAnswer[] {
  const asked = question.replace(/^《(.+)》$/, '$1');
  const bare = asked.replace(WHAT_IS, '');
  const found = [
    { heading: '名称，完全匹配', hits: hitsNamed(asked, router) },
    { heading: '名称，完全匹配', hits: bare === asked ? [] : hitsNamed(bare, router) },
    { heading: '法律法规的简称', hits: lawsAbbreviated(asked, router) },
  ].find(({ hits }) => hits.length > 0);
  return found ? [{ stage: 'name', ...found, note: null, instead: [] }] : [];
}

function hitsNamed(question: string, router: Router): RouterHit[] {
  const name = fold(question);
  if (name === '') return [];
  const works = router.file.works.filter(({ title, aliases }) => [title, ...aliases].some((known) => fold(known) === name));
  const hits: RouterHit[] = [...works.map((work) => workHit(work, router)), ...(router.names.get(name) ?? []).map((entry) => entryHit(router, entry, whyOf(entry, name, question)))];
  return order(hits, name);
}

/** 个保法 for 个人信息保护法: its characters in their order in the title of a law, the shortest title first. */
function lawsAbbreviated(question: string, router: Router): RouterHit[] {
  const short = fold(question);
  if (!LAW.test(short)) return [];
  const found = router.file.entries.filter(({ kind, title }) => kind === 'standards' && title.endsWith(short.slice(-1)) && inOrder(short, title));
  return found.toSorted((a, b) => a.title.length - b.title.length).slice(0, MOST_LAWS).map((entry) => entryHit(router, entry, `“${question.trim()}”即`));
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
