import type { Entry } from '../domain/entry.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { activitiesOf, type Activity } from '../domain/matrix/activities.ts';
import type { Letter } from '../domain/matrix/letters.ts';
import { basisLink, type BasisLink } from './basis.ts';
import { pairViews, type PairView } from './pair-view.ts';
import { documentHref } from './urls.ts';

/** A post at the head of a column, with how much it carries in this matrix. */
export interface MatrixColumn {
  role: string;
  title: string;
  short: string;
  href: string;
  accountable: number;
  responsible: number;
  /** 0 (nothing) to 5 (the most of all posts). */
  heat: number;
}

export interface MatrixLine {
  activity: Activity;
  basis: BasisLink[];
  /** Steps in which the activity is carried out. */
  steps: { label: string; href: string }[];
  modules: { id: string; title: string }[];
  /** Incompatible duties of which it is one side. */
  pairs: PairView[];
  letters: ReadonlyMap<string, readonly Letter[]>;
}

export interface MatrixView {
  columns: MatrixColumn[];
  groups: { title: string; anchor: string; lines: MatrixLine[] }[];
  /** Every pair of incompatible duties that has a side in this matrix. */
  pairs: PairView[];
  modules: { id: string; title: string }[];
}

const HEAT_STEPS = 5;

/** Everything the page of a matrix shows. */
export function matrixView(kb: KnowledgeBase, matrix: Entry<'matrices'>): MatrixView {
  const activities = activitiesOf(kb, matrix);
  const allPairs = pairViews(kb);
  const lines = new Map(activities.map((activity) => [activity.field, lineOf(kb, activity, allPairs)]));
  const shown = [...lines.values()];
  return {
    columns: columnsOf(kb, matrix, activities),
    groups: matrix.data.groups.map(({ title, anchor, rows }, group) => ({ title, anchor, lines: rows.flatMap((_, row) => lines.get(`groups.${group}.rows.${row}`) ?? []) })),
    pairs: allPairs.filter((pair) => shown.some((line) => line.pairs.includes(pair))),
    modules: [...new Map(shown.flatMap(({ modules }) => modules).map((module) => [module.id, module])).values()],
  };
}

function lineOf(kb: KnowledgeBase, activity: Activity, pairs: readonly PairView[]): MatrixLine {
  return {
    activity,
    basis: activity.basis.map((use) => basisLink(kb, use)),
    steps: stepsCarryingOut(kb, activity.id),
    modules: activity.row.modules.map((id) => ({ id, title: kb.get('modules', id)?.title ?? id })),
    pairs: pairs.filter(({ pair }) => [...pair.left, ...pair.right].includes(activity.id)),
    letters: new Map(activity.assignments.map(({ role, letters }) => [role, letters])),
  };
}

/** The steps of procedures that carry out an activity. */
export function stepsCarryingOut(kb: KnowledgeBase, activity: string): { label: string; href: string }[] {
  return kb.referencesTo('activities', activity).filter(({ relation }) => relation === 'carriesOut').flatMap(({ from, field }) => {
    const procedure = kb.get('procedures', from.id);
    const step = procedure?.data.steps[Number(field.split('.')[1])];
    return procedure && step ? [{ label: `${procedure.title}：${step.title}`, href: `${documentHref('procedures', procedure.id)}#step-${step.id}` }] : [];
  });
}

function columnsOf(kb: KnowledgeBase, matrix: Entry<'matrices'>, activities: readonly Activity[]): MatrixColumn[] {
  const counted = matrix.data.columns.map(({ role }) => {
    const held = activities.flatMap(({ assignments }) => assignments.filter((assignment) => assignment.role === role));
    return { role, accountable: held.filter(({ letters }) => letters.includes('A')).length, responsible: held.filter(({ letters }) => letters.includes('R')).length };
  });
  const most = Math.max(1, ...counted.map(({ accountable, responsible }) => accountable + responsible));
  return counted.map((column) => {
    const entry = kb.get('roles', column.role);
    const load = column.accountable + column.responsible;
    return { ...column, title: entry?.title ?? column.role, short: entry?.data.short ?? column.role, href: documentHref('roles', column.role), heat: Math.ceil((load / most) * HEAT_STEPS) };
  });
}
