import { fieldSpan, type Check } from '../check.ts';
import { citesWholeDocument } from '../../domain/citation-uses.ts';
import { applying } from '../../domain/withdrawals.ts';

export const procedureWithoutBasis: Check = {
  name: 'procedure-without-basis',
  group: 'procedures',
  severity: 'error',
  title: '流程的每一步都写明依据的条款',
  why: '没有依据的一步，岗位可以不办，审计也无从核对',
  remedy: '给步骤加 basis，几条之间用；隔开',
  bad: `<Step id="approve" title="审批" by="it-dept-head">`,
  good: `<Step id="approve" title="审批" by="it-dept-head" basis="运维办法第五十一条第一款第（二）项">`,
  *run({ kb }) {
    for (const { data: { steps }, facts } of applying(kb, 'procedures')) {
      for (const [index, { id, title, basis }] of steps.entries()) {
        for (const use of kb.citationsIn(facts.path)) {
          if (use.field?.startsWith(`steps.${index}.basis.`) && citesWholeDocument(use)) yield { path: facts.path, span: use.span, message: `步骤 ${id}（${title}）的依据“${use.resolution.mention.text}”只有制度名称，没有条号`, remedy: ['写到条，能写到款、项的写到款、项'] };
        }
        if (basis.length === 0) yield { path: facts.path, span: fieldSpan(facts, `steps.${index}`), message: `步骤 ${id}（${title}）没有依据`, remedy: ['给这一步加 basis，写明条款'] };
      }
    }
  },
};
