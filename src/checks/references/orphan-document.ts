import type { Check } from '../check.ts';
import { hasUnread } from '../unread.ts';
import type { CollectionName } from '../../domain/collections.ts';
import { collectionNames, collections } from '../../domain/collections.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { localLinks } from '../../domain/links.ts';

export const orphanDocument: Check = {
  name: 'orphan-document',
  group: 'references',
  severity: 'notice',
  title: '每个岗位、标准都有人用到',
  why: '没有任何文件提到的岗位或标准，要么多余，要么别处漏写了',
  remedy: '在制度或其他岗位里引用它，或撤销它',
  bad: `没有制度、岗位指向的岗位`,
  good: `至少被一处引用`,
  *run({ kb }) {
    if (hasUnread(kb, collectionNames)) return;
    const linked = new Set(kb.documents.flatMap((document) => localLinks(document).map(({ path }) => path)));
    const named = namesIn(kb);
    for (const collection of JUDGED) {
      for (const { id, title, facts } of kb.all(collection)) {
        if (linked.has(facts.path) || kb.referencesTo(collection, id).length > 0 || [...named].some((name) => title.endsWith(name) || name.endsWith(title))) continue;
        yield { path: facts.path, span: null, message: `没有文件用到${collections[collection].noun} ${id}（${title}）`, remedy: ['在用到它的文件里写上它的标识'] };
      }
    }
  },
};

/** The names in 《》 of all citations, each once. */
function namesIn({ citations }: KnowledgeBase): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { resolution } of citations) if (resolution.mention.document.kind === 'title') names.add(resolution.mention.document.title);
  return names;
}

const JUDGED = ['roles'] as const satisfies readonly CollectionName[];
