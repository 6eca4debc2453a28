import type { Check } from '../check.ts';
import { at, codeOf } from '../code.ts';
import { ADOP_ALONE, ADOP_PHASES } from '../../domain/ebs/scripts.ts';
import { adopCommands } from './adop-commands.ts';

export const adopPhaseCombination: Check = {
  name: 'adop-phase-combination',
  group: 'commands',
  severity: 'error',
  title: 'adop 的阶段拼得对：次序不倒，abort、fs_clone 单独执行',
  why: '阶段拼错，补丁周期会卡在半截',
  remedy: '按 prepare、apply、finalize、cutover、cleanup 的次序；abort、fs_clone、actualize_all 各自一条命令',
  bad: `adop phase=abort,cleanup`,
  good: `adop phase=abort，再 adop phase=cleanup cleanup_mode=full`,
  *run({ kb }) {
    for (const code of codeOf(kb)) {
      for (const { phases, words } of adopCommands(code)) {
        const word = words.find(({ name }) => name === 'phase');
        const complaint = word === undefined ? null : objection(phases);
        if (word && complaint !== null) yield at(code, word.start, word.end, { message: complaint, remedy: ['按 prepare、apply、finalize、cutover、cleanup 的次序写；abort、fs_clone、actualize_all 各自一条命令'] });
      }
    }
  },
};

function objection(phases: readonly string[]): string | null {
  const alone: readonly string[] = ADOP_ALONE;
  const ordered: readonly string[] = ADOP_PHASES;
  const unknown = phases.find((phase) => !alone.includes(phase) && !ordered.includes(phase) && phase !== '' && !isFilledIn(phase));
  if (unknown !== undefined) return `adop 没有 ${unknown} 这个阶段`;
  if (phases.includes('')) return 'phase= 后面有空的阶段，逗号前后不留空格';
  const single = phases.find((phase) => alone.includes(phase));
  if (single !== undefined && phases.length > 1) return `${single} 不能与别的阶段写在一条命令里`;
  const places = phases.filter((phase) => !isFilledIn(phase)).map((phase) => ordered.indexOf(phase));
  return places.some((place, index) => index > 0 && place <= (places[index - 1] ?? -1)) ? `阶段 ${phases.join(',')} 的次序不对` : null;
}

/** A parameter stands for any phase. */
function isFilledIn(phase: string): boolean {
  return phase.includes('{{');
}
