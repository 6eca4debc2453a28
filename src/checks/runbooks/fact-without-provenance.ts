import { fieldSpan, type Check } from '../check.ts';
import { commandsIn } from '../../domain/runbook/commands.ts';
import { applying } from '../../domain/withdrawals.ts';

export const factWithoutProvenance: Check = {
  name: 'fact-without-provenance',
  group: 'runbooks',
  severity: 'error',
  title: '有命令的步骤和变更步骤都注明事实的出处和可信程度',
  why: '没有出处的命令无从核对；没有核对过的要让人看得见',
  remedy: '给步骤加 confidence 和 source',
  bad: `<Step id="enlarge" kind="change" …>`,
  good: `<Step id="enlarge" kind="change" confidence="expert-check" source="通用做法，待在测试库复核" …>`,
  *run({ kb }) {
    for (const { data: { steps }, facts } of applying(kb, 'runbooks')) {
      const commanding = new Set(commandsIn(facts).map(({ step }) => step));
      for (const [index, { id, title, kind, confidence, source }] of steps.entries()) {
        if (!commanding.has(index) && kind !== 'change') continue;
        if (confidence === undefined || source === undefined) yield { path: facts.path, span: fieldSpan(facts, `steps.${index}`), message: `步骤 ${id}（${title}）没有写出处和可信程度`, remedy: ['加 source 和 confidence：verified、secondary 或者 expert-check'] };
      }
    }
  },
};
