import { fieldSpan, type Check } from '../check.ts';
import { addressesOf } from '../../domain/addresses.ts';
import { divideAddress } from '../../domain/search/address.ts';
import { canBeAskedFor } from '../../domain/search/meaning-index.ts';

export const wordingTargetUnsearched: Check = {
  name: 'wording-target-unsearched',
  group: 'faqs',
  severity: 'error',
  title: '问法指的是搜索给得出的答案',
  why: '搜索只给整个文件和现行制度的条款；指到别处的问法写了也等于没写',
  remedy: '改为一个文件的地址，或者现行制度的一条、一款、一项',
  bad: `{ to: '/regulations/erp-om/v/1.0/#art-7', asked: [谁批权限] }`,
  good: `{ to: '/regulations/erp-om/#art-7', asked: [谁批权限] }`,
  *run({ kb }) {
    const lists = kb.all('wordings');
    if (lists.length === 0) return;
    const answers = canBeAskedFor(kb);
    const addresses = addressesOf(kb);
    for (const { data, facts } of lists) {
      for (const [index, { to }] of data.entries.entries()) {
        const [page, anchor] = divideAddress(to);
        const anchors = addresses.get(page)?.();
        // What is not there at all, or no longer, is for query-target-gone to tell.
        if (answers(to) || !anchors || (anchor !== null && !anchors.has(anchor))) continue;
        yield { path: facts.path, span: fieldSpan(facts, `entries.${index}.to`), message: `搜索给不出 ${to}`, remedy: answers(page) ? [`改为 ${page}`] : ['改为一个文件的地址，或者现行制度的一条、一款、一项'] };
      }
    }
  },
};
