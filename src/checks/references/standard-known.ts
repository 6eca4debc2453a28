import type { Check } from '../check.ts';
import { nearest } from '../../domain/nearest.ts';
import { hasUnread } from '../unread.ts';
import { standardMentions } from '../standard-mentions.ts';

export const standardKnown: Check = {
  name: 'standard-known',
  group: 'references',
  severity: 'error',
  title: '提到的标准都在标准登记里',
  why: '没有登记的标准号无人核对过真伪与现行状态',
  remedy: '核对后在标准登记里建一条，或改正编号',
  bad: `按 GB/T 99999-2024 执行`,
  good: `按 GB/T 22239-2019 执行`,
  *run({ kb }) {
    if (hasUnread(kb, ['standards'])) return;
    const numbers = kb.all('standards').map(({ data }) => data.number);
    for (const { document, number, span, standard } of standardMentions(kb)) {
      if (standard) continue;
      const close = nearest(number, numbers);
      yield { path: document.path, span, message: `标准 ${number} 没有登记`, remedy: close.length > 0 ? close.map((known) => `是否指 ${known}`) : ['核对后在标准登记里建一条'] };
    }
  },
};
