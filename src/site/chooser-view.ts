import { wayTo } from '../domain/chooser/tree.ts';
import type { Entry } from '../domain/entry.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { ChooserNode, ChooserOption } from '../domain/schemas/chooser.ts';
import { documentUrl, type CollectionName } from '../domain/collections.ts';
import { linkTo } from './related.ts';
import { href } from './urls.ts';

/** One option as a link: on to the next question, or to an answer. */
export interface ChooserLink {
  label: string;
  hint: string | null;
  href: string;
  /** What it leads to; null for another question. */
  answer: { kind: CollectionName; title: string } | null;
}

export interface Answered {
  label: string;
  href: string;
}

/** The address of a question: the first one is the chooser itself, every other has its own page, so that any state can be sent on. */
export function nodeUrl({ id, data }: Entry<'choosers'>, node: string): string {
  const base = documentUrl('choosers', id);
  return data.nodes[0]?.id === node ? base : `${base}${node}/`;
}

export function optionLinks(kb: KnowledgeBase, chooser: Entry<'choosers'>, node: ChooserNode): ChooserLink[] {
  return node.options.map((option) => ({ label: option.label, hint: option.hint ?? null, ...leadsTo(kb, chooser, option) }));
}

/** What was answered before a question, outermost first, each with the question it answered. */
export function answeredBefore(chooser: Entry<'choosers'>, node: ChooserNode): Answered[] {
  return wayTo(chooser.data, node.id).map(({ node: before, label }) => ({ label, href: href(nodeUrl(chooser, before.id)) }));
}

function leadsTo(kb: KnowledgeBase, chooser: Entry<'choosers'>, option: ChooserOption): Pick<ChooserLink, 'href' | 'answer'> {
  if (option.node !== undefined) return { href: href(nodeUrl(chooser, option.node)), answer: null };
  const target = targetOf(option);
  const link = target ? linkTo(kb, target.kind, target.id) : null;
  return { href: link?.href ?? '', answer: link ? { kind: link.kind, title: link.kind === 'roles' ? `直接报${link.label}` : link.label } : null };
}

function targetOf({ faq, runbook, procedure, plan, escalate }: ChooserOption): { kind: CollectionName; id: string } | null {
  const targets = [['faqs', faq], ['runbooks', runbook], ['procedures', procedure], ['plans', plan], ['roles', escalate]] as const;
  for (const [kind, id] of targets) if (id !== undefined) return { kind, id };
  return null;
}
