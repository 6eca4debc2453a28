import type { Check } from '../check.ts';
import { collections } from '../../domain/collections.ts';
import { nearest } from '../../domain/nearest.ts';
import { holders } from '../holders.ts';

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
    for (const { found, from, field, span, to } of kb.references) {
      // A published version that is gone is the finding of published-version-missing.
      if (found || published.has(to.id) || holders(kb, to.id).length > 0) continue;
      const known = kb.all(to.collection);
      const close = nearest(to.id, known.map(({ id }) => id));
      const byTitle = known.filter(({ title }) => title === to.id).map(({ id }) => id);
      const candidates = [...byTitle, ...close].slice(0, 3).map((id) => `改为 ${id}（${kb.get(to.collection, id)?.title ?? ''}）`);
      yield {
        path: from.path,
        span,
        message: `${field} 指向的${collections[to.collection].noun} ${to.id} 不存在`,
        remedy: candidates.length > 0 ? candidates : [`先在 ${collections[to.collection].folder}/ 建立它`],
      };
    }
  },
};
