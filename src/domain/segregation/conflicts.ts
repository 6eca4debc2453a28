import type { Entry } from '../entry.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { createMemory } from '../remember.ts';
import type { ConflictException, ConflictPair } from '../schemas/conflict.ts';
import { roleTitle } from '../roles.ts';
import { holdingsOfRole, holdingsOfTemplate, type Holding } from './holdings.ts';
import { applying } from '../withdrawals.ts';

/** Somebody or something that can hold duties: a post, a permission template, a person by the local file. */
export interface Holder {
  kind: 'role' | 'template' | 'person';
  id: string;
  title: string;
  holdings: readonly Holding[];
}

/** Two incompatible duties in one hand, with the way to each. */
export interface FoundConflict {
  holder: Holder;
  pair: ConflictPair;
  source: Entry<'conflicts'>;
  left: Holding;
  right: Holding;
}

/** An exception with where it stands. */
export interface StandingException {
  exception: ConflictException;
  source: Entry<'conflicts'>;
  /** `exceptions.0` */
  field: string;
}

/** Every pair of incompatible duties that one holder holds both sides of, in the order of the conflict documents. */
export function conflictsOf(kb: KnowledgeBase, holder: Holder): FoundConflict[] {
  const byDuty = Map.groupBy(holder.holdings, ({ duty }) => duty);
  return kb.all('conflicts').flatMap((source) => source.data.pairs.flatMap((pair) => {
    const left = firstOf(pair.left);
    const right = firstOf(pair.right);
    return left && right ? [{ holder, pair, source, left, right }] : [];
  }));

  function firstOf(duties: readonly string[]): Holding | null {
    for (const duty of duties) {
      const held = byDuty.get(duty)?.[0];
      if (held) return held;
    }
    return null;
  }
}

const memory = createMemory<KnowledgeBase, readonly Holder[]>();

/** Every post and every permission template, with all that it holds; a template also holds what its post does. */
export function officialHolders(kb: KnowledgeBase): readonly Holder[] {
  return memory(kb, () => [
    ...applying(kb, 'roles').map(({ id, title }): Holder => ({ kind: 'role', id, title, holdings: holdingsOfRole(kb, id) })),
    ...applying(kb, 'templates').map(({ id, title, data }): Holder => ({
      kind: 'template', id, title, holdings: [...holdingsOfTemplate(kb, id), ...throughPost(kb, data.role)],
    })),
  ]);
}

/** What comes with the post that a template belongs to. */
export function throughPost(kb: KnowledgeBase, role: string): Holding[] {
  return holdingsOfRole(kb, role).map((holding) => ({ ...holding, path: [`岗位 ${roleTitle(kb, role)}`, ...holding.path] }));
}

/** Exceptions for a pair and a holder, expired ones included. */
export function exceptionsFor(kb: KnowledgeBase, pair: string, holder: Pick<Holder, 'kind' | 'id'>): StandingException[] {
  return allExceptions(kb).filter(({ exception }) => exception.pair === pair && (holder.kind === 'role' ? exception.role === holder.id : exception.template === holder.id));
}

export function allExceptions(kb: KnowledgeBase): StandingException[] {
  return kb.all('conflicts').flatMap((source) => source.data.exceptions.map((exception, index) => ({ exception, source, field: `exceptions.${index}` })));
}
