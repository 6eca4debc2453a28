import type { Entry } from '../domain/entry.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { activityCode } from '../domain/matrix/activities.ts';
import { createMemory } from '../domain/remember.ts';
import type { ConflictException, ConflictPair } from '../domain/schemas/conflict.ts';
import { officialHolders, type Holder } from '../domain/segregation/conflicts.ts';
import { basisAt, type BasisLink } from './basis.ts';
import { documentHref } from './urls.ts';

/** One duty of a pair, with everybody who holds it. */
export interface DutyView {
  id: string;
  label: string;
  href: string;
  holders: { title: string; href: string }[];
}

/** A pair of incompatible duties as pages show it. */
export interface PairView {
  pair: ConflictPair;
  source: Entry<'conflicts'>;
  href: string;
  left: DutyView[];
  right: DutyView[];
  basis: BasisLink[];
  exceptions: ExceptionView[];
}

export interface ExceptionView {
  exception: ConflictException;
  holder: { title: string; href: string };
  control: { title: string; href: string };
  approver: { title: string; href: string };
}

const memory = createMemory<KnowledgeBase, readonly PairView[]>();

/** Every pair of incompatible duties, in the order of the content. */
export function pairViews(kb: KnowledgeBase): readonly PairView[] {
  return memory(kb, () => {
    const holders = holdersByDuty(kb);
    return kb.all('conflicts').flatMap((source) => source.data.pairs.map((pair, index): PairView => ({
      pair,
      source,
      href: `${documentHref('conflicts', source.id)}#${pair.id}`,
      left: pair.left.map((id) => dutyView(kb, id, holders)),
      right: pair.right.map((id) => dutyView(kb, id, holders)),
      basis: basisAt(kb, source.facts.path, `pairs.${index}.basis`),
      exceptions: source.data.exceptions.filter(({ pair: of }) => of === pair.id).map((exception) => exceptionView(kb, exception)),
    })));
  });
}

/** Who holds each duty; a template does not count for what its post does anyway. */
function holdersByDuty(kb: KnowledgeBase): Map<string, Holder[]> {
  const held = officialHolders(kb).flatMap((holder) => [...new Set(holder.holdings.filter(({ path }) => holder.kind === 'role' || !path[0]?.startsWith('岗位 ')).map(({ duty }) => duty))].map((duty) => ({ duty, holder })));
  return new Map([...Map.groupBy(held, ({ duty }) => duty)].map(([duty, list]) => [duty, list.map(({ holder }) => holder)]));
}

function dutyView(kb: KnowledgeBase, id: string, holders: ReadonlyMap<string, readonly Holder[]>): DutyView {
  const activity = kb.part('activities', id);
  const part = activity ?? kb.part('functions', id);
  return {
    id,
    label: activity ? `${activityCode(id)} ${activity.title}` : (part?.title ?? id),
    href: part ? `${documentHref(part.document.collection, part.document.id)}#${id}` : '#',
    holders: (holders.get(id) ?? []).map(({ kind, id: holder, title }) => ({ title, href: documentHref(kind === 'role' ? 'roles' : 'templates', holder) })),
  };
}

function exceptionView(kb: KnowledgeBase, exception: ConflictException): ExceptionView {
  const role = (id: string): { title: string; href: string } => ({ title: kb.get('roles', id)?.title ?? id, href: documentHref('roles', id) });
  const { template, role: post, controlledBy, approvedBy } = exception;
  const holder = template === undefined ? role(post ?? '') : { title: kb.get('templates', template)?.title ?? template, href: documentHref('templates', template) };
  return { exception, holder, control: role(controlledBy), approver: role(approvedBy) };
}
