import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { canonicalWords } from '../domain/regulation/versions/canonical.ts';
import { unitsOf } from '../domain/regulation/units.ts';
import { createMemory } from '../domain/remember.ts';
import type { Version } from '../domain/works.ts';

export interface MentionedIn {
  version: Version;
  articles: { id: string; label: string; heading: string | null }[];
}

type Named = 'roles' | 'terms';

const indexes = { roles: createMemory<KnowledgeBase, MentionIndex>(), terms: createMemory<KnowledgeBase, MentionIndex>() } as const;

/** Lists the articles of what is in force that name a role or term; a longer name is told from the ones inside it. */
export function mentionsOf(kb: KnowledgeBase, collection: Named, title: string): MentionedIn[] {
  const index = indexes[collection](kb, () => indexMentions(kb, collection));
  return [...(index.get(title) ?? [])].map(([version, articles]) => ({ version, articles }));
}

type MentionIndex = Map<string, Map<Version, MentionedIn['articles']>>;

/** Reads every article once, for all names together. */
function indexMentions(kb: KnowledgeBase, collection: Named): MentionIndex {
  const names = kb.all(collection).map(({ title }) => title).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map(RegExp.escape).join('|'), 'g');
  const index: MentionIndex = new Map(names.map((name) => [name, new Map()]));
  for (const { current } of kb.works) {
    for (const { id, label, provision } of current ? unitsOf(current.text) : []) {
      if (!current || provision.level !== 'article') continue;
      const named = new Set([...canonicalWords(provision).matchAll(pattern)].map(([name]) => name));
      for (const name of named) addTo(index.get(name), current, { id, label, heading: provision.heading });
    }
  }
  return index;
}

function addTo(versions: Map<Version, MentionedIn['articles']> | undefined, version: Version, article: MentionedIn['articles'][number]): void {
  const articles = versions?.get(version);
  if (articles) articles.push(article);
  else versions?.set(version, [article]);
}
