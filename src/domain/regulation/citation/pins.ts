import { lastOf, readLead, type LeadOptions } from './leads.ts';
import { readBracketed, readLevel, readNumbers, readSeparator, readSuffix, skipBlanks, type Segment } from './tokens.ts';
import type { Pin } from './mention.ts';
import type { Level } from '../provision.ts';

/** One link, with offsets in the block's text. */
export interface RawPart {
  start: number;
  end: number;
  pins: Pin[];
}

export interface Body {
  parts: RawPart[];
  end: number;
  /** The first level named; tells how much of its surroundings a body without a document needs. */
  first: Pin;
}

interface RawPin {
  level: Level;
  segments: Segment[];
  end: number;
}

const RANKS = { annex: 0, part: 1, subpart: 2, chapter: 3, section: 4, article: 5, clause: 5, paragraph: 6, item: 7, point: 8 } as const satisfies Record<Level, number>;
/** More is a year or an amount: 第八条（2022）. */
const MOST_ITEMS = 99;

/** Orders levels from the whole document down; clauses rank with articles. */
export function levelRank(level: Level): number {
  return RANKS[level];
}

/** Reads everything from the first level on: 第五条、第六条和第九条第二款. */
export function readBody(text: string, at: number, options: LeadOptions): Body | null {
  const group = readGroup(text, at, options.antecedent, options, true);
  const first = group?.parts[0]?.pins.at(0);
  if (!group || !first) return null;
  const parts = [...group.parts];
  let end = group.end;
  for (;;) {
    const inherited = parts.at(-1)?.pins ?? [];
    const joint = readJoint(text, end);
    if (!joint) break;
    const next = readGroup(text, joint.end, inherited, options, false) ?? readShortPin(text, joint.end, inherited);
    if (!next) break;
    if (!(joint.range && joinRange(parts, next))) parts.push(...next.parts);
    end = next.end;
  }
  return { parts, end, first };
}

/** Completes 第二款 with the article cited before it: each part as if it went on from there. */
export function continueFrom(body: Body, antecedent: readonly Pin[]): Body {
  const parts = body.parts.map((part) => {
    const [first] = part.pins;
    return first ? { ...part, pins: [...inheritedBy(first.level, antecedent), ...part.pins] } : part;
  });
  return { ...body, parts };
}

/** Reads the 款, 项 and 目 behind a clause number: 5.1条第（3）项. */
export function readBelow(text: string, clause: RawPart): { parts: RawPart[]; end: number } {
  let parts = [clause];
  let end = clause.end;
  for (let rank = levelRank('clause'); ; ) {
    const pin = readPin(text, end, true, true);
    if (!pin || levelRank(pin.level) <= rank) return { parts, end };
    parts = descend(parts, pin);
    rank = levelRank(pin.level);
    end = pin.end;
  }
}

/** Finds what connects two pinpoints: 、和至 …, ，, or nothing at all before 第. */
function readJoint(text: string, at: number): { end: number; range: boolean } | null {
  const separator = readSeparator(text, at);
  if (separator) return { end: separator.end, range: separator.value === 'range' };
  const start = skipBlanks(text, at);
  if (text.charAt(start) === '，') return { end: skipBlanks(text, start + 1), range: false };
  return text.charAt(start) === '第' && start === at ? { end: start, range: false } : null;
}

interface Group {
  parts: RawPart[];
  end: number;
}

function readGroup(text: string, at: number, inherited: readonly Pin[], options: LeadOptions, first: boolean): Group | null {
  const lead = readLead(text, at, inherited, options);
  let parts: RawPart[] = lead ? [{ start: at, end: lead.end, pins: lead.pins }] : [];
  let end = lead?.end ?? at;
  let rank = lead ? levelRank(lead.pins.at(-1)?.level ?? 'annex') : -1;
  for (;;) {
    const pin = readPin(text, end, !first || parts.length > 0, parts.length > 0);
    if (!pin || (parts.length > 0 && levelRank(pin.level) <= rank)) break;
    parts = parts.length > 0 ? descend(parts, pin) : spread(pin, at, inheritedBy(pin.level, first ? [] : inherited));
    rank = levelRank(pin.level);
    end = pin.end;
  }
  return parts.length > 0 ? { parts, end } : null;
}

/** Reads 第七条, 第（三）项, and after another pinpoint also 的第二款 and （三）项. */
function readPin(text: string, at: number, mayLackNumber: boolean, mayFollow: boolean): RawPin | null {
  let start = skipBlanks(text, at);
  if (mayFollow && text.charAt(start) === '的') start = skipBlanks(text, start + 1);
  const ordinal = text.charAt(start) === '第';
  const numberAt = ordinal ? skipBlanks(text, start + 1) : start;
  const bracketed = readBracketed(text, numberAt) !== null;
  if (!ordinal && !(bracketed && mayLackNumber)) return null;
  const list = readNumbers(text, numberAt, bracketed);
  const pin = list && readPinEnd(text, list.segments, list.end, bracketed && !ordinal);
  return pin ?? (list && bracketed && mayFollow ? nounlessItem(list) : null);
}

/** Reads 第五条（二）, where 项 was left out. */
function nounlessItem({ segments, end }: { segments: Segment[]; end: number }): RawPin | null {
  return segments.every(({ numbers }) => numbers.every(({ value }) => value > 0 && value <= MOST_ITEMS)) ? { level: 'item', segments, end } : null;
}

function readPinEnd(text: string, segments: Segment[], at: number, onlyItems: boolean): RawPin | null {
  const level = readLevel(text, skipBlanks(text, at));
  if (!level || (onlyItems && level.value !== 'item' && level.value !== 'point')) return null;
  const suffix = level.value === 'article' || level.value === 'item' ? readSuffix(text, level.end) : { value: [], end: level.end };
  const last = segments.at(-1);
  last?.numbers.at(-1)?.suffix.push(...suffix.value);
  if (last) last.end = suffix.end;
  return { level: level.value, segments, end: suffix.end };
}

/** Reads 第一百二十条、一百二十一条: a number without 第 counts only at the level just named. */
function readShortPin(text: string, at: number, inherited: readonly Pin[]): Group | null {
  const list = readNumbers(text, at, false);
  const pin = list && readPinEnd(text, list.segments, list.end, false);
  return pin && pin.level === inherited.at(-1)?.level ? { parts: spread(pin, at, inheritedBy(pin.level, inherited)), end: pin.end } : null;
}

function spread(pin: RawPin, at: number, above: readonly Pin[]): RawPart[] {
  return pin.segments.map((segment, index) => ({ start: index === 0 ? at : segment.start, end: segment.end, pins: [...above, toPin(pin.level, segment)] }));
}

/** Adds a lower level. Behind a list (第三、四条第一款) it belongs to every number of the list. */
function descend(parts: readonly RawPart[], pin: RawPin): RawPart[] {
  const last = parts.at(-1);
  const all: Pin = { level: pin.level, numbers: pin.segments.flatMap(({ numbers }) => numbers), range: pin.segments.length === 1 && (pin.segments[0]?.range ?? false), relative: null };
  const earlier = parts.slice(0, -1).map((part) => ({ ...part, pins: [...part.pins, all] }));
  const spreadOut = pin.segments.map((segment, index) => ({ start: index === 0 ? (last?.start ?? segment.start) : segment.start, end: segment.end, pins: [...(last?.pins ?? []), toPin(pin.level, segment)] }));
  return [...earlier, ...spreadOut];
}

/** Joins 第五条 and 至第八条 into one range; false when the two ends are not of one level. */
function joinRange(parts: RawPart[], next: Group): boolean {
  const left = parts.at(-1);
  const [right, ...rest] = next.parts;
  const from = left?.pins.at(-1);
  const index = right?.pins.findIndex((pin) => pin.level === from?.level) ?? -1;
  const to = right?.pins[index];
  const [low, high] = [from?.numbers[0], to?.numbers[0]];
  if (!left || !right || !from || !to || !low || !high) return false;
  if (from.range || to.range || from.numbers.length !== 1 || to.numbers.length !== 1) return false;
  if (!samePins(left.pins.slice(0, -1), right.pins.slice(0, index))) return false;
  const joined: Pin = { ...from, numbers: [low, high], range: true };
  parts[parts.length - 1] = { start: left.start, end: right.end, pins: [...left.pins.slice(0, -1), joined, ...right.pins.slice(index + 1)] };
  parts.push(...rest);
  return true;
}

/** A later pinpoint inherits every higher level; 编章节 are not inherited by articles, which are numbered through. */
function inheritedBy(level: Level, inherited: readonly Pin[]): Pin[] {
  const rank = levelRank(level);
  return inherited.filter((pin) => levelRank(pin.level) < rank && (rank !== RANKS.article || pin.level === 'annex')).map(lastOf);
}

function samePins(a: readonly Pin[], b: readonly Pin[]): boolean {
  return a.length === b.length && a.every((pin, index) => pin.level === b[index]?.level && pin.numbers.at(-1)?.value === b[index]?.numbers.at(-1)?.value);
}

function toPin(level: Level, { numbers, range }: Segment): Pin {
  return { level, numbers, range, relative: null };
}
