import { createMemory } from '../remember.ts';

/** The word that ends a matter, in `next` and in `<Branch to>`. */
export const END = 'end';
/** The word that hands a matter up the ladder of escalation; here it ends as well. */
export const ESCALATE = 'escalation';

/** What the flow asks of a step, whatever document it stands in. */
export interface FlowStep {
  id: string;
  next: readonly string[];
  branches: readonly FlowBranch[];
  /** Where a step says what it must show, its branches are for when it does not: otherwise the work goes on. */
  expect?: string | undefined;
}

interface FlowBranch {
  when: string;
  to?: string | undefined;
  runbook?: string | undefined;
  plan?: string | undefined;
}

/** From one step to the next, to the end, or out of the document. */
export interface Edge {
  from: string;
  to: string;
  /** The condition, where the step branches. */
  when: string | null;
  /** Field of the target as written: `steps.2.next.0`, `steps.2.branches.1.to`; null where it is merely the next in order. */
  field: string | null;
  /** The document in which the work goes on; `to` is then the end. */
  leaves: { kind: 'runbooks' | 'plans'; id: string } | null;
}

/**
 * The edges of a document in the order of the text. A step goes where `next` and its branches say; one that says nothing, or
 * only what to do when the expected does not show, goes to the step after it, the last one to the end.
 */
export function edgesOf(steps: readonly FlowStep[]): Edge[] {
  return steps.flatMap(({ id, next, branches, expect }, index) => {
    const written = next.map((to, at): Edge => ({ from: id, to, when: null, field: `steps.${index}.next.${at}`, leaves: null }));
    const branching = branches.map((branch, at) => branchEdge(id, branch, `steps.${index}.branches.${at}`));
    const goesOn = written.length === 0 && (branching.length === 0 || expect !== undefined);
    return [...(goesOn ? [{ from: id, to: steps[index + 1]?.id ?? END, when: null, field: null, leaves: null }] : written), ...branching];
  });
}

function branchEdge(from: string, { when, to, runbook, plan }: FlowBranch, field: string): Edge {
  if (runbook !== undefined) return { from, to: END, when, field: `${field}.runbook`, leaves: { kind: 'runbooks', id: runbook } };
  if (plan !== undefined) return { from, to: END, when, field: `${field}.plan`, leaves: { kind: 'plans', id: plan } };
  return { from, to: to ?? END, when, field: `${field}.to`, leaves: null };
}

/** The edges that lead to a step that does not exist. */
export function danglingEdges(steps: readonly FlowStep[]): Edge[] {
  const ids = new Set([...steps.map(({ id }) => id), END, ESCALATE]);
  return edgesOf(steps).filter(({ to }) => !ids.has(to));
}

/** Step ids that can be reached from the first step, or from another. */
export function reachable(steps: readonly FlowStep[], from = steps[0]?.id): ReadonlySet<string> {
  return from === undefined ? new Set() : follow([from], leaving(steps, () => Map.groupBy(edgesOf(steps), (edge) => edge.from)), ({ to }) => to);
}

/** Step ids from which the end can be reached. */
export function ending(steps: readonly FlowStep[]): ReadonlySet<string> {
  return leadingTo(steps, [END, ESCALATE]);
}

/** Step ids from which one of these can be reached, themselves included. */
export function leadingTo(steps: readonly FlowStep[], targets: readonly string[]): ReadonlySet<string> {
  return follow(targets, arriving(steps, () => Map.groupBy(edgesOf(steps), ({ to }) => to)), ({ from }) => from);
}

/** The edges of a document by the step at one end; asked for again from every step of it. */
const leaving = createMemory<readonly FlowStep[], ReadonlyMap<string, readonly Edge[]>>();
const arriving = createMemory<readonly FlowStep[], ReadonlyMap<string, readonly Edge[]>>();

function follow(starts: readonly string[], edges: ReadonlyMap<string, readonly Edge[]>, other: (edge: Edge) => string): ReadonlySet<string> {
  const seen = new Set(starts);
  const waiting = [...starts];
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
