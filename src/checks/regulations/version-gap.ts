import { fieldSpan, type Check } from '../check.ts';
import { datedNeighbours } from '../version-dates.ts';

export const versionGap: Check = {
  name: 'version-gap',
  group: 'regulations',
  severity: 'warning',
  title: '版本之间没有空档',
  why: '空档期里没有制度可依',
  remedy: '把前一版的失效日期改到后一版施行之日，或说明空档',
  bad: `1.0 版失效 "2025-07-01"，2.0 版施行 "2026-01-01"`,
  good: `1.0 版失效 "2026-01-01"，2.0 版施行 "2026-01-01"`,
  *run({ kb }) {
    for (const { before, after } of datedNeighbours(kb)) {
      const { expires } = before.entry.data;
      const { effective } = after.entry.data;
      if (expires === undefined || expires >= effective) continue;
      yield {
        path: before.entry.facts.path,
        span: fieldSpan(before.entry.facts, 'expires'),
        message: `自 ${expires} 至 ${after.id} 施行的 ${effective} 之间没有有效的版本`,
        remedy: [`写作 expires: "${effective}"`],
      };
    }
  },
};
