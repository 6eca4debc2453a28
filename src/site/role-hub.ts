import type { Entry } from '../domain/entry.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { allActivities, holdersOf, type Activity } from '../domain/matrix/activities.ts';
import type { Letter } from '../domain/matrix/letters.ts';
import { fieldsOf } from '../domain/forms.ts';
import { belongsTo } from '../domain/roles.ts';
import { STEP_KINDS, type Step } from '../domain/schemas/step.ts';
import { traceRows, type TraceRow } from '../domain/trace/rows.ts';
import { basisLink, type BasisLink } from './basis.ts';
import { linkTo, type RelatedLink } from './related.ts';
import { pairViews, type PairView } from './pair-view.ts';
import { documentHref, versionHref } from './urls.ts';
import { applying } from '../domain/withdrawals.ts';

/** An activity in which the post has letters. */
export interface RoleActivity {
  activity: Activity;
  letters: readonly Letter[];
  href: string;
  basis: BasisLink[];
  /** Who answers for it, where that is another post. */
  accountable: { title: string; href: string } | null;
}

export interface RoleSteps {
  procedure: Entry<'procedures'>;
  steps: { step: Step; href: string; approval: boolean }[];
}

/** A document with what the post does in it. */
export interface PostedLink extends RelatedLink {
  note: string;
}

export interface RoleForm {
  form: Entry<'forms'>;
  fields: number;
  keeps: boolean;
}

export interface RoleClause {
  row: TraceRow;
  href: string;
  /** Whether the clause names the post itself, or the unit it belongs to. */
  own: boolean;
}

/** Everything that is one post's: what it does, approves, fills in, may not hold, and the clauses that say so. */
export interface RoleHub {
  /** Letters A and R, by matrix. */
  duties: { matrix: Entry<'matrices'>; activities: RoleActivity[] }[];
  /** Letters C and I only. */
  consulted: RoleActivity[];
  procedures: RoleSteps[];
  approvals: number;
  /** Runbooks in which it carries out steps, and plans in which it commands, serves or acts. */
  emergency: { runbooks: PostedLink[]; plans: PostedLink[] };
  forms: RoleForm[];
  clauses: { title: string; href: string; clauses: RoleClause[] }[];
  templates: Entry<'templates'>[];
  modules: Entry<'modules'>[];
  pairs: PairView[];
  /** From this post upwards, to whom what cannot be solved goes. */
  escalation: Entry<'roles'>[];
}

export function roleHub(kb: KnowledgeBase, role: Entry<'roles'>): RoleHub {
  const held = allActivities(kb).flatMap((activity) => {
    const letters = activity.assignments.find((assignment) => assignment.role === role.id)?.letters ?? [];
    return letters.length > 0 ? [roleActivity(kb, activity, letters, role.id)] : [];
  });
  const working = held.filter(({ letters }) => letters.includes('A') || letters.includes('R'));
  const procedures = stepsOf(kb, role.id);
  return {
    duties: kb.all('matrices').map((matrix) => ({ matrix, activities: working.filter(({ activity }) => activity.matrix === matrix) })).filter(({ activities }) => activities.length > 0),
    consulted: held.filter((entry) => !working.includes(entry)),
    procedures,
    approvals: procedures.reduce((sum, { steps }) => sum + steps.filter(({ approval }) => approval).length, 0),
    emergency: { runbooks: runbooksOf(kb, role.id), plans: plansOf(kb, role.id) },
    forms: formsOf(kb, role.id),
    clauses: clausesOf(kb, role.id),
    templates: applying(kb, 'templates').filter(({ data }) => data.role === role.id),
    modules: kb.all('modules').filter(({ data }) => data.unitKeyUser === role.id || data.companyKeyUser === role.id || data.owner === role.id),
    pairs: pairViews(kb).filter(({ left, right }) => [...left, ...right].some(({ holders }) => holders.some(({ href }) => href === documentHref('roles', role.id)))),
    escalation: escalationFrom(kb, role.id),
  };
}

function roleActivity(kb: KnowledgeBase, activity: Activity, letters: readonly Letter[], role: string): RoleActivity {
  const [accountable] = holdersOf(activity, 'A');
  return {
    activity,
    letters,
    href: `${documentHref('matrices', activity.matrix.id)}#${activity.id}`,
    basis: activity.basis.map((use) => basisLink(kb, use)),
    accountable: !accountable || accountable.role === role ? null : { title: kb.get('roles', accountable.role)?.title ?? accountable.role, href: documentHref('roles', accountable.role) },
  };
}

function stepsOf(kb: KnowledgeBase, role: string): RoleSteps[] {
  return applying(kb, 'procedures').flatMap((procedure) => {
    const steps = procedure.data.steps.filter(({ by }) => by === role).map((step) => ({ step, href: `${documentHref('procedures', procedure.id)}#step-${step.id}`, approval: STEP_KINDS[step.kind] === STEP_KINDS.approve || step.stage === 'approve' }));
    return steps.length > 0 ? [{ procedure, steps }] : [];
  });
}

function runbooksOf(kb: KnowledgeBase, role: string): PostedLink[] {
  return applying(kb, 'runbooks').flatMap(({ id, data }) => {
    const count = data.steps.filter(({ by }) => by === role).length;
    return count > 0 ? [{ ...linkTo(kb, 'runbooks', id), note: `${count}步` }] : [];
  });
}

function plansOf(kb: KnowledgeBase, role: string): PostedLink[] {
  return applying(kb, 'plans').flatMap(({ id, data }) => {
    const commands = [...data.levels.map(({ commander }) => commander), data.activation.decidedBy].includes(role);
    const replaces = [...data.levels.map(({ deputy }) => deputy), data.activation.deputy].includes(role);
    const serves = data.organisation.some(({ lead, deputy, members }) => [lead, deputy, ...members].includes(role));
    const count = data.steps.filter(({ by }) => by === role).length;
    const notes = [...(commands ? ['指挥'] : []), ...(replaces ? ['替补指挥'] : []), ...(serves ? ['小组'] : []), ...(count > 0 ? [`${count}步`] : [])];
    return notes.length > 0 ? [{ ...linkTo(kb, 'plans', id), note: notes.join('、') }] : [];
  });
}

function formsOf(kb: KnowledgeBase, role: string): RoleForm[] {
  return applying(kb, 'forms').flatMap((form) => {
    const fields = fieldsOf(form.data).filter(({ by }) => by === role).length;
    const keeps = form.data.keptBy === role;
    return fields > 0 || keeps ? [{ form, fields, keeps }] : [];
  });
}

/** Clauses in force that name the post, or the unit it belongs to, as doing something; by regulation. */
function clausesOf(kb: KnowledgeBase, role: string): RoleHub['clauses'] {
  const rows = traceRows(kb).filter(({ named, responsible, accountable }) => named.some((name) => name === role || (belongsTo(kb, role, name) && [...responsible, ...accountable].includes(role))));
  return kb.works.flatMap(({ id, current }) => {
    const own = rows.filter(({ work }) => work === id);
    if (!current || own.length === 0) return [];
    const clauses = own.map((row) => ({ row, href: versionHref(current.id, row.provision), own: row.named.includes(role) }));
    return [{ title: current.entry.title, href: versionHref(current.id), clauses }];
  });
}

function escalationFrom(kb: KnowledgeBase, role: string): Entry<'roles'>[] {
  const line: Entry<'roles'>[] = [];
  for (let next = kb.get('roles', role)?.data.escalatesTo; next !== undefined; next = kb.get('roles', next)?.data.escalatesTo) {
    const entry = kb.get('roles', next);
    if (!entry || line.includes(entry) || next === role) break;
    line.push(entry);
  }
  return line;
}
