import { createMemory } from '../remember.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { applying } from '../withdrawals.ts';

/** A post, department or body by one of the names that texts call it. */
export interface ActorName {
  name: string;
  role: string;
}

/** A role named in a text. */
export interface NamedActor {
  roles: readonly string[];
  index: number;
  end: number;
}

/** Finds role names in a text, in order; inside a longer name the shorter does not count. */
export type FindActors = (text: string) => NamedActor[];

const finders = createMemory<KnowledgeBase, FindActors>();

/**
 * Finds every name by which texts call a role, its collective names (关键用户) included: 一级模块关键用户 is not 模块关键用户.
 * The short form is for table heads only: 供应商 in a text is a supplier of goods more often than 产品供应商.
 */
export function actorFinder(kb: KnowledgeBase): FindActors {
  return finders(kb, () => {
    const living = applying(kb, 'roles');
    const names = living.flatMap(({ id, data }) => [...new Set([data.title, ...data.aliases, ...data.collectives])].map((name) => ({ name, role: id })));
    return createActorFinder(names.filter(({ name }) => name.length > 1));
  });
}

/** Makes a finder of these names. Its time grows with the text and the number of different name lengths, not with the number of names. */
export function createActorFinder(names: readonly ActorName[]): FindActors {
  const roles = new Map([...Map.groupBy(names, ({ name }) => name)].map(([name, same]) => [name, same.map(({ role }) => role)]));
  const lengths = [...new Set([...roles.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  const firsts = new Set([...roles.keys()].map((name) => name.charCodeAt(0)));
  return (text) => {
    const found: NamedActor[] = [];
    for (let index = 0; index < text.length; index += 1) {
      if (!firsts.has(text.charCodeAt(index))) continue;
      const length = lengths.find((candidate) => roles.has(text.slice(index, index + candidate)));
      if (length === undefined) continue;
      found.push({ roles: roles.get(text.slice(index, index + length)) ?? [], index, end: index + length });
      index += length - 1;
    }
    return found;
  };
}
