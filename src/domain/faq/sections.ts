import type { Anchor, DocumentFacts } from '../document.ts';
import { FAQ_SECTIONS } from '../schemas/faq.ts';

export type FaqSection = keyof typeof FAQ_SECTIONS;

const SECTIONS = Object.keys(FAQ_SECTIONS).filter((name): name is FaqSection => Object.hasOwn(FAQ_SECTIONS, name));

/** The sections of an answer that hold text, in the order in which they belong. A heading further down inside a section ends none. */
export function sectionsOf({ blocks, anchors }: Pick<DocumentFacts, 'blocks' | 'anchors'>): FaqSection[] {
  const openings = anchors.filter((heading) => heading.depth <= 2 || sectionOf(heading) !== null);
  const filled = blocks.filter(({ kind }) => kind !== 'heading').map((block) => openings.findLast(({ span }) => span.start < block.span.start));
  return SECTIONS.filter((section) => filled.some((heading) => heading !== undefined && sectionOf(heading) === section));
}

/** The section that a heading opens; null where it has another name. */
export function sectionOf({ text }: Pick<Anchor, 'text'>): FaqSection | null {
  return SECTIONS.find((section) => FAQ_SECTIONS[section] === text.trim()) ?? null;
}
