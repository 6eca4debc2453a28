import type { Check } from '../check.ts';
import { standardMentions } from '../standard-mentions.ts';

export const standardSuperseded: Check = {
  name: 'standard-superseded',
  group: 'references',
  severity: 'error',
  title: '不把已被替代、已废止的标准当现行引用',
  why: '按旧标准做的等级、时限在检查时不被承认',
  remedy: '改引现行标准；叙述历史时写明“已被替代”',
  bad: `应急分级按 GB/Z 20986-2007`,
  good: `应急分级按 GB/T 20986-2023`,
  *run({ kb }) {
    for (const { document, number, span, standard, context } of standardMentions(kb)) {
      if (!standard || document.collection === 'standards' || HISTORY.test(context)) continue;
      const { status, replacedBy } = standard.data;
      if (status !== 'superseded' && status !== 'withdrawn') continue;
      const next = replacedBy === undefined ? null : kb.get('standards', replacedBy);
      yield {
        path: document.path,
        span,
        message: `标准 ${number} ${status === 'superseded' ? '已被替代' : '已废止'}`,
        remedy: next ? [`改引 ${next.data.number}`] : ['改引现行标准'],
      };
    }
  },
};

/** Telling history is no citation as in force. */
const HISTORY = /替代|废止|旧版|历史|原标准|不再/u;
