import type { Check } from '../check.ts';
import { codeOf, matches } from '../code.ts';
import { FUSION_OBJECTS } from '../../domain/ebs/objects.ts';

export const otherProductObject: Check = {
  name: 'other-product-object',
  group: 'commands',
  severity: 'error',
  title: '没有别的产品的表',
  why: 'Fusion 的表在 EBS 里不存在',
  remedy: '换成 R12.2 的表',
  bad: `select * from poz_suppliers`,
  good: `select * from ap_suppliers`,
  *run({ kb }) {
    for (const code of codeOf(kb)) {
      yield* matches(code, NAMES, ([name]) => ({ message: `${name} 是 Fusion 的对象，EBS 12.2 用 ${FUSION_OBJECTS[name.toUpperCase()] ?? ''}`, remedy: [`改用 ${FUSION_OBJECTS[name.toUpperCase()] ?? ''}`] }));
    }
  },
};

const NAMES = new RegExp(`(?<![\\w$#])(?:${Object.keys(FUSION_OBJECTS).join('|')})(?![\\w$#])`, 'gi');
