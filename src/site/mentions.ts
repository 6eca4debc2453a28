import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { canonicalWords } from '../domain/regulation/canonical.ts';
import { unitsOf } from '../domain/regulation/units.ts';
import type { Version } from '../domain/works.ts';

export interface MentionedIn {
  version: Version;
  articles: { id: string; label: string; heading: string | null }[];
}

/** Lists the articles of what is in force that name one of `names`; `all` tells longer names from the ones inside them. */
export function mentionsOf(kb: KnowledgeBase, names: readonly string[], all: readonly string[]): MentionedIn[] {
  const wanted = new Set(names);
  const pattern = new RegExp(all.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escape).join('|'), 'g');
  return kb.works.flatMap(({ current }) => {
    if (current === null) return [];
    const articles = unitsOf(current.text).filter(({ provision }) => provision.level === 'article' && [...canonicalWords(provision).matchAll(pattern)].some(([name]) => wanted.has(name)));
    return articles.length === 0 ? [] : [{ version: current, articles: articles.map(({ id, label, provision }) => ({ id, label, heading: provision.heading })) }];
  });
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
