import type { Check } from '../check.ts';

export const suppressionExpired: Check = {
  name: 'suppression-expired',
  group: 'suppressions',
  severity: 'error',
  title: '豁免没有过期',
  why: '过期的豁免说明当初答应的事没有做',
  remedy: '改正问题并删去豁免；确需延长就改日期并写新理由',
  bad: `until 2025-12-31`,
  good: `until 2027-06-30`,
  *run({ kb }) {
    for (const { path, suppressions } of kb.documents) {
      for (const { check, until, span } of suppressions) {
        if (until !== null && until < kb.today) yield { path, span, message: `对 ${check} 的豁免已于 ${until} 到期`, remedy: ['改正问题并删去豁免', '确需延长就改日期并写新理由'] };
      }
    }
  },
};
