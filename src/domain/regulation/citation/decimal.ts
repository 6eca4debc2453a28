import { readNumeral, skipBlanks } from './tokens.ts';
import { readBelow, type Body, type RawPart } from './pins.ts';
import type { Pin } from './mention.ts';

/** `named`: directly behind a document; `bare`: in running text, where more must show that it is a clause; `none`: not read. */
export type DecimalContext = 'named' | 'bare' | 'none';

const NUMBER = /第?[\s\u3000]?([0-9]{1,3}(?:\.[0-9]{1,3}){0,6})[\s\u3000]?([条款])?/y;
/** What makes digits a quantity, a version or a date instead. */
const QUANTITY = /[0-9.%％‰年月日时分秒个版元万亿次倍台人家米吨度GMKT]/;
const LEADS_IN = /(?:按照?|依照|依据|根据|见|参见|参照|符合|违反|执行|除|本条|[、和及与至])[\s\u3000]?$/;
const LEGAL_WORDS = /的?(?:规定|要求|所[列述称])/y;
/** 表4.1.2, 图3.1: numbers of tables and figures. */
const NUMBERS_OTHERS = /[表图式]/;
const SEPARATOR = /[\s\u3000]?(?:(、|和|及|以及|或者|或|与)|至|到|-|－|—|~|～|–)[\s\u3000]?/y;

/** Reads clause numbers of documents that are numbered 5.1.2. */
export function readDecimal(text: string, at: number, context: DecimalContext): Body | null {
  if (context === 'none') return null;
  const parts: RawPart[] = [];
  let position = skipBlanks(text, at);
  for (let range = false; ; ) {
    const clause = readClause(text, position);
    if (!clause) break;
    const below = readBelow(text, clause);
    if (!(range && joinClauses(parts, below.parts))) parts.push(...below.parts);
    SEPARATOR.lastIndex = below.end;
    const [separator, list] = SEPARATOR.exec(text) ?? [];
    if (separator === undefined) break;
    range = list === undefined;
    position = SEPARATOR.lastIndex;
  }
  const first = parts[0]?.pins[0];
  const end = parts.at(-1)?.end;
  if (!first || end === undefined || (context === 'bare' && !isClause(text, parts[0]?.start ?? at, end))) return null;
  return { parts, end, first };
}

/** In running text 5.1.2 has to be marked as a clause (第5.1.2条), or a legal word has to stand on one side. */
function isClause(text: string, start: number, end: number): boolean {
  if (NUMBERS_OTHERS.test(text.charAt(start - 1))) return false;
  LEGAL_WORDS.lastIndex = end;
  return text.charAt(start) === '第' || /[条款项目]$/.test(text.charAt(end - 1)) || LEADS_IN.test(text.slice(Math.max(0, start - 4), start)) || LEGAL_WORDS.test(text);
}

/** Joins 5.1.1 and 至5.1.3 into one range; false where anything below a clause is named. */
function joinClauses(parts: RawPart[], [right, ...rest]: readonly RawPart[]): boolean {
  const left = parts.at(-1);
  const [from, to] = [left?.pins[0], right?.pins[0]];
  if (!left || !right || !from || !to || rest.length > 0 || left.pins.length > 1 || right.pins.length > 1 || from.range) return false;
  parts[parts.length - 1] = { start: left.start, end: right.end, pins: [{ ...from, numbers: [...from.numbers, ...to.numbers], range: true }] };
  return true;
}

function readClause(text: string, at: number): RawPart | null {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  const [whole, digits = '', noun] = match ?? [];
  if (whole === undefined) return null;
  const [value, ...suffix] = digits.split('.').map((part) => readNumeral(part, 0)?.value ?? 0);
  const marked = whole.startsWith('第') || noun !== undefined;
  const end = at + whole.trimEnd().length;
  if (value === undefined || (suffix.length === 0 && !(marked && noun !== undefined))) return null;
  if (!marked && (QUANTITY.test(text.charAt(end)) || /[0-9A-Za-z.]/.test(text.charAt(at - 1)))) return null;
  const pin: Pin = { level: 'clause', numbers: [{ value, suffix }], range: false, relative: null };
  return { start: at, end, pins: [pin] };
}
