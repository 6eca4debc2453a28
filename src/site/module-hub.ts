import type { Entry } from '../domain/entry.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { allActivities, holdersOf } from '../domain/matrix/activities.ts';
import { CONFLICT_LEVELS } from '../domain/schemas/conflict.ts';
import { applying } from '../domain/withdrawals.ts';
import { basisLink } from './basis.ts';
import { pairViews } from './pair-view.ts';
import { linkTo, type RelatedLink } from './related.ts';
import type { RoleActivity } from './role-hub.ts';
import { documentHref } from './urls.ts';
import { byCode } from '../domain/order.ts';

/** Everything of one module: its own activities, procedures, templates, and what its functions may not be combined with. */
export interface ModuleHub {
  activities: RoleActivity[];
  procedures: RelatedLink[];
  templates: RelatedLink[];
  /** Questions of the module, by code; then those of others that bear on it. */
  faqs: Entry<'faqs'>[];
  runbooks: RelatedLink[];
  functions: { id: string; title: string; ebs: string; sensitive: boolean; apart: { label: string; href: string; level: string }[] }[];
  /** By responsibility, the templates that grant it. */
  granting: ReadonlyMap<string, RelatedLink[]>;
}

export function moduleHub(kb: KnowledgeBase, module: Entry<'modules'>): ModuleHub {
  const questions = applying(kb, 'faqs');
  return {
    activities: allActivities(kb).filter(({ row }) => row.modules.includes(module.id)).map((activity) => ({
      activity,
      letters: ['A'],
      href: `${documentHref('matrices', activity.matrix.id)}#${activity.id}`,
      basis: activity.basis.map((use) => basisLink(kb, use)),
      accountable: holdersOf(activity, 'A').map(({ role }) => ({ title: kb.get('roles', role)?.title ?? role, href: documentHref('roles', role) }))[0] ?? null,
    })),
    procedures: kb.all('procedures').filter(({ data }) => data.appliesTo.includes(module.id)).map(({ id }) => linkTo(kb, 'procedures', id)),
    templates: kb.all('templates').filter(({ data }) => data.modules.includes(module.id)).map(({ id }) => linkTo(kb, 'templates', id)),
    faqs: [...byCode(questions.filter(({ data }) => data.module === module.id)), ...byCode(questions.filter(({ data }) => data.also.includes(module.id)))],
    runbooks: applying(kb, 'runbooks').filter(({ data }) => data.modules.includes(module.id)).map(({ id }) => linkTo(kb, 'runbooks', id)),
    functions: module.data.functions.map((known) => ({ ...known, apart: apartFrom(kb, known.id) })),
    granting: new Map(module.data.responsibilities.map(({ id }) => [id, kb.referencesTo('responsibilities', id).map(({ from }) => linkTo(kb, from.collection, from.id))])),
  };
}

/** The other sides of all pairs in which a function stands. */
function apartFrom(kb: KnowledgeBase, id: string): ModuleHub['functions'][number]['apart'] {
  return pairViews(kb).flatMap(({ pair, left, right, href }) => {
    const other = pair.left.includes(id) ? right : pair.right.includes(id) ? left : [];
    return other.length === 0 ? [] : [{ label: other.map(({ label }) => label).join('、'), href, level: CONFLICT_LEVELS[pair.level].label }];
  });
}
