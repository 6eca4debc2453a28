import { fieldSpan, type Check } from '../check.ts';
import { circlesIn, MOST_TAPS, tapsTo } from '../../domain/chooser/tree.ts';

export const chooserTooDeep: Check = {
  name: 'chooser-too-deep',
  group: 'faqs',
  severity: 'error',
  title: `症状选择至多点 ${MOST_TAPS} 下得到答案`,
  why: '多点几下的人会改打电话',
  remedy: '合并问题，或者把答案提前',
  bad: `第五个问题才有答案`,
  good: `点四下以内到问答、手册、流程或者上报`,
  *run({ kb }) {
    for (const { data, facts } of kb.all('choosers')) {
      const taps = tapsTo(data);
      const circling = new Set(circlesIn(data).flat());
      for (const [index, { id, ask }] of data.nodes.entries()) {
        // What is asked later still hangs on this question; a circle without an answer has a finding of its own.
        if (taps.get(id) !== MOST_TAPS || circling.has(id) || data.nodes.findIndex((node) => node.id === id) !== index) continue;
        yield { path: facts.path, span: fieldSpan(facts, `nodes.${index}.id`), message: `问题 ${id}（${ask}）的答案至少要点 ${MOST_TAPS + 1} 下`, remedy: ['合并前面的问题', '把它的选项提前'] };
      }
    }
  },
};
