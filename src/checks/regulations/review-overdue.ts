import { fieldSpan, type Check } from '../check.ts';
import { soundWorks } from '../unread.ts';
import { nextReview } from '../../domain/regulation/versions/review.ts';

export const reviewOverdue: Check = {
  name: 'review-overdue',
  group: 'regulations',
  severity: 'warning',
  title: '按周期复审',
  why: '过期未审的制度可能已与实际不符',
  remedy: '复审后在 review.log 记一条；要改就出新版本',
  bad: `cycleMonths: 12，施行三年没有复审`,
  good: `review.log 中一年内有一条`,
  *run({ kb }) {
    for (const { current } of soundWorks(kb)) {
      if (!current) continue;
      const { facts, data } = current.entry;
      const due = nextReview(data);
      if (due === null || due >= kb.today) continue;
      yield { path: facts.path, span: fieldSpan(facts, 'review.cycleMonths'), message: `应于 ${due} 前复审，至今没有记录`, remedy: ['复审后在 review.log 记一条', '需要修改就起草新版本'] };
    }
  },
};
