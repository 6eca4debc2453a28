import type { StepKind } from '../domain/schemas/step.ts';
import { edgesOf, END, ESCALATE, type Edge, type FlowStep } from '../domain/procedure/flow.ts';

/** What the drawing asks of a step. */
export interface LaneStep extends FlowStep {
  title: string;
  by: string;
  kind: StepKind;
  risk?: string;
}

/** A box of the drawing: one step in its post's lane. All measures are in user units of the drawing. */
export interface LaneNode {
  step: LaneStep;
  number: number;
  x: number;
  y: number;
  /** The title cut into lines that fit the box. */
  lines: string[];
}

export interface LaneEdge {
  /** An SVG path of straight pieces. */
  path: string;
  when: string | null;
  /** Where the condition is written, and how it is aligned. */
  label: { x: number; y: number; anchor: 'start' | 'middle' | 'end' } | null;
  back: boolean;
}

export interface Swimlane {
  width: number;
  height: number;
  lanes: { role: string; x: number; width: number }[];
  nodes: LaneNode[];
  edges: LaneEdge[];
  /** The mark that ends the matter. */
  end: { x: number; y: number } | null;
}

const LANE = 136;
const ROW = 92;
const HEAD = 44;
export const BOX = { width: 114, height: 50 } as const;
/** Characters of a title on one line of a box. */
const LINE = 8;
/** Where the first, second and third edge leave a box to the side: apart enough for a condition on each. */
const LEAVES = [-5, 9, 21] as const;
/** Room beside the lanes in which edges run that skip rows. */
const GUTTER = 16;

/**
 * Lays a procedure out as a swimlane: a column for each post in the order of its first step, a row for each step. An edge to
 * the next row bends once; one that skips rows or goes back runs beside the lanes in a track of its own; one that leaves for
 * another document is a stub with its name. `nameOf` says what such an edge leads to.
 */
export function swimlane(steps: readonly LaneStep[], nameOf: (edge: Edge) => string): Swimlane {
  const roles = [...new Set(steps.map(({ by }) => by))];
  const rows = new Map(steps.map(({ id }, index) => [id, index]));
  const nodes = steps.map((step, index): LaneNode => ({
    step,
    number: index + 1,
    x: roles.indexOf(step.by) * LANE + LANE / 2,
    y: HEAD + index * ROW + ROW / 2,
    lines: cutLines(step.title),
  }));
  const written = edgesOf(steps);
  const ends = written.some(({ to, leaves }) => to === END && leaves === null);
  const end = ends ? { x: nodes.at(-1)?.x ?? LANE / 2, y: HEAD + steps.length * ROW + 20 } : null;
  const right = roles.length * LANE;
  const tracks = createTracks();
  const leaving = new Map<LaneNode, number>();
  const edges = written.flatMap((edge) => {
    const { from, to, when } = edge;
    const start = nodes[rows.get(from) ?? -1];
    if (start && (edge.leaves !== null || to === ESCALATE)) return [exit(start, edge)];
    const target = to === END ? end : nodes[rows.get(to) ?? -1];
    return start && target ? [route(start, target, when, to === END ? steps.length : (rows.get(to) ?? 0))] : [];
  });
  return {
    width: right + GUTTER * (tracks.count() + 1),
    height: HEAD + steps.length * ROW + (ends ? 44 : 8),
    lanes: roles.map((role, index) => ({ role, x: index * LANE, width: LANE })),
    nodes,
    edges,
    end,
  };

  /** A way out of the drawing: a short arrow that names where it leads. */
  function exit(start: LaneNode, edge: Edge): LaneEdge {
    const y = start.y + (LEAVES[leaving.get(start) ?? 0] ?? 21);
    leaving.set(start, (leaving.get(start) ?? 0) + 1);
    const out = start.x + BOX.width / 2;
    return { path: `M${out} ${y}H${out + 14}`, when: `${edge.when ?? ''} ↗ ${nameOf(edge)}`, label: { x: out + 18, y: y + 4, anchor: 'start' }, back: false };
  }

  function route(start: LaneNode, target: { x: number; y: number }, when: string | null, row: number): LaneEdge {
    const top = target.y - (row === steps.length ? 10 : BOX.height / 2);
    if (row === start.number) return toNextRow(start, target.x, top, when);
    const leave = start.y + (LEAVES[leaving.get(start) ?? 0] ?? 21);
    leaving.set(start, (leaving.get(start) ?? 0) + 1);
    const track = right + GUTTER * (tracks.take(Math.min(start.number - 1, row), Math.max(start.number - 1, row)) + 0.5);
    const out = start.x + BOX.width / 2;
    // Past the end mark and past boxes an edge comes in from the side.
    const into = target.x + (row === steps.length ? 10 : BOX.width / 2);
    const enter = row === steps.length ? target.y : target.y - 21;
    const path = `M${out} ${leave}H${track}V${enter}H${into}`;
    return { path, when, label: when === null ? null : { x: out + 8, y: leave + 4, anchor: 'start' }, back: row < start.number };
  }
}

function toNextRow(start: LaneNode, x: number, top: number, when: string | null): LaneEdge {
  const bottom = start.y + BOX.height / 2;
  const bend = bottom + (top - bottom) / 2;
  const straight = start.x === x;
  return {
    path: straight ? `M${x} ${bottom}V${top}` : `M${start.x} ${bottom}V${bend}H${x}V${top}`,
    when,
    label: when === null ? null : { x: straight ? x + 6 : (start.x + x) / 2, y: straight ? bend + 4 : bend - 4, anchor: straight ? 'start' : 'middle' },
    back: false,
  };
}

/** Hands out tracks so that two edges beside each other never share one: the lowest that is free over all the rows. */
function createTracks(): { take(from: number, to: number): number; count(): number } {
  const taken: { from: number; to: number }[][] = [];
  return {
    take(from, to) {
      const free = taken.findIndex((edges) => edges.every((edge) => edge.to < from || to < edge.from));
      const index = free === -1 ? taken.length : free;
      (taken[index] ??= []).push({ from, to });
      return index;
    },
    count: () => taken.length,
  };
}

/** Cuts a title in two where it is too long for one line, best behind 、 or a bracket. */
function cutLines(title: string): string[] {
  if (title.length <= LINE) return [title];
  const pause = title.slice(0, LINE + 1).lastIndexOf('、');
  const at = pause >= 3 ? pause + 1 : Math.ceil(title.length / 2);
  return [title.slice(0, at), title.slice(at)];
}
