import type { Check } from '../check.ts';
import { at, codeOf, type Code } from '../code.ts';
import { reachable } from '../../domain/procedure/flow.ts';
import { adopCommands } from './adop-commands.ts';

export const adopAbortAfterCutover: Check = {
  name: 'adop-abort-after-cutover',
  group: 'commands',
  severity: 'error',
  title: 'cutover 之后不走 abort',
  why: '切换完成后再 abort，两套文件系统和数据库版本就对不上了',
  remedy: 'cutover 之后只重跑 cutover，或者按还原点整体恢复',
  bad: `先 adop phase=cutover，后面的步骤 adop phase=abort`,
  good: `abort 只在 cutover 之前的分支里`,
  *run({ kb }) {
    const byRunbook = Map.groupBy(codeOf(kb), ({ facts }) => facts);
    for (const { data: { steps }, facts } of kb.all('runbooks')) {
      const calls = (byRunbook.get(facts) ?? []).flatMap((code) => adopCommands(code).map((call) => ({ ...call, code })));
      const cut = calls.filter(({ phases }) => phases.includes('cutover'));
      for (const abort of calls.filter(({ phases }) => phases.includes('abort'))) {
        const after = cut.find(({ code, start }) => (code.step === abort.code.step ? placeOf(code, start) < placeOf(abort.code, abort.start) : leadsTo(code, abort.code)));
        if (after) yield at(abort.code, abort.start, abort.end, { message: `${after.code.step ? `步骤 ${after.code.step.id} 的 ` : ''}cutover 之后还走得到这里的 abort`, remedy: ['把 abort 放到 cutover 之前的分支', 'cutover 之后改为重跑 cutover 或者整体恢复'] });
      }

      function leadsTo(first: Code, second: Code): boolean {
        return first.step !== null && second.step !== null && reachable(steps, first.step.id).has(second.step.id);
      }
    }
  },
};

function placeOf({ command }: Code, start: number): number {
  return command.block.span.start + start;
}
