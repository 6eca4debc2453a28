import { fieldSpan, type Check } from '../check.ts';
import { roleTitle } from '../../domain/roles.ts';
import { STEP_STAGES, type Step } from '../../domain/schemas/step.ts';
import { applying } from '../../domain/withdrawals.ts';

/** Stages that one post may not combine within one matter (erp-om 2.0, 第六条). */
const APART: readonly (readonly [NonNullable<Step['stage']>, NonNullable<Step['stage']>])[] = [
  ['request', 'approve'],
  ['approve', 'execute'],
  ['execute', 'verify'],
];

export const requesterApprovesOwn: Check = {
  name: 'requester-approves-own',
  group: 'procedures',
  severity: 'error',
  title: '同一件事的申请与审批、审批与执行、执行与验证不在同一岗位',
  why: '自己申请自己批，等于没有审批（运行维护管理办法第六条）',
  remedy: '把其中一步交给另一岗位',
  bad: `<Step id="apply" by="om-manager" stage="request"> … <Step id="approve" by="om-manager" stage="approve">`,
  good: `<Step id="approve" by="it-dept-head" stage="approve">`,
  *run({ kb }) {
    for (const { data: { steps }, facts } of applying(kb, 'procedures')) {
      for (const [first, second] of APART) {
        for (const [index, step] of steps.entries()) {
          const other = step.stage === second ? steps.find(({ by, stage }) => stage === first && by === step.by) : undefined;
          if (!other) continue;
          yield {
            path: facts.path,
            span: fieldSpan(facts, `steps.${index}.by`),
            message: `${roleTitle(kb, step.by)}既办步骤 ${other.id}（${STEP_STAGES[first]}），又办步骤 ${step.id}（${STEP_STAGES[second]}）`,
            remedy: ['把其中一步交给另一岗位'],
          };
        }
      }
    }
  },
};
