import { fieldSpan, type Check } from '../check.ts';
import { datedNeighbours } from '../version-dates.ts';

export const versionOverlap: Check = {
  name: 'version-overlap',
  group: 'regulations',
  severity: 'error',
  title: '同一天至多一个版本有效',
  why: '两个版本同时有效，就没有人知道该照哪个办',
  remedy: '让前一版的失效日期等于后一版的施行日期',
  bad: `1.0 版失效 "2026-03-01"，2.0 版施行 "2026-01-01"`,
  good: `1.0 版失效 "2026-01-01"，2.0 版施行 "2026-01-01"`,
  *run({ kb }) {
    for (const { before, after } of datedNeighbours(kb)) {
      const { expires } = before.entry.data;
      const { effective } = after.entry.data;
      if (effective === before.entry.data.effective) {
        yield { path: after.entry.facts.path, span: fieldSpan(after.entry.facts, 'effective'), message: `施行日期 ${effective} 与 ${before.id} 相同`, remedy: ['改正其中一个施行日期'] };
      } else if (expires !== undefined && expires > effective) {
        yield {
          path: before.entry.facts.path,
          span: fieldSpan(before.entry.facts, 'expires'),
          message: `失效日期 ${expires} 晚于 ${after.id} 的施行日期 ${effective}，其间两个版本都有效`,
          remedy: [`写作 expires: "${effective}"`],
        };
      }
    }
  },
};
