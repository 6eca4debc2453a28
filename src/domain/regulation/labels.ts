import { parseNumeral, printNumeral } from './numerals.ts';
import type { Level, ProvisionNumber } from './provision.ts';

/** One step of a path from the document down to a provision. `number` is null for a heading without one (附则). */
export interface PathStep {
  level: Level;
  number: ProvisionNumber;
}

/** How each level is spelt in an id. Levels of `glued` join number and code without a hyphen (`p2`). */
const CODES = {
  part: 'part', subpart: 'sub', chapter: 'ch', section: 's', article: 'art', annex: 'annex', clause: 'cl',
  paragraph: 'p', item: 'i', point: 'pt',
} as const satisfies Record<Level, string>;
const LEVELS: ReadonlyMap<string, Level> = new Map([
  ['part', 'part'], ['sub', 'subpart'], ['ch', 'chapter'], ['s', 'section'], ['art', 'article'], ['annex', 'annex'], ['cl', 'clause'],
  ['p', 'paragraph'], ['i', 'item'], ['pt', 'point'],
]);
const GLUED: ReadonlySet<Level> = new Set(['paragraph', 'item', 'point']);
const NOUNS = { part: '编', subpart: '分编', chapter: '章', section: '节', article: '条', paragraph: '款' } as const;
const ID_TOKEN = /^([a-z]+)(\d*)$/;

/** Makes a plain number without 之. */
export function plainNumber(value: number): ProvisionNumber {
  return { value, suffix: [] };
}

/** Builds the id of a provision from its path: `art-7-p2-i3`, `ch-2-s-1`, `annex-1-art-2`, `cl-5-1-2`. */
export function provisionId(path: readonly PathStep[]): string {
  return path.map(idStep).join('-');
}

/** Reads an id back into its path; null when it is none. A damage suffix (`~2`) is accepted and ignored. */
export function parseProvisionId(id: string): PathStep[] | null {
  const path: PathStep[] = [];
  for (const token of id.replace(/~\d+$/, '').split('-')) {
    const last = path.at(-1);
    if (/^\d+$/.test(token)) {
      if (!last) return null;
      if (Number.isNaN(last.number.value)) last.number.value = Number(token);
      else last.number.suffix.push(Number(token));
      continue;
    }
    const [, code, digits] = ID_TOKEN.exec(token) ?? [];
    const level = LEVELS.get(code ?? '');
    if (!level || (digits !== '') !== GLUED.has(level) || Number.isNaN(last?.number.value)) return null;
    path.push({ level, number: { value: digits ? Number(digits) : Number.NaN, suffix: [] } });
  }
  return path.length === 0 || Number.isNaN(path.at(-1)?.number.value) ? null : path;
}

/** Prints one level as a citation says it: 第七条, 第十五条之一, 第（三）项, 第1目, 附件1, 5.1.2. */
export function stepLabel({ level, number }: PathStep): string {
  switch (level) {
    case 'annex':
      return `附件${[number.value, ...number.suffix].join('-')}`;
    case 'clause':
      return [number.value, ...number.suffix].join('.');
    case 'item':
      return `第（${printNumeral(number.value)}）项${suffixLabel(number)}`;
    case 'point':
      return `第${number.value}目${suffixLabel(number)}`;
    default:
      return `第${printNumeral(number.value)}${NOUNS[level]}${suffixLabel(number)}`;
  }
}

/**
 * Prints the canonical pinpoint of a path: 第七条第二款第（三）项.
 * 编, 章 and 节 are left out above an article, since articles are numbered through.
 *
 * @param soleParagraph true when the article has one 款 only; then 第一款 is left out, as 立法技术规范 has it
 */
export function citeLabel(path: readonly PathStep[], soleParagraph: boolean): string {
  const article = path.findIndex(({ level }) => level === 'article' || level === 'clause');
  const annex = path.filter(({ level }) => level === 'annex');
  const steps = article < 0 ? path : [...annex, ...path.slice(path.findLastIndex(({ level }) => level === 'article' || level === 'clause'))];
  return steps.filter(({ level }, index) => !(soleParagraph && level === 'paragraph' && index > 0)).map(stepLabel).join('');
}

/** Prints the sort key of a number, so that equal numbers give equal keys: `15-1`. */
export function numberKey({ value, suffix }: ProvisionNumber): string {
  return suffix.length === 0 ? String(value) : [value, ...suffix].join('-');
}

/** Orders two numbers: 第十五条 before 第十五条之一 before 第十六条. */
export function compareNumbers(a: ProvisionNumber, b: ProvisionNumber): number {
  if (a.value !== b.value) return a.value - b.value;
  for (let index = 0; index < Math.max(a.suffix.length, b.suffix.length); index += 1) {
    const difference = (a.suffix[index] ?? 0) - (b.suffix[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Tells whether `next` is the number that may follow `previous`: its successor, or a 之 of either. */
export function follows(previous: ProvisionNumber, next: ProvisionNumber): boolean {
  if (next.value === previous.value + 1) return next.suffix.length === 0;
  if (next.value !== previous.value || compareNumbers(previous, next) >= 0) return false;
  const deepest = next.suffix.length - 1;
  const before = next.suffix.map((part, index) => (index === deepest ? part - 1 : part));
  const expected = previous.suffix.slice(0, next.suffix.length);
  return before.every((part, index) => part === (expected[index] ?? 0));
}

/** Reads a number with its 之 parts: `一百二十` and `['一']`. Null when any is no number or zero. */
export function toNumber(value: string, suffix: readonly string[] = []): ProvisionNumber | null {
  const parsed = [value, ...suffix].map(parseNumeral);
  const [first, ...rest] = parsed.map((part) => part ?? 0);
  return first === undefined || first === 0 || rest.includes(0) ? null : { value: first, suffix: rest };
}

function idStep({ level, number }: PathStep): string {
  return CODES[level] + (GLUED.has(level) ? '' : '-') + numberKey(number);
}

function suffixLabel({ suffix }: ProvisionNumber): string {
  return suffix.map((part) => `之${printNumeral(part)}`).join('');
}
