import type { Check } from '../check.ts';

export const deadEndDocument: Check = {
  name: 'dead-end-document',
  group: 'references',
  severity: 'notice',
  title: '每个岗位页都有下一步',
  why: '读完没有去处的页面，读者只能退回去重找',
  remedy: '写上级、上报对象或依据条款',
  bad: `没有上级、没有上报对象、没有依据的岗位`,
  good: `escalatesTo: om-service-desk`,
  *run({ kb }) {
    const leaving = new Set(kb.references.map(({ from }) => from.path));
    for (const { id, title, facts } of kb.all('roles')) {
      if (facts.links.length > 0 || leaving.has(facts.path) || kb.citationsIn(facts.path).length > 0) continue;
      yield { path: facts.path, span: null, message: `岗位 ${id}（${title}）没有任何去处：没有上级、上报对象、依据条款，正文也没有链接`, remedy: ['补上 escalatesTo 或 basedOn'] };
    }
  },
};
