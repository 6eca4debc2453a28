import { fieldSpan, type Check } from '../check.ts';
import { bandProblems } from '../../domain/plan/bands.ts';
import { EVENT_LEVELS } from '../../domain/schemas/event-levels.ts';
import { applying } from '../../domain/withdrawals.ts';

export const planLevelsComplete: Check = {
  name: 'plan-levels-complete',
  group: 'plans',
  severity: 'error',
  title: '四个级别齐全，中断时长的分段不重不漏',
  why: '级别之间有空隙，那一段时间里没有人知道按哪一级办',
  remedy: '每级写 from 和 below，首尾相接',
  bad: `Ⅲ级 120至240分钟，Ⅱ级 300分钟起`,
  good: `Ⅲ级 120至240分钟，Ⅱ级 240分钟起`,
  *run({ kb }) {
    for (const { data: { levels }, facts } of applying(kb, 'plans')) {
      if (levels.length === 0) continue;
      const present = levels.map(({ level }) => level);
      const missing = EVENT_LEVELS.filter(({ level }) => !present.includes(level)).map(({ numeral }) => `${numeral}级`);
      const doubles = [...present.entries()].filter(([index, level]) => present.indexOf(level) !== index);
      // A level under the number of another is there twice, and missing under its own: told once.
      if (missing.length > doubles.length) yield { path: facts.path, span: fieldSpan(facts, 'levels'), message: `分级表缺${missing.join('、')}`, remedy: ['补上'] };
      for (const [index, level] of doubles) yield { path: facts.path, span: fieldSpan(facts, `levels.${index}.level`), message: `第${level}级写了两次`, remedy: missing.length > 0 ? ['改正级别', '合并成一条'] : ['合并成一条'] };
      if (missing.length + doubles.length > 0) continue;
      for (const { index, bound, message } of bandProblems(levels)) {
        const written = levels[index]?.[bound] !== undefined;
        yield { path: facts.path, span: fieldSpan(facts, written ? `levels.${index}.${bound}` : `levels.${index}`), message, remedy: ['改 from 和 below，使各级首尾相接'] };
      }
    }
  },
};
