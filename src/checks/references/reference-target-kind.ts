import type { Check } from '../check.ts';
import { nearest } from '../../domain/nearest.ts';
import { holders } from '../holders.ts';
import { nounOf } from '../../domain/targets.ts';
import { candidates } from '../target-candidates.ts';

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
    for (const { found, from, field, span, to, kinds } of kb.references) {
      const [other] = found ? [] : holders(kb, to.id);
      if (other === undefined) continue;
      const close = nearest(to.id, kinds.flatMap((kind) => candidates(kb, kind)).map(({ id }) => id));
      yield {
        path: from.path,
        span,
        message: `${field} 须为${kinds.map(nounOf).join('或')}，${to.id} 是${nounOf(other)}`,
        remedy: close.length > 0 ? close.map((id) => `改为 ${id}`) : [`改为一个${kinds.map(nounOf).join('或')}的标识`],
      };
    }
  },
};
