import type { Check } from '../check.ts';
import { collections } from '../../domain/collections.ts';
import { nearest } from '../../domain/nearest.ts';
import { holders } from '../holders.ts';

export const referenceTargetKind: Check = {
  name: 'reference-target-kind',
  group: 'references',
  severity: 'error',
  title: '引用的是对的一类文件',
  why: '把术语写进岗位字段，岗位页上就少了一项职责',
  remedy: '改成该类文件的标识',
  bad: `owner: key-user（这是术语）`,
  good: `owner: it-dept（这是岗位）`,
  *run({ kb }) {
    for (const { found, from, field, span, to } of kb.references) {
      const [other] = found ? [] : holders(kb, to.id);
      if (other === undefined) continue;
      const close = nearest(to.id, kb.all(to.collection).map(({ id }) => id));
      yield {
        path: from.path,
        span,
        message: `${field} 须为${collections[to.collection].noun}，${to.id} 是${collections[other].noun}`,
        remedy: close.length > 0 ? close.map((id) => `改为 ${id}`) : [`改为一个${collections[to.collection].noun}的标识`],
      };
    }
  },
};
