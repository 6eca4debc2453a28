import { fieldSpan, type Check } from '../check.ts';

export const drillTimesOrder: Check = {
  name: 'drill-times-order',
  group: 'plans',
  severity: 'error',
  title: '时间线按先后排列',
  why: '时刻倒着走，算出来的恢复时间是假的',
  remedy: '改正时刻；跨零点的写 day',
  bad: `"10:30" 之后是 "10:05"`,
  good: `跨零点的写 day: 1`,
  *run({ kb }) {
    for (const { data: { timeline }, facts } of kb.all('drills')) {
      for (const [index, { at, day }] of timeline.entries()) {
        const before = timeline[index - 1];
        if (before && (day < before.day || (day === before.day && at < before.at))) yield { path: facts.path, span: fieldSpan(facts, `timeline.${index}.at`), message: `${at} 排在 ${before.at} 之后，时间倒走`, remedy: ['改正时刻或者次序', '跨过零点的写 day: 1'] };
      }
    }
  },
};
