import type { Chooser, ChooserNode } from '../schemas/chooser.ts';

/** So many taps lead from the first question to an answer, at most. */
export const MOST_TAPS = 4;

type Nodes = Pick<Chooser, 'nodes'>;

/** One question that was answered on the way, and the option that was taken. */
interface Taken {
  node: ChooserNode;
  label: string;
}

/** The shortest way to each question that can be reached, as the number of taps before it is asked. */
export function tapsTo({ nodes }: Nodes): Map<string, number> {
  return new Map([...shortestWays(nodes)].map(([id, way]) => [id, way.length]));
}

/** The questions before one, outermost first: the shortest way that readers can have come. */
export function wayTo({ nodes }: Nodes, id: string): Taken[] {
  return shortestWays(nodes).get(id) ?? [];
}

/** Questions that no option leads to; what is reached from one of them only is lost with it. */
export function lostIn({ nodes }: Nodes): string[] {
  const reached = shortestWays(nodes);
  const lost = [...new Set(nodes.map(({ id }) => id))].filter((id) => !reached.has(id));
  const following = new Map(lost.map((id) => [id, questionsAfter(nodes, id)]));
  return lost.reduce<string[]>((heads, id) => (heads.some((head) => following.get(head)?.has(id)) ? heads : [...heads.filter((head) => !following.get(id)?.has(head)), id]), []);
}

/** Circles of questions that can be reached and from which no tap leads to an answer, each in the order of the file. */
export function circlesIn({ nodes }: Nodes): string[][] {
  const known = new Set(nodes.map(({ id }) => id));
  // An option to a question that is not there may yet lead to an answer.
  const answering = new Set(nodes.flatMap(({ id, options }) => (options.some(({ node }) => node === undefined || !known.has(node)) ? [id] : [])));
  const reached = shortestWays(nodes);
  const caught = [...known].filter((id) => reached.has(id) && ![...questionsAfter(nodes, id)].some((other) => answering.has(other)));
  const circles: string[][] = [];
  for (const id of caught) {
    const around = questionsAfter(nodes, id);
    // Questions that only lead into a circle are no part of it.
    if (circles.some((circle) => circle.includes(id)) || ![...around].every((other) => questionsAfter(nodes, other).has(id))) continue;
    circles.push([...known].filter((other) => around.has(other)));
  }
  return circles;
}

/** Breadth first from the first question. Of an id that stands twice, the options of both are followed. */
function shortestWays(nodes: readonly ChooserNode[]): Map<string, Taken[]> {
  const known = new Set(nodes.map(({ id }) => id));
  const [first] = nodes;
  const ways = new Map<string, Taken[]>(first ? [[first.id, []]] : []);
  for (const [id, way] of ways) {
    for (const node of nodes.filter((one) => one.id === id)) {
      for (const { label, node: next } of node.options) if (next !== undefined && known.has(next) && !ways.has(next)) ways.set(next, [...way, { node, label }]);
    }
  }
  return ways;
}

/** A question with all that can be asked after it. */
function questionsAfter(nodes: readonly ChooserNode[], from: string): Set<string> {
  const after = new Set([from]);
  for (const id of after) for (const node of nodes) if (node.id === id) for (const { node: next } of node.options) if (next !== undefined) after.add(next);
  return after;
}
