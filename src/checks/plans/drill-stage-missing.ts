import { fieldSpan, type Check } from '../check.ts';
import { STAGES } from '../../domain/schemas/drill.ts';

export const drillStageMissing: Check = {
  name: 'drill-stage-missing',
  group: 'plans',
  severity: 'error',
  title: '演练记录的四个阶段齐全',
  why: '只记处置不记启动和恢复，看不出哪里慢',
  remedy: '给 timeline 补上缺的阶段',
  bad: `timeline 里没有 stage: restore`,
  good: `启动、执行、结束与终止、系统恢复各有记录`,
  *run({ kb }) {
    for (const { data: { timeline }, facts } of kb.all('drills')) {
      const missing = Object.entries(STAGES).filter(([stage]) => !timeline.some((event) => event.stage === stage)).map(([, name]) => name);
      if (missing.length > 0) yield { path: facts.path, span: fieldSpan(facts, 'timeline'), message: `时间线没有${missing.join('、')}阶段`, remedy: ['补上各阶段的时刻和事实'] };
    }
  },
};
