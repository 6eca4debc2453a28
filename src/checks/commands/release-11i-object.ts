import type { Check } from '../check.ts';
import { codeOf, matches } from '../code.ts';
import { RELEASE_11I_OBJECTS } from '../../domain/ebs/objects.ts';

export const release11iObject: Check = {
  name: 'release-11i-object',
  group: 'commands',
  severity: 'error',
  title: '没有11i的表',
  why: '11i 的表在 R12 里没有，或者只剩为旧程序留下的视图',
  remedy: '换成 R12.2 的表',
  bad: `select * from gl_sets_of_books`,
  good: `select * from gl_ledgers`,
  *run({ kb }) {
    for (const code of codeOf(kb)) {
      yield* matches(code, NAMES, ([name]) => ({ message: `${name} 是 11i 的对象，EBS 12.2 用 ${RELEASE_11I_OBJECTS[name.toUpperCase()] ?? ''}`, remedy: [`改用 ${RELEASE_11I_OBJECTS[name.toUpperCase()] ?? ''}`] }));
    }
  },
};

const NAMES = new RegExp(`(?<![\\w$#])(?:${Object.keys(RELEASE_11I_OBJECTS).join('|')})(?![\\w$#])`, 'gi');
