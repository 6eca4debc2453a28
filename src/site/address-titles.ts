import { collectionNames } from '../domain/collections.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { citeLabel, parseProvisionId } from '../domain/regulation/labels.ts';
import { divideAddress } from '../domain/search/address.ts';

/** Names addresses of documents and of provisions for readers: `/regulations/erp-om/#art-7-p1-i3` → 第七条第一款第（三）项. An address that names nothing stays as it is. */
export function addressTitles(kb: KnowledgeBase): (address: string) => string {
  const documents = collectionNames.flatMap((name) => kb.all(name).map(({ url, title }) => [url, title] as const));
  const titles = new Map([...documents, ...kb.works.map(({ id, title }) => [`/regulations/${id}/`, title] as const)]);
  return (address) => {
    const [page, anchor] = divideAddress(address);
    const title = titles.get(page);
    if (title === undefined) return address;
    const path = anchor === null ? null : parseProvisionId(anchor);
    if (path !== null) return `${title} ${citeLabel(path, false)}`;
    return anchor === null ? title : `${title} ${anchor.replace(/^c-/, '')}`;
  };
}
