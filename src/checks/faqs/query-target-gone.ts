import { fieldSpan, type Check } from '../check.ts';
import { hasUnread } from '../unread.ts';
import { addressesOf } from '../../domain/addresses.ts';
import { collectionNames, collections, documentUrl } from '../../domain/collections.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { nearest } from '../../domain/nearest.ts';
import { divideAddress } from '../../domain/search/address.ts';
import type { Span } from '../../domain/text.ts';
import { withdrawalOf } from '../../domain/withdrawals.ts';

export const queryTargetGone: Check = {
  name: 'query-target-gone',
  group: 'faqs',
  severity: 'error',
  title: '问法和检索问题集指的答案都在',
  why: '答案没有了，搜索就把人带到空处，问题集也测不出搜索的好坏',
  remedy: '改为现在的地址，或者删去这一条',
  bad: `{ ask: 关不了账, expect: [/faqs/no-such/] }`,
  good: `{ ask: 关不了账, expect: [/faqs/gl-period-close/] }`,
  *run({ kb }) {
    const named = answersNamed(kb);
    if (named.length === 0) return;
    const addresses = addressesOf(kb);
    const withdrawn = withdrawnPages(kb);
    // Where a document of a kind cannot be read, nobody knows what the pages of that kind hold.
    const unknown = collectionNames.filter((name) => hasUnread(kb, [name])).map((name) => collections[name].url);
    for (const { path, span, what, url, others } of named) {
      const [page, anchor] = divideAddress(url);
      const anchors = addresses.get(page)?.();
      const gone = withdrawn.get(page);
      if (gone) yield { path, span, message: `${what}的答案 ${url} 已于 ${gone.on} 撤销`, remedy: [...gone.instead, '删去这一条'] };
      else if (!unknown.some((start) => page.startsWith(start)) && !(anchors && (anchor === null || anchors.has(anchor)))) {
        const close = anchors ? nearest(anchor ?? '', [...anchors], 2).map((known) => `${page}#${known}`) : nearest(page, [...addresses.keys()], 2);
        yield { path, span, message: `${what}的答案 ${url} 没有了`, remedy: [...close.filter((known) => !others.includes(known)).map((known) => `改为 ${known}`), '删去这一条'] };
      }
    }
  },
};

interface Named {
  path: string;
  span: Span | null;
  /** The question, in quotation marks. */
  what: string;
  url: string;
  /** Every answer that is named for the same question. */
  others: readonly string[];
}

/** Every answer that a set of queries or a list of wordings names, with where it says so. */
function answersNamed(kb: KnowledgeBase): Named[] {
  const queries = kb.all('queries').flatMap(({ data, facts }) => data.entries.flatMap(({ ask, expect }, index) =>
    expect.map((url, place) => ({ path: facts.path, span: fieldSpan(facts, `entries.${index}.expect.${place}`), what: `“${ask}”`, url, others: expect }))));
  const wordings = kb.all('wordings').flatMap(({ data, facts }) => data.entries.map(({ to, asked }, index) =>
    ({ path: facts.path, span: fieldSpan(facts, `entries.${index}.to`), what: `“${asked[0] ?? ''}”等问法`, url: to, others: [to] })));
  return [...queries, ...wordings];
}

/** Pages that only say that their document no longer applies, with what took its place. */
function withdrawnPages(kb: KnowledgeBase): Map<string, { on: string; instead: string[] }> {
  return new Map(collectionNames.flatMap((collection) => kb.all(collection).flatMap(({ id, url }) => {
    const gone = withdrawalOf(kb, collection, id);
    return gone === null || gone.on > kb.today ? [] : [[url, { on: gone.on, instead: gone.replacedBy === undefined ? [] : [`改为 ${documentUrl(collection, gone.replacedBy)}`] }] as const];
  })));
}
