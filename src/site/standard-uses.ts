import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Version, Work } from '../domain/works.ts';
import { standardNamed } from './citation-links.ts';
import { linkTo, type RelatedLink } from './related.ts';
import { versionHref } from './urls.ts';

export interface SatisfyingArticle {
  label: string;
  heading: string | null;
  href: string;
  clause: string | undefined;
}

/** By version in force or to come: the articles that put a standard into practice. */
export function satisfyingArticles(kb: KnowledgeBase, standardId: string): { work: Work; version: Version; articles: SatisfyingArticle[] }[] {
  const alive = kb.works.flatMap((work) => work.versions.filter(({ status }) => status === 'inforce' || status === 'upcoming').map((version) => ({ work, version })));
  return alive.map((found) => ({ ...found, articles: articlesOf(found.version, standardId) })).filter(({ articles }) => articles.length > 0);
}

/** Documents that name a standard in their text. */
export function citingDocuments(kb: KnowledgeBase, standardId: string): RelatedLink[] {
  const named = kb.citations.filter(({ resolution: { status, mention } }) => status === 'external' && mention.document.kind === 'title' && standardNamed(kb, mention.document.title) === standardId);
  return [...new Set(named.map(({ from }) => from))].map(({ collection, id }) => linkTo(kb, collection, id)).sort((a, b) => (a.label < b.label ? -1 : 1));
}

function articlesOf(version: Version, standardId: string): SatisfyingArticle[] {
  return version.entry.data.satisfies.filter(({ standard }) => standard === standardId).map(({ article, clause }) => {
    const provision = version.provision(article);
    return { label: provision?.label ?? article, heading: provision?.heading ?? null, href: versionHref(version.id, article), clause };
  });
}
