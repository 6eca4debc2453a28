import type { Entry } from '../domain/entry.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { activityOf } from '../domain/matrix/activities.ts';
import { belongsTo } from '../domain/roles.ts';
import { linkTo, type RelatedLink } from './related.ts';
import { documentHref } from './urls.ts';
import { byCode } from '../domain/order.ts';

export interface FaqAction {
  text: string;
  who: RelatedLink;
  /** Whose side acts: who uses the system, who maintains it, or who decides. */
  side: 'user' | 'om' | 'decide';
  /** The activity of the matrices that lets the post do it. */
  activity: { label: string; href: string } | null;
}

/** Posts of the company that maintain the system, by the unit they belong to. */
const MAINTAINING = ['om-unit', 'it-dept', 'it-company-support', 'vendor'];

/** The acts of an answer with their posts and what entitles them. */
export function actionsOf(kb: KnowledgeBase, faq: Entry<'faqs'>): FaqAction[] {
  return faq.data.actions.map(({ do: text, by, activity }) => {
    const found = activity === undefined ? null : activityOf(kb, activity);
    return {
      text,
      who: linkTo(kb, 'roles', by),
      side: MAINTAINING.some((unit) => belongsTo(kb, by, unit)) ? 'om' : 'user',
      activity: found ? { label: found.code, href: `${documentHref('matrices', found.matrix.id)}#${found.id}` } : null,
    };
  });
}

/** Questions by module, in the order of the period-end close, then by code. */
export function questionsByModule(kb: KnowledgeBase, faqs: readonly Entry<'faqs'>[]): { module: Entry<'modules'>; faqs: Entry<'faqs'>[] }[] {
  const modules = kb.all('modules').toSorted((a, b) => (a.data.close?.order ?? 99) - (b.data.close?.order ?? 99));
  return modules
    .map((module) => ({ module, faqs: byCode(faqs.filter(({ data }) => data.module === module.id)) }))
    .filter(({ faqs: own }) => own.length > 0);
}

