import { fieldSpan, type Check } from '../check.ts';
import { hasUnread } from '../unread.ts';
import { addressesOf } from '../../domain/addresses.ts';
import { collectionNames, collections, documentUrl } from '../../domain/collections.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { nearest } from '../../domain/nearest.ts';
import { withdrawalOf } from '../../domain/withdrawals.ts';

export const queryTargetGone: Check = {
  name: 'query-target-gone',
  group: 'faqs',
  severity: 'error',
  title: '检索问题集里的答案都在',
  why: '答案没有了，问题集就再也测不出搜索的好坏',
  remedy: '改为现在的地址，或者删去这个问题',
  bad: `{ ask: 关不了账, expect: [/faqs/no-such/] }`,
  good: `{ ask: 关不了账, expect: [/faqs/gl-period-close/] }`,
  *run({ kb }) {
    const sets = kb.all('queries');
    if (sets.length === 0) return;
    const addresses = addressesOf(kb);
    const withdrawn = withdrawnPages(kb);
    // Where a document of a kind cannot be read, nobody knows what the pages of that kind hold.
    const unknown = collectionNames.filter((name) => hasUnread(kb, [name])).map((name) => collections[name].url);
    for (const { data, facts } of sets) {
      for (const [index, { ask, expect }] of data.entries.entries()) {
        for (const [place, url] of expect.entries()) {
          const [page = '', anchor] = url.split('#');
          const [path, span] = [facts.path, fieldSpan(facts, `entries.${index}.expect.${place}`)];
          const anchors = addresses.get(page)?.();
          const gone = withdrawn.get(page);
          if (gone) yield { path, span, message: `“${ask}”的答案 ${url} 已于 ${gone.on} 撤销`, remedy: [...gone.instead, '删去这个问题'] };
          else if (!unknown.some((start) => page.startsWith(start)) && !(anchors && (anchor === undefined || anchors.has(anchor)))) {
            const close = anchors ? nearest(anchor ?? '', [...anchors], 2).map((known) => `${page}#${known}`) : nearest(page, [...addresses.keys()], 2);
            yield { path, span, message: `“${ask}”的答案 ${url} 没有了`, remedy: [...close.filter((known) => !expect.includes(known)).map((known) => `改为 ${known}`), '删去这个问题'] };
          }
        }
      }
    }
  },
};

/** Pages that only say that their document no longer applies, with what took its place. */
function withdrawnPages(kb: KnowledgeBase): Map<string, { on: string; instead: string[] }> {
  return new Map(collectionNames.flatMap((collection) => kb.all(collection).flatMap(({ id, url }) => {
    const gone = withdrawalOf(kb, collection, id);
    return gone === null || gone.on > kb.today ? [] : [[url, { on: gone.on, instead: gone.replacedBy === undefined ? [] : [`改为 ${documentUrl(collection, gone.replacedBy)}`] }] as const];
  })));
}
