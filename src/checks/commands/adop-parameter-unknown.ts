import type { Check } from '../check.ts';
import { at, codeOf } from '../code.ts';
import { nearest } from '../../domain/nearest.ts';
import { ADOP_PARAMETERS, ADOP_SWITCHES } from '../../domain/ebs/scripts.ts';
import { adopCommands } from './adop-commands.ts';

export const adopParameterUnknown: Check = {
  name: 'adop-parameter-unknown',
  group: 'commands',
  severity: 'error',
  title: 'adop 的参数都认得',
  why: '写错的参数 adop 不一定报错，可能当作没有写',
  remedy: '改成 adop 的参数',
  bad: `adop phase=apply patches=12345678 resume=yes`,
  good: `adop phase=apply patches=12345678 restart=yes`,
  *run({ kb }) {
    for (const code of codeOf(kb)) {
      for (const { words } of adopCommands(code)) {
        for (const { name, isSwitch, start, end } of words) {
          const known: readonly string[] = isSwitch ? ADOP_SWITCHES : ADOP_PARAMETERS;
          if (known.includes(name)) continue;
          yield at(code, start, end, { message: `adop 没有 ${name} 这个${isSwitch ? '选项' : '参数'}`, remedy: [actFor(name, known)] });
        }
      }
    }
  },
};

/** Names that circulate and do not exist. */
const INSTEAD: ReadonlyMap<string, string> = new Map([['resume', 'restart'], ['patch', 'patches'], ['worker', 'workers'], ['nworkers', 'workers']]);

function actFor(name: string, known: readonly string[]): string {
  const other = INSTEAD.get(name) ?? nearest(name, known, 1)[0];
  return other === undefined ? '删去，或者核对 adop -help' : `改为 ${other}`;
}
