import type { Step } from '../schemas/step.ts';

/** The word that ends a matter, in `next` and in `<Branch to>`. */
export const END = 'end';

/** From one step to the next, or to the end. */
export interface Edge {
  from: string;
  to: string;
  /** The condition, where the step branches. */
  when: string | null;
  /** Field of the target as written: `steps.2.next.0`, `steps.2.branches.1.to`; null where it is merely the next in order. */
  field: string | null;
}

/**
 * The edges of a procedure in the order of the text. A step goes where `next` and its branches say; one that says nothing
 * goes to the step after it, the last one to the end.
 */
export function edgesOf(steps: readonly Step[]): Edge[] {
  return steps.flatMap(({ id, next, branches }, index) => {
    const written = [
      ...next.map((to, at): Edge => ({ from: id, to, when: null, field: `steps.${index}.next.${at}` })),
      ...branches.map(({ to, when }, at): Edge => ({ from: id, to, when, field: `steps.${index}.branches.${at}.to` })),
    ];
    return written.length > 0 ? written : [{ from: id, to: steps[index + 1]?.id ?? END, when: null, field: null }];
  });
}

/** The edges that lead to a step that does not exist. */
export function danglingEdges(steps: readonly Step[]): Edge[] {
  const ids = new Set([...steps.map(({ id }) => id), END]);
  return edgesOf(steps).filter(({ to }) => !ids.has(to));
}

/** Step ids that can be reached from the first step, or from another. */
export function reachable(steps: readonly Step[], from = steps[0]?.id): ReadonlySet<string> {
  return from === undefined ? new Set() : follow(from, Map.groupBy(edgesOf(steps), (edge) => edge.from), ({ to }) => to);
}

/** Step ids from which the end can be reached. */
export function ending(steps: readonly Step[]): ReadonlySet<string> {
  return follow(END, Map.groupBy(edgesOf(steps), ({ to }) => to), ({ from }) => from);
}

function follow(start: string, edges: ReadonlyMap<string, readonly Edge[]>, other: (edge: Edge) => string): ReadonlySet<string> {
  const seen = new Set([start]);
  const waiting = [start];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    for (const edge of edges.get(current) ?? []) {
      const id = other(edge);
      if (seen.has(id)) continue;
      seen.add(id);
      waiting.push(id);
    }
  }
  return seen;
}
