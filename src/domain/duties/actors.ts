import { createMemory } from '../remember.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';

/** A post, department or body by one of the names that texts call it. */
export interface ActorName {
  name: string;
  role: string;
}

const names = createMemory<KnowledgeBase, readonly ActorName[]>();

/**
 * Every name by which texts call a role, its collective names (关键用户) included, longest first: 一级模块关键用户 is not 模块关键用户.
 * The short form is for table heads only: 供应商 in a text is a supplier of goods more often than 产品供应商.
 */
export function actorNames(kb: KnowledgeBase): readonly ActorName[] {
  return names(kb, () => {
    const living = kb.all('roles').filter(({ data }) => !data.withdrawn);
    const all = living.flatMap(({ id, data }) => [...new Set([data.title, ...data.aliases, ...data.collectives])].map((name) => ({ name, role: id })));
    return all.filter(({ name }) => name.length > 1).sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
  });
}

/** A role named in a text. */
export interface NamedActor {
  roles: readonly string[];
  index: number;
  end: number;
}

/** Finds role names in a text, in order; inside a longer name the shorter does not count. */
export function findActors(text: string, known: readonly ActorName[]): NamedActor[] {
  const byName = Map.groupBy(known, ({ name }) => name);
  if (byName.size === 0) return [];
  const pattern = new RegExp([...byName.keys()].map((name) => RegExp.escape(name)).join('|'), 'g');
  return [...text.matchAll(pattern)].map((match) => ({
    roles: (byName.get(match[0]) ?? []).map(({ role }) => role),
    index: match.index,
    end: match.index + match[0].length,
  }));
}
