import type { Check } from '../check.ts';
import { divideAddress } from '../../domain/search/address.ts';
import { entryKinds } from '../../domain/search/records.ts';
import { walkProvisions } from '../../domain/regulation/provision.ts';

export const searchRecordMissing: Check = {
  name: 'search-record-missing',
  group: 'built',
  severity: 'error',
  title: '每一条、每个岗位、术语、标准都能检索到，检索结果都有落点',
  why: '搜不到的条文等于没有',
  remedy: '重建检索索引',
  bad: `第七条不在索引里`,
  good: `第七条在索引里`,
  *run({ kb, site }) {
    if (!site) return;
    const ids = new Map(site.pages.map((page) => [page.url, page.ids]));
    for (const url of site.searchUrls) {
      const [path = '', anchor] = url.split('#');
      const target = ids.get(path);
      if (!target || (anchor !== undefined && !target.has(anchor))) yield { path: 'pagefind', span: null, message: `检索结果 ${url} 没有落点`, remedy: ['重建检索索引'] };
    }
    const found = new Set([...site.searchUrls].flatMap((url) => [url, divideAddress(url)[0]]));
    for (const work of kb.works) {
      for (const { level, id } of walkProvisions(work.shown.text.children)) {
        if (level === 'article' && !found.has(`/regulations/${work.id}/#${id}`)) yield { path: 'pagefind', span: null, message: `${work.id} 的 ${id} 不在索引里`, remedy: ['重建检索索引'] };
      }
    }
    for (const { url } of entryKinds.flatMap((name) => kb.all(name))) {
      if (!found.has(url)) yield { path: 'pagefind', span: null, message: `${url} 不在索引里`, remedy: ['重建检索索引'] };
    }
  },
};
