import type { Step } from '../domain/schemas/step.ts';
import { basisAt, type BasisLink } from './basis.ts';
import { knowledgeBase } from './knowledge-base.ts';
import { linkTo, type RelatedLink } from './related.ts';
import { documentHref } from './urls.ts';
import { waysOn, type Way } from './ways-on.ts';

/** What the page shows of a step besides its text. */
export interface StepView {
  step: Step;
  number: number;
  performer: RelatedLink;
  activity: { id: string; title: string; href: string } | null;
  basis: BasisLink[];
  /** Where the work goes on, where that is not simply the next step. */
  next: Way[];
}

/** @throws Error when the procedure has no such step: then the page and the checks read different texts. */
export function stepView(procedureId: string, id: string): StepView {
  const kb = knowledgeBase();
  const procedure = kb.get('procedures', procedureId);
  const index = procedure?.data.steps.findIndex((known) => known.id === id) ?? -1;
  const step = procedure?.data.steps[index];
  if (!procedure || !step) throw new Error(`流程 ${procedureId} 没有步骤 ${id}；删去 .astro 后重试`);
  const activity = step.activity === undefined ? null : kb.part('activities', step.activity);
  return {
    step,
    number: index + 1,
    performer: linkTo(kb, 'roles', step.by),
    activity: activity ? { id: activity.id, title: activity.title, href: `${documentHref('matrices', activity.document.id)}#${activity.id}` } : null,
    basis: basisAt(kb, procedure.facts.path, `steps.${index}.basis`),
    next: waysOn(kb, procedure.data.steps, index),
  };
}
