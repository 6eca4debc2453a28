import { drillsDue, exercisesOf, lastMeasured, type Exercised } from '../domain/drills/exercised.ts';
import type { Entry } from '../domain/entry.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { durationLabel } from '../domain/plan/durations.ts';
import { RESOURCE_KINDS, type PlanStep } from '../domain/schemas/plan.ts';
import { basisAt, type BasisLink } from './basis.ts';
import { linkTo, type RelatedLink } from './related.ts';
import { waysOn, type Way } from './ways-on.ts';
import { knowledgeBase } from './knowledge-base.ts';

export interface PlanStepView {
  step: PlanStep;
  number: number;
  performer: RelatedLink;
  runbooks: RelatedLink[];
  basis: BasisLink[];
  ways: Way[];
}

/** @throws Error when the plan has no such step: then the page and the checks read different texts. */
export function planStepView(planId: string, id: string): PlanStepView {
  const kb = knowledgeBase();
  const plan = kb.get('plans', planId);
  const steps = plan?.data.steps ?? [];
  const index = steps.findIndex((known) => known.id === id);
  const step = steps[index];
  if (!plan || !step) throw new Error(`预案 ${planId} 没有步骤 ${id}；删去 .astro 后重试`);
  return {
    step,
    number: index + 1,
    performer: linkTo(kb, 'roles', step.by),
    runbooks: step.runbooks.map((runbook) => withEdition(kb, runbook)),
    basis: basisAt(kb, plan.facts.path, `steps.${index}.basis`),
    ways: waysOn(kb, steps, index),
  };
}

/** A runbook with the edition that is valid now: a plan names both (erp-emergency 1.0, 第十二条第一款第（四）项). */
function withEdition(kb: KnowledgeBase, id: string): RelatedLink {
  const link = linkTo(kb, 'runbooks', id);
  const version = kb.get('runbooks', id)?.data.version;
  return version === undefined ? link : { ...link, label: `${link.label}（${version}版）` };
}

/** One service of a plan with what it must reach and what it last reached. */
export interface TargetRow {
  service: RelatedLink;
  rto: string;
  rpo: string;
  mtd: string;
  peak: string | null;
  measured: { text: string; reached: boolean; drill: RelatedLink; sample: boolean } | null;
}

export function targetRows(kb: KnowledgeBase, { data }: Entry<'plans'>): TargetRow[] {
  return data.services.flatMap((id) => {
    const service = kb.get('services', id);
    if (!service) return [];
    const { rto, rpo, mtd, peak } = service.data;
    const last = lastMeasured(kb, id, 'rto');
    return [{
      service: linkTo(kb, 'services', id),
      rto: durationLabel(rto),
      rpo: durationLabel(rpo),
      mtd: durationLabel(mtd),
      peak: peak ? `${peak.when} ${durationLabel(peak.rto)}` : null,
      measured: last ? { text: durationLabel(last.actual), reached: last.actual <= last.target, drill: linkTo(kb, 'drills', last.drill.id), sample: last.drill.data.sample } : null,
    }];
  });
}

/** The steps that have to be done within so many minutes of discovery, by the quarter hours of the first hour. */
export function firstHour({ data: { steps } }: Entry<'plans'>): { within: number; steps: { step: PlanStep; number: number }[] }[] {
  const numbered = steps.map((step, index) => ({ step, number: index + 1 }));
  return [15, 30, 60].map((within, index, limits) => ({
    within,
    steps: numbered.filter(({ step }) => step.within !== undefined && step.within <= within && step.within > (limits[index - 1] ?? 0)),
  }));
}

export interface PlanDrills {
  due: string;
  overdue: boolean;
  records: Exercised[];
}

export function planDrills(kb: KnowledgeBase, plan: Entry<'plans'>): PlanDrills {
  const [next] = drillsDue(kb, [plan]);
  return { due: next?.due ?? '', overdue: next?.overdue ?? false, records: exercisesOf(kb, 'plans', plan.id) };
}

/** The runbooks a plan calls, in the order of its steps, with the steps that call them. */
export function calledRunbooks(kb: KnowledgeBase, { data: { steps } }: Entry<'plans'>): (RelatedLink & { note: string })[] {
  const calls = Map.groupBy(steps.flatMap((step, index) => step.runbooks.map((runbook) => ({ runbook, note: `第${index + 1}步` }))), ({ runbook }) => runbook);
  return [...calls].map(([runbook, uses]) => ({ ...linkTo(kb, 'runbooks', runbook), note: uses.map(({ note }) => note).join('、') }));
}

export function resourcesByKind({ data: { resources } }: Entry<'plans'>): { title: string; items: string[] }[] {
  return Object.entries(RESOURCE_KINDS).flatMap(([kind, title]) => {
    const items = resources.filter((resource) => resource.kind === kind).map(({ what }) => what);
    return items.length > 0 ? [{ title, items }] : [];
  });
}

