import type { Entry } from '../entry.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { EXERCISE_FORMS } from '../schemas/plan.ts';
import { addMonths, compareDates } from '../dates.ts';

/** A record that followed one edition of a plan or runbook. */
export interface Exercised {
  drill: Entry<'drills'>;
  /** `1.0` */
  version: string;
  /** True where it was carried out, not only talked through: a hands-on drill, or an incident. */
  hands: boolean;
}

/** The records that followed a plan or runbook, latest first. */
export function exercisesOf(kb: KnowledgeBase, kind: 'plans' | 'runbooks', id: string): Exercised[] {
  return kb
    .all('drills')
    .filter(({ data }) => data.date <= kb.today)
    .flatMap((drill) => {
      const written = drill.data[kind].find((edition) => edition.startsWith(`${id}@`));
      return written === undefined ? [] : [{ drill, version: written.slice(id.length + 1), hands: isHandsOn(drill) }];
    })
    .sort((a, b) => compareDates(b.drill.data.date, a.drill.data.date));
}

/** Tells whether things were really done: an incident always, a drill unless it was talked through at a table. */
function isHandsOn({ data: { kind, form } }: Pick<Entry<'drills'>, 'data'>): boolean {
  return kind === 'incident' || (form !== undefined && EXERCISE_FORMS[form].hands);
}

export interface DrillDue {
  plan: Entry<'plans'>;
  last: Exercised | null;
  /** The day by which it must be exercised again, counted from the last time, or from its approval. */
  due: string;
  overdue: boolean;
}

/** When each plan must be exercised next; a plan that asks for hands is not satisfied by a tabletop. Earliest first. */
export function drillsDue(kb: KnowledgeBase, plans: readonly Entry<'plans'>[]): DrillDue[] {
  return plans
    .map((plan) => {
      const { form, cycleMonths } = plan.data.drill;
      const last = exercisesOf(kb, 'plans', plan.id).find(({ hands }) => hands || !EXERCISE_FORMS[form].hands) ?? null;
      const due = addMonths(last?.drill.data.date ?? plan.data.approvedOn, cycleMonths);
      return { plan, last, due, overdue: due < kb.today };
    })
    .sort((a, b) => compareDates(a.due, b.due));
}

/** The latest measured minutes of a service, from a record in which it was measured. */
export function lastMeasured(kb: KnowledgeBase, service: string, what: 'rto' | 'rpo'): { drill: Entry<'drills'>; target: number; actual: number } | null {
  const found = kb
    .all('drills')
    .filter(({ data }) => data.date <= kb.today)
    .flatMap((drill) => drill.data.measured.filter((measure) => measure.what === what && measure.service === service).map(({ target, actual }) => ({ drill, target, actual })))
    .sort((a, b) => compareDates(b.drill.data.date, a.drill.data.date));
  return found[0] ?? null;
}

/** Improvement items that are not closed, with their records, earliest due first. */
export function openImprovements(kb: KnowledgeBase): { drill: Entry<'drills'>; index: number; overdue: boolean }[] {
  return kb
    .all('drills')
    .flatMap((drill) => drill.data.improvements.flatMap(({ due, closed }, index) => (closed === undefined ? [{ drill, index, due, overdue: due < kb.today }] : [])))
    .sort((a, b) => compareDates(a.due, b.due));
}
