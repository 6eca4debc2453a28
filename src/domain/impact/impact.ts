import type { KnowledgeBase } from '../knowledge-base.ts';
import { dependentsOf } from './dependents.ts';
import { keyOf, type Element } from './elements.ts';

/** One thing that has to be looked at again, with the shortest chain of reasons. */
export interface Impact {
  element: Element;
  /** From what changed to the element, both included. */
  path: readonly { element: Element; reason: string | null }[];
}

/** Everything that depends on any of the changed elements, nearest first; each element once, by its shortest chain. */
export function impactOf(kb: KnowledgeBase, changed: readonly Element[]): Impact[] {
  const found = new Map<string, Impact>();
  const starts = changed.map((element): Impact => ({ element, path: [{ element, reason: null }] }));
  const followed = new Set(starts.map(({ element }) => keyOf(element)));
  const changedKeys = new Set(followed);
  let front = starts;
  while (front.length > 0) {
    const next: Impact[] = [];
    for (const { element, path } of front) {
      for (const { element: dependent, reason, onward } of dependentsOf(kb, element)) {
        const key = keyOf(dependent);
        if (changedKeys.has(key)) continue;
        const impact = { element: dependent, path: [...path, { element: dependent, reason }] };
        if (!found.has(key)) found.set(key, impact);
        if (!onward || followed.has(key)) continue;
        followed.add(key);
        next.push(impact);
      }
    }
    front = next;
  }
  return [...found.values()];
}
