import { fieldSpan, type Check } from '../check.ts';
import { drillsDue } from '../../domain/drills/exercised.ts';
import { hasUnread } from '../unread.ts';
import { applying } from '../../domain/withdrawals.ts';

export const drillOverdue: Check = {
  name: 'drill-overdue',
  group: 'plans',
  severity: 'warning',
  title: '预案按周期演练',
  why: '一年没有练过的预案，人和系统都已经变了',
  remedy: '安排演练，或者补录演练记录',
  bad: `周期12个月，上次演练在14个月以前`,
  good: `上次演练在周期之内`,
  *run({ kb }) {
    if (hasUnread(kb, ['drills'])) return;
    for (const { plan, last, due, overdue } of drillsDue(kb, applying(kb, 'plans'))) {
      if (overdue) yield { path: plan.facts.path, span: fieldSpan(plan.facts, 'drill.cycleMonths'), message: `预案 ${plan.id}（${plan.title}）应于 ${due} 前演练，${last ? `上次在 ${last.drill.data.date}` : '至今没有演练'}`, remedy: ['安排演练', '已经演练的，补录演练记录'] };
    }
  },
};
