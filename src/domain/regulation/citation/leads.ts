import { readCount, readLevel, readNumeral, skipBlanks } from './tokens.ts';
import type { Pin } from './mention.ts';
import { plainNumber } from '../labels.ts';

export interface LeadOptions {
  /** Whether 本条 and 前款 may stand here: only where no document was named before. */
  relative: boolean;
  /** What 该条 and 同条 refer to. */
  antecedent: readonly Pin[];
}

const NOT_ANNEX = /[个份张页类种式套本册周日天月年次]/;

/** Reads what may stand before the first 第: 本条, 前两款, 同条, 附件2. */
export function readLead(text: string, at: number, inherited: readonly Pin[], options: LeadOptions): { pins: Pin[]; end: number } | null {
  switch (text.charAt(at)) {
    case '附':
      return readAnnexPin(text, at);
    case '同':
    case '该':
      return readSame(text, at, inherited);
    case '本':
    case '前':
    case '上':
      return options.relative ? readRelative(text, at) : null;
    default:
      return null;
  }
}

function readAnnexPin(text: string, at: number): { pins: Pin[]; end: number } | null {
  if (!/[件表录]/.test(text.charAt(at + 1))) return null;
  const number = readNumeral(text, skipBlanks(text, at + 2));
  if (!number || NOT_ANNEX.test(text.charAt(number.end))) return null;
  return { pins: [{ level: 'annex', numbers: [plainNumber(number.value)], range: false, relative: null }], end: number.end };
}

function readSame(text: string, at: number, inherited: readonly Pin[]): { pins: Pin[]; end: number } | null {
  const level = readLevel(text, at + 1);
  const index = level ? inherited.findIndex((pin) => pin.level === level.value) : -1;
  return level && index >= 0 ? { pins: inherited.slice(0, index + 1).map(lastOf), end: level.end } : null;
}

function readRelative(text: string, at: number): { pins: Pin[]; end: number } | null {
  const word = text.charAt(at);
  if (word === '本' && /^附[件表录][\s\u3000]?第/.test(text.slice(at + 1, at + 5))) {
    return { pins: [{ level: 'annex', numbers: [], range: false, relative: { direction: 'same', count: 0 } }], end: at + 3 };
  }
  const count = word === '前' ? readCount(text, skipBlanks(text, at + 1)) : null;
  const level = readLevel(text, skipBlanks(text, count?.end ?? at + 1));
  if (!level) return null;
  const inside = level.value === 'article' || level.value === 'paragraph' || level.value === 'item';
  if (word !== '本' && !inside) return null;
  const pin: Pin = { level: level.value, numbers: [], range: false, relative: word === '本' ? { direction: 'same', count: 0 } : { direction: 'previous', count: count?.value ?? 1 } };
  const previous = word === '本' && level.value === 'article' && text.charAt(level.end) === '前' ? readRelative(text, level.end) : null;
  return previous ? { pins: [pin, ...previous.pins], end: previous.end } : { pins: [pin], end: level.end };
}

/** Cuts a list or a range to its end, which is what goes on being meant. */
export function lastOf(pin: Pin): Pin {
  const last = pin.numbers.at(-1);
  return pin.numbers.length > 1 && last ? { ...pin, numbers: [last], range: false } : pin;
}
