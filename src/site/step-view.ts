import { stepAnchor } from '../domain/anchors.ts';
import type { Entry } from '../domain/entry.ts';
import { edgesOf, END } from '../domain/procedure/flow.ts';
import type { Step } from '../domain/schemas/step.ts';
import { basisAt, type BasisLink } from './basis.ts';
import { knowledgeBase } from './knowledge-base.ts';
import { linkTo, type RelatedLink } from './related.ts';
import { documentHref } from './urls.ts';

/** What the page shows of a step besides its text. */
export interface StepView {
  step: Step;
  number: number;
  performer: RelatedLink;
  activity: { id: string; title: string; href: string } | null;
  basis: BasisLink[];
  /** Where the work goes on, where that is not simply the next step. */
  next: { when: string | null; label: string; href: string }[];
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
    next: waysOn(procedure, index),
  };
}

function waysOn({ data: { steps } }: Entry<'procedures'>, index: number): StepView['next'] {
  const ways = edgesOf(steps).filter(({ from }) => from === steps[index]?.id);
  const [only] = ways;
  if (ways.length === 1 && only?.when === null && only.to === (steps[index + 1]?.id ?? END)) return [];
  return ways.map(({ to, when }) => {
    const at = steps.findIndex(({ id }) => id === to);
    return to === END || at === -1 ? { when, label: '办结', href: '#end' } : { when, label: `第${at + 1}步 ${steps[at]?.title ?? to}`, href: `#${stepAnchor(to)}` };
  });
}
