import type { Check } from '../check.ts';
import { nearest } from '../../domain/nearest.ts';
import { collections } from '../../domain/collections.ts';
import { isPartKind } from '../../domain/parts.ts';
import { holdingCollection, nounOf } from '../../domain/targets.ts';
import { withdrawalOf } from '../../domain/withdrawals.ts';
import { holders } from '../holders.ts';
import { candidates } from '../target-candidates.ts';
import { hasUnread } from '../unread.ts';

export const referenceTargetExists: Check = {
  name: 'reference-target-exists',
  group: 'references',
  severity: 'error',
  title: 'front matter 里的标识都指向存在的文件',
  why: '指空的引用让反向链接、岗位页和审批链断开',
  remedy: '改成存在的标识，或先建目标文件',
  bad: `owner: it-departmant`,
  good: `owner: it-dept`,
  *run({ kb }) {
    const published = new Set(kb.lock.records.map(({ work, version }) => `${work}@${version}`));
    for (const { found, from, field, span, to, kinds } of kb.references) {
      // A published version that is gone is the finding of published-version-missing.
      if (found || published.has(to.id) || holders(kb, to.id).length > 0 || withdrawalOf(kb, to.kind, to.id) !== null) continue;
      // Parts of a file that could not be read are unknown, not missing.
      if (hasUnread(kb, kinds.filter(isPartKind).map(holdingCollection))) continue;
      const known = kinds.flatMap((kind) => candidates(kb, kind));
      const close = nearest(to.id, known.map(({ id }) => id));
      const byTitle = known.filter(({ title }) => title === to.id).map(({ id }) => id);
      const titles = new Map(known.map(({ id, title }) => [id, title]));
      const acts = [...new Set([...byTitle, ...close])].slice(0, 3).map((id) => `改为 ${id}（${titles.get(id) ?? ''}）`);
      yield {
        path: from.path,
        span,
        message: `${field} 指向的${kinds.map(nounOf).join('或')} ${to.id} 不存在`,
        remedy: acts.length > 0 ? acts : [`先在 ${collections[holdingCollection(to.kind)].folder}/ 建立它`],
      };
    }
  },
};
