import { stepAnchor } from '../domain/anchors.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { edgesOf, END, ESCALATE, type Edge, type FlowStep } from '../domain/procedure/flow.ts';
import { documentHref } from './urls.ts';

/** Where the work goes on after a step. */
export interface Way {
  when: string | null;
  label: string;
  href: string;
}

/** The ways on from a step; none where it simply goes to the next one in order. */
export function waysOn(kb: KnowledgeBase, steps: readonly (FlowStep & { title: string })[], index: number): Way[] {
  const ways = edgesOf(steps).filter(({ from }) => from === steps[index]?.id);
  const [only] = ways;
  if (ways.length === 1 && only?.when === null && only.to === (steps[index + 1]?.id ?? END)) return [];
  // What is next in order needs no words where the other ways are exceptions.
  return ways.filter(({ field }) => field !== null).map((edge) => wayOf(kb, steps, edge));
}

/** What an edge that leaves its document leads to: the name of a runbook or plan, or 升级. */
export function leavingLabel(kb: KnowledgeBase, { leaves, to }: Edge): string {
  if (leaves) return kb.get(leaves.kind, leaves.id)?.title ?? leaves.id;
  return to === ESCALATE ? '升级' : '';
}

function wayOf(kb: KnowledgeBase, steps: readonly (FlowStep & { title: string })[], edge: Edge): Way {
  const { when, to, leaves } = edge;
  if (leaves) return { when, label: leavingLabel(kb, edge), href: documentHref(leaves.kind, leaves.id) };
  if (to === ESCALATE) return { when, label: '升级', href: '#escalation' };
  const at = steps.findIndex(({ id }) => id === to);
  return to === END || at === -1 ? { when, label: '办结', href: '#end' } : { when, label: `第${at + 1}步 ${steps[at]?.title ?? to}`, href: `#${stepAnchor(to)}` };
}
