import type { Provision, RegulationText } from './provision.ts';

/**
 * What is compared, locked and traced as one piece: an article, or, where a document has none, a numbered clause or an
 * annex with words of its own. An annex that consists of articles is only a frame around them.
 */
export interface Unit {
  id: string;
  label: string;
  provision: Provision;
}

const UNIT_LEVELS = new Set(['article', 'clause', 'annex']);
/** Levels that hold units without being part of any. */
const FRAME_LEVELS = new Set(['part', 'subpart', 'chapter', 'section']);

/** Lists the units of a regulation in document order. */
export function unitsOf(text: Pick<RegulationText, 'children'>): Unit[] {
  return [...walkUnits(text.children)];
}

function* walkUnits(provisions: readonly Provision[]): Generator<Unit> {
  for (const provision of provisions) {
    if (isUnit(provision)) yield { id: provision.id, label: provision.label, provision };
    yield* walkUnits(provision.children);
  }
}

/** Tells a unit from a frame. An article counts even when it has lost its words. */
export function isUnit(provision: Provision): boolean {
  if (provision.level === 'article') return true;
  return UNIT_LEVELS.has(provision.level) && hasOwnWords(provision);
}

/** Children that belong to the unit itself: its 款, 项 and 目, not the articles or clauses inside it. */
export function ownChildren(unit: Provision): Provision[] {
  return unit.children.filter((child) => !UNIT_LEVELS.has(child.level) && !FRAME_LEVELS.has(child.level));
}

/** Lists the ids of the 款, 项 and 目 of a unit in document order. */
export function anchorsWithin(unit: Provision): string[] {
  return ownChildren(unit).flatMap((child) => [child.id, ...anchorsWithin(child)]);
}

function hasOwnWords(provision: Provision): boolean {
  return provision.text.trim() !== '' || provision.tail.length > 0 || provision.tables.length > 0 || ownChildren(provision).length > 0;
}
