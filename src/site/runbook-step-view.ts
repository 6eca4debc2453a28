import type { RunbookStep } from '../domain/schemas/runbook.ts';
import { RISKS } from '../domain/schemas/runbook.ts';
import { STEP_KINDS } from '../domain/schemas/step.ts';
import { knowledgeBase } from './knowledge-base.ts';
import { linkTo, type RelatedLink } from './related.ts';
import { waysOn, type Way } from './ways-on.ts';

/** How a step looks: its kind, or `destroy` where it cannot be undone. */
export interface StepLook {
  do: string;
  glyph: string;
  label: string;
}

export interface RunbookStepView {
  step: RunbookStep;
  number: number;
  look: StepLook;
  performer: RelatedLink;
  ways: Way[];
}

/** @throws Error when the runbook has no such step: then the page and the checks read different texts. */
export function runbookStepView(runbookId: string, id: string): RunbookStepView {
  const kb = knowledgeBase();
  const steps = kb.get('runbooks', runbookId)?.data.steps ?? [];
  const index = steps.findIndex((known) => known.id === id);
  const step = steps[index];
  if (!step) throw new Error(`操作手册 ${runbookId} 没有步骤 ${id}；删去 .astro 后重试`);
  return { step, number: index + 1, look: lookOf(step), performer: linkTo(kb, 'roles', step.by), ways: waysOn(kb, steps, index) };
}

function lookOf({ kind, risk }: Pick<RunbookStep, 'kind' | 'risk'>): StepLook {
  if (risk === 'destructive') return { do: 'destroy', glyph: '毁', label: RISKS.destructive.label };
  const { glyph, label } = STEP_KINDS[kind];
  return { do: kind, glyph, label: kind === 'check' ? RISKS.read.label : label };
}
