import type { Check } from '../check.ts';
import { nearest } from '../../domain/nearest.ts';

export const suppressionComplete: Check = {
  name: 'suppression-complete',
  group: 'suppressions',
  severity: 'error',
  title: '每条豁免写明检查名、理由和截止日期',
  why: '没有理由和期限的豁免，一年后没有人敢删',
  remedy: '写成 check-off <检查名> until YYYY-MM-DD: 理由',
  bad: `{/* check-off citation-form */}`,
  good: `{/* check-off citation-form until 2026-12-31: 照录上级文件原文 */}`,
  *run({ kb, checkNames }) {
    for (const { path, suppressions } of kb.documents) {
      for (const { check, reason, until, span } of suppressions) {
        if (!checkNames.has(check)) {
          const close = nearest(check, [...checkNames]);
          yield { path, span, message: `没有名为 ${check} 的检查`, remedy: close.length > 0 ? close.map((name) => `改为 ${name}`) : ['用 npm run check -- list 看全部检查名'] };
        } else if (reason === '') yield { path, span, message: `对 ${check} 的豁免没有理由`, remedy: ['在冒号后写理由'] };
        else if (until === null || !DATE.test(until)) yield { path, span, message: `对 ${check} 的豁免没有截止日期`, remedy: ['写明 until YYYY-MM-DD'] };
      }
    }
  },
};

const DATE = /^\d{4}-\d{2}-\d{2}$/;
