import { compareNumbers, plainNumber } from '../labels.ts';
import type { Level, Provision, ProvisionNumber, RegulationText } from '../provision.ts';

/** A provision with its surroundings. */
export interface Place {
  provision: Provision;
  parent: Place | null;
  /** Position in document order. */
  order: number;
}

/** Finds provisions by level and number. */
export interface ProvisionIndex {
  place(id: string): Place | null;
  /** Places of one level in document order, below `within` or in the whole text (annexes apart). */
  ofLevel(level: Level, within: Place | null): readonly Place[];
}

const indexes = new WeakMap<RegulationText, ProvisionIndex>();

/** Indexes a regulation; the index is kept as long as the regulation is. */
export function indexOf(text: RegulationText): ProvisionIndex {
  const known = indexes.get(text);
  if (known) return known;
  const index = createIndex(text);
  indexes.set(text, index);
  return index;
}

/** Climbs to the nearest provision of a level, the place itself included. */
export function ancestorOf(place: Place | null, level: Level): Place | null {
  for (let current = place; current; current = current.parent) if (current.provision.level === level) return current;
  return null;
}

/** Finds a number among places. Of two with one number the first counts; the repeat is reported as damage elsewhere. */
export function findNumber(places: readonly Place[], number: ProvisionNumber): number {
  return places.findIndex(({ provision }) => provision.number !== null && compareNumbers(provision.number, number) === 0);
}

/** Names the numbers nearest to a missing one, for suggestions. */
export function nearest(places: readonly Place[], number: ProvisionNumber): Place[] {
  return places
    .filter(({ provision }) => provision.number !== null)
    .toSorted((a, b) => distance(a, number) - distance(b, number))
    .slice(0, 2)
    .toSorted((a, b) => a.order - b.order);
}

function distance({ provision }: Place, number: ProvisionNumber): number {
  return Math.abs((provision.number ?? plainNumber(0)).value - number.value);
}

function createIndex(text: RegulationText): ProvisionIndex {
  const places = new Map<string, Place>();
  const main = new Map<Level, Place[]>();
  const lists = new Map<string, Place[]>();
  let order = 0;
  for (const child of text.children) visit(child, null, false);
  return { place: (id) => places.get(id) ?? null, ofLevel };

  function visit(provision: Provision, parent: Place | null, inAnnex: boolean): void {
    const place: Place = { provision, parent, order };
    order += 1;
    places.set(provision.id, place);
    const annexed = inAnnex || provision.level === 'annex';
    if (!inAnnex) listOf(provision.level).push(place);
    for (const child of provision.children) visit(child, place, annexed);
  }

  function listOf(level: Level): Place[] {
    const list = main.get(level) ?? [];
    main.set(level, list);
    return list;
  }

  function ofLevel(level: Level, within: Place | null): readonly Place[] {
    if (!within) return main.get(level) ?? [];
    const key = `${within.provision.id} ${level}`;
    const known = lists.get(key) ?? [...below(within, level)];
    lists.set(key, known);
    return known;
  }

  function* below(place: Place, level: Level): Generator<Place> {
    for (const child of place.provision.children) {
      const inner = places.get(child.id);
      if (!inner) continue;
      if (child.level === level) yield inner;
      yield* below(inner, level);
    }
  }
}
