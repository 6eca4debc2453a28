import { compareNumbers, plainNumber, stepLabel } from '../labels.ts';
import { printNumeral } from '../numerals.ts';
import { ancestorOf, findNumber, nearest, type Place, type ProvisionIndex } from './provision-index.ts';
import type { Pin } from './mention.ts';
import type { Level, ProvisionNumber } from '../provision.ts';

export type TargetProblemKind = 'provision-missing' | 'paragraph-range' | 'item-ambiguous' | 'range-backwards' | 'antecedent-missing' | 'number-invalid';

/** Why a pinpoint leads nowhere. */
export interface TargetProblem {
  kind: TargetProblemKind;
  /** In Chinese and concrete: 第三条只有1款，没有第二款. */
  message: string;
  /** What may have been meant, as a citation says it. */
  candidates: string[];
}

/** What the levels read so far have led to; null before the first. */
type Scope = readonly Place[] | null;

export type Targets = { ok: true; places: readonly Place[] } | { ok: false; problem: TargetProblem };

const NOUNS = { annex: '附件', part: '编', subpart: '分编', chapter: '章', section: '节', article: '条', clause: '条款', paragraph: '款', item: '项', point: '目' } as const satisfies Record<Level, string>;
const DIVISIONS: ReadonlySet<Level> = new Set(['part', 'subpart', 'chapter', 'section']);

/**
 * Follows the levels of a pinpoint down a regulation.
 *
 * @param origin where the citation itself stands, when it stands in this very text
 * @returns the provisions in document order; a range is expanded over that order
 */
export function findTargets(index: ProvisionIndex, pins: readonly Pin[], origin: Place | null): Targets {
  const done: Place[] = [];
  let scope: Scope = null;
  for (const [position, pin] of pins.entries()) {
    if (pin.numbers.some(({ value }) => value === 0)) return fail('number-invalid', `${NOUNS[pin.level]}的编号不是有效的数`);
    // Behind a range the lower level belongs to its end only: 第三条至第五条第二款.
    if (pins[position - 1]?.range) {
      done.push(...earlier(scope));
      scope = lastOnly(scope);
    }
    const step: Targets = pin.relative ? findRelative(index, pin, scope, origin) : findAbsolute(index, pin, scope, origin);
    if (!step.ok) return step;
    scope = step.places;
  }
  return { ok: true, places: [...done, ...(scope ?? [])] };
}

function earlier(scope: Scope): readonly Place[] {
  return scope?.slice(0, -1) ?? [];
}

function lastOnly(scope: Scope): Scope {
  return scope?.slice(-1) ?? null;
}

/** Prints where a provision stands: 第七条第二款第（三）项, with the 款 left out where it is the only one. */
export function placeLabel(place: Place): string {
  const { level } = place.provision;
  if (level === 'article' || level === 'clause' || level === 'annex' || !place.parent) {
    const annex = level === 'annex' ? null : ancestorOf(place, 'annex');
    return (annex ? annex.provision.label : '') + place.provision.label;
  }
  const sole = level === 'paragraph' && isSoleParagraph(place);
  return placeLabel(place.parent) + (sole ? '' : place.provision.label);
}

/** Tells whether a 款 is the only one of its article, so that citations leave it out. */
export function isSoleParagraph({ provision, parent }: Place): boolean {
  return provision.level === 'paragraph' && parent?.provision.level === 'article' && countParagraphs(parent) === 1;
}

function findAbsolute(index: ProvisionIndex, pin: Pin, scope: Scope, origin: Place | null): Targets {
  const holders: readonly (Place | null)[] = scope ?? [implicitHolder(pin.level, origin)];
  const found: Place[] = [];
  for (const holder of holders) {
    const step = findIn(index, pin, holder, origin);
    if (!step.ok && scope === null && holder !== null && pin.level === 'item') return findIn(index, pin, ancestorOf(origin, 'article') ?? holder, origin);
    if (!step.ok) return step;
    found.push(...step.places);
  }
  return { ok: true, places: found };
}

/** Finds what a level without a higher one counts within: 第二款 within this 条, 第（三）项 within this 款. */
function implicitHolder(level: Level, origin: Place | null): Place | null {
  switch (level) {
    case 'paragraph':
      return holderOfParagraphs(origin);
    case 'item':
      return ancestorOf(origin, 'paragraph') ?? holderOfParagraphs(origin);
    case 'point':
      return ancestorOf(origin, 'item') ?? ancestorOf(origin, 'paragraph');
    case 'section':
      return ancestorOf(origin, 'chapter');
    case 'chapter':
      return ancestorOf(origin, 'subpart') ?? ancestorOf(origin, 'part');
    case 'article':
    case 'clause':
      return ancestorOf(origin, 'annex');
    default:
      return null;
  }
}

function holderOfParagraphs(origin: Place | null): Place | null {
  return ancestorOf(origin, 'clause') ?? ancestorOf(origin, 'article');
}

function findIn(index: ProvisionIndex, pin: Pin, holder: Place | null, origin: Place | null): Targets {
  if (holder === null && (pin.level === 'paragraph' || pin.level === 'item' || pin.level === 'point')) {
    return fail('antecedent-missing', `没有写明是哪一条的${NOUNS[pin.level]}`);
  }
  const places = candidatesIn(index, pin, holder);
  if (pin.level === 'item' && holder?.provision.level !== 'paragraph') return findItems(pin, places, holder);
  const found = pick(pin, places, holder);
  if (found.ok || holder === null) return found;
  const isFrame = pin.level === 'article' || pin.level === 'chapter' || pin.level === 'clause';
  const ownFrame = isFrame && (holder === ancestorOf(origin, 'annex') || holder === ancestorOf(origin, 'part') || holder === ancestorOf(origin, 'subpart'));
  return ownFrame ? pick(pin, index.ofLevel(pin.level, null), null) : found;
}

function candidatesIn(index: ProvisionIndex, pin: Pin, holder: Place | null): readonly Place[] {
  // Articles are numbered through: 第二章第三条 is simply 第三条.
  const through = pin.level === 'article' && holder !== null && DIVISIONS.has(holder.provision.level);
  const places = index.ofLevel(pin.level, through ? ancestorOf(holder, 'annex') : holder);
  // Company rules number their 项 1. or (1): where there are no others, those are meant.
  return places.length === 0 && pin.level === 'item' ? index.ofLevel('point', holder).filter(({ parent }) => parent?.provision.level === 'paragraph') : places;
}

/** 项 without 款: the only 款 that has it (resolution rule 5). */
function findItems(pin: Pin, items: readonly Place[], holder: Place | null): Targets {
  const paragraphs = new Set(items.map(({ parent }) => parent));
  const results = [...paragraphs].map((paragraph) => pick(pin, items.filter(({ parent }) => parent === paragraph), holder));
  const found = results.flatMap((result) => (result.ok ? [result.places] : []));
  const [only, second] = found;
  if (only && !second) return { ok: true, places: only };
  if (!only) return results.find((result) => !result.ok && result.problem.kind === 'range-backwards') ?? pick(pin, items, holder);
  const candidates = found.flatMap(([first]) => (first ? [placeLabel(first)] : []));
  return { ok: false, problem: { kind: 'item-ambiguous', message: `${holder ? placeLabel(holder) : '本条'}有${found.length}款都有${pinLabel(pin)}，没有写明哪一款`, candidates } };
}

function pick(pin: Pin, places: readonly Place[], holder: Place | null): Targets {
  const [low, high] = [pin.numbers[0], pin.numbers.at(-1)];
  if (!low || !high) return { ok: true, places: [] };
  if (!pin.range) {
    const missing = pin.numbers.find((number) => findNumber(places, number) < 0);
    if (missing) return missingNumber(pin.level, missing, places, holder);
    return { ok: true, places: pin.numbers.flatMap((number) => places[findNumber(places, number)] ?? []) };
  }
  if (compareNumbers(low, high) >= 0) return fail('range-backwards', `${pinLabel(pin)}的起点不在终点之前`);
  const [from, to] = [findNumber(places, low), findNumber(places, high)];
  if (from < 0 || to < 0) return missingNumber(pin.level, from < 0 ? low : high, places, holder);
  return from < to ? { ok: true, places: places.slice(from, to + 1) } : fail('range-backwards', `${pinLabel(pin)}的起点排在终点之后`);
}

function missingNumber(level: Level, number: ProvisionNumber, places: readonly Place[], holder: Place | null): Targets {
  const label = stepLabel({ level, number });
  const where = holder ? placeLabel(holder) : '全文';
  const candidates = nearest(places, number).map(placeLabel);
  if (level === 'paragraph') {
    const count = holder ? countParagraphs(holder) : 0;
    return { ok: false, problem: { kind: 'paragraph-range', message: `${where}只有${count}款，没有${label}`, candidates } };
  }
  const last = places.at(-1)?.provision.label;
  const extent = last === undefined ? `没有${NOUNS[level]}` : `没有${label}，最后是${last}`;
  return { ok: false, problem: { kind: 'provision-missing', message: `${where}${extent}`, candidates } };
}

/** 本条, 前款, 前两项: counted from where the citation stands, in document order. */
function findRelative(index: ProvisionIndex, pin: Pin, scope: Scope, origin: Place | null): Targets {
  const { level, relative } = pin;
  if (!origin) return fail('antecedent-missing', '不在条文之内，没有可以参照的位置');
  const own = ancestorOf(origin, level);
  if (relative?.direction === 'same') return own ? { ok: true, places: [own] } : fail('antecedent-missing', `这里不在任何${NOUNS[level]}之内`);
  const count = relative?.count ?? 1;
  const siblings = siblingsBefore(index, level, own, scope?.at(-1) ?? origin);
  const places = siblings.slice(-count);
  if (places.length === count) return { ok: true, places };
  const noun = NOUNS[level];
  return fail('antecedent-missing', siblings.length === 0 ? `这里之前没有${noun}` : `这里之前只有${siblings.length}${noun}，没有${printNumeral(count)}${noun}`);
}

function siblingsBefore(index: ProvisionIndex, level: Level, own: Place | null, origin: Place): readonly Place[] {
  if (level === 'article') return index.ofLevel('article', ancestorOf(origin, 'annex')).filter(({ order }) => own === null || order < own.order);
  if (own) return index.ofLevel(level, own.parent).filter(({ order, parent }) => order < own.order && parent === own.parent);
  if (level !== 'item') return [];
  // In a 款 behind a list of 项, 前项 is an 项 of this 款, else of the one before.
  const paragraph = ancestorOf(origin, 'paragraph');
  const before = index.ofLevel('paragraph', paragraph?.parent ?? null).filter(({ order }) => paragraph !== null && order <= paragraph.order);
  const holder = before.findLast((place) => index.ofLevel('item', place).length > 0);
  return holder ? index.ofLevel('item', holder) : [];
}

function countParagraphs({ provision }: Place): number {
  return provision.children.filter(({ level }) => level === 'paragraph').length;
}

function pinLabel({ level, numbers }: Pin): string {
  return numbers.map((number) => stepLabel({ level, number: number.value === 0 ? plainNumber(1) : number })).join('至');
}

function fail(kind: TargetProblemKind, message: string): Targets {
  return { ok: false, problem: { kind, message, candidates: [] } };
}
