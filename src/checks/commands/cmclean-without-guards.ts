import type { Check } from '../check.ts';
import { executedCode, matches } from '../code.ts';

export const cmcleanWithoutGuards: Check = {
  name: 'cmclean-without-guards',
  group: 'commands',
  severity: 'error',
  title: '清理并发管理器的脚本只在有防护的步骤里',
  why: '它会改并发管理器的内部表，可能丢掉全部调度',
  remedy: '放进不可恢复、有第二人、写明供应商工单的步骤，或者删去',
  bad: `第一步就 @cmclean.sql`,
  good: `先导出调度、取得供应商工单和批准，再在 risk="destructive" second 的步骤里执行`,
  *run({ kb }) {
    for (const code of executedCode(kb)) {
      const { step, facts } = code;
      const steps = kb.get('runbooks', facts.id)?.data.steps ?? [];
      const approved = step !== null && steps.slice(0, steps.indexOf(step)).some(({ kind }) => kind === 'approve');
      // That a step that cannot be undone has a second person is a matter of destructive-without-gate.
      if (step?.risk === 'destructive' && approved) continue;
      yield* matches(code, /(?<![a-z\d])cmclean/gi, () => ({ message: '清理脚本没有防护：须有批准的步骤在前，本步骤标为不可恢复并有第二人', remedy: ['前面加 kind="approve" 的步骤，本步骤写 risk="destructive" second', '不用清理脚本'] }));
    }
  },
};
