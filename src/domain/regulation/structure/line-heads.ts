import { toNumber } from '../labels.ts';
import type { Level, ProvisionNumber } from '../provision.ts';

export type Numbering = 'article' | 'decimal' | 'hybrid';

/** What a line opens: the number at its beginning, and where its own words begin. */
export interface LineHead {
  level: Level;
  /** Null for 附件 without a number. */
  number: ProvisionNumber | null;
  /** Offset of the first character after the number and the white space behind it. */
  end: number;
  /** False where the number may as well be a citation that happens to begin the line (第五条规定的…). */
  certain: boolean;
  /** What follows 第三条、: a further number (第三条、第四条不适用) may as well be a citation. Null without the mark. */
  stop: 'words' | 'number' | null;
  /** How far below 1.: 1 for （1）, 2 for ①, else 0. */
  nesting: number;
}

const NUMERAL = '[一二三四五六七八九十百千〇零○0-9０-９]{1,9}';
const SPACE = '[\\s\\u200B\\uFEFF]*';
const NUMBERED = new RegExp(`^第${SPACE}(${NUMERAL})${SPACE}(分编|[编章节条])((?:之[一二三四五六七八九十]{1,3})*)`);
const ITEM = /^(?:[（(]\s*([一二三四五六七八九十]{1,4})\s*[）)]|([㈠-㈩]))/;
const POINT = /^([0-9０-９]{1,3})(?:[.．](?![0-9０-９])|[、)）])\s*/;
const NESTED_POINT = /^(?:[（(]([0-9０-９]{1,3})[）)]|([①-⑳]))\s*/;
const CLAUSE = /^([0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){0,6})(?:[.．])?(?:[\s\u200B]+|$|(?=[^\s0-9.．、)）%％]))/;
const ANNEX = new RegExp(`^附[件录表]${SPACE}(${NUMERAL})?${SPACE}[：:]?${SPACE}`);
const LEVELS = { 编: 'part', 分编: 'subpart', 章: 'chapter', 节: 'section', 条: 'article' } as const;
/** 第一条：为了… and 第一条、为了…: company rules set the number off so. */
const COLON = /^[：:]/;
const STOP = /^[、.．](?!(?:[前本附][两一二三四五六七八九十]?[条款项章节件表录]|[0-9０-９一二三四五六七八九十百千]))/;
/** Bold that did not take effect leaves its marks in the text: **第三条　**数据分级. */
const LOST_MARKS = /^\*\*(?=[第附（(0-9０-９㈠-㈩])/;
const CITATION_GOES_ON = /^(?:[第、和及与或至到的中，。；：）”》]|规定|所列|之[一二三四五六七八九十]|以外|以下)/;
const HEADING_ENDS = /[。；：！？]/;
const LONGEST_TITLE = 40;

/** Recognises what a line opens. `heading` tells whether the author marked the line as a heading. */
export function readLineHead(line: string, numbering: Numbering, heading: boolean): LineHead | null {
  if (!LOST_MARKS.test(line)) return readHead(line, numbering, heading);
  const head = readHead(line.slice(2).replace('**', '  '), numbering, heading);
  return head && { ...head, end: head.end + 2 };
}

/** Tells whether a citation goes on behind a number: 第三条规定, 第三条、第四条. */
export function citationGoesOn(rest: string): boolean {
  return CITATION_GOES_ON.test(rest);
}

function readHead(line: string, numbering: Numbering, heading: boolean): LineHead | null {
  switch (line.charAt(0)) {
    case '第':
      return readNumbered(line, heading);
    case '附':
      return readAnnex(line, heading);
    default:
      return readItem(line) ?? (numbering === 'article' ? null : readClause(line, heading)) ?? readPoint(line);
  }
}

function readNumbered(line: string, heading: boolean): LineHead | null {
  const match = NUMBERED.exec(line);
  const noun = match?.[2];
  if (!match || (noun !== '编' && noun !== '分编' && noun !== '章' && noun !== '节' && noun !== '条')) return null;
  const number = toNumber(match[1] ?? '', (match[3] ?? '').split('之').slice(1));
  if (!number) return null;
  const written = line.slice(match[0].length);
  const colon = COLON.test(written);
  const stopped = STOP.test(written);
  const rest = colon || stopped ? written.slice(1) : written;
  const spaced = colon || written === '' || /^[\s\u200B【]/.test(written);
  if (!spaced && rest === written && CITATION_GOES_ON.test(rest)) return null;
  if (noun !== '条' && !heading && (line.length > LONGEST_TITLE || HEADING_ENDS.test(rest))) return null;
  return { level: LEVELS[noun], number, end: line.length - rest.length + leading(rest), certain: spaced, stop: stopped ? stopBefore(rest) : null, nesting: 0 };
}

function readAnnex(line: string, heading: boolean): LineHead | null {
  const match = ANNEX.exec(line);
  if (!match) return null;
  const rest = line.slice(match[0].length);
  const number = match[1] === undefined ? null : toNumber(match[1]);
  const spaced = rest === '' || /[\s：:]$/.test(match[0]);
  if (!heading && (!spaced || line.length > LONGEST_TITLE || /[。；，]/.test(rest) || (number === null && rest !== ''))) return null;
  return { level: 'annex', number, end: match[0].length, certain: true, stop: null, nesting: 0 };
}

function readItem(line: string): LineHead | null {
  const match = ITEM.exec(line);
  const number = match && toNumber(match[1] ?? match[2] ?? '');
  const rest = line.slice(match?.[0].length);
  if (!match || !number || /^(?:[至、和及或]|以及|或者)?第?[（(㈠-㈩]/.test(rest)) return null;
  return { level: 'item', number, end: line.length - rest.replace(/^[\s\u200B、.．]+/, '').length, certain: true, stop: null, nesting: 0 };
}

function readPoint(line: string): LineHead | null {
  const match = POINT.exec(line);
  const nested = match ? null : NESTED_POINT.exec(line);
  const circled = nested?.[2];
  const number = toNumber(circled ? String(circled.charCodeAt(0) - 0x245f) : (match?.[1] ?? nested?.[1] ?? ''));
  const end = match?.[0].length ?? nested?.[0].length ?? 0;
  return number && { level: 'point', number, end, certain: true, stop: null, nesting: circled ? 2 : Number(nested !== null) };
}

/** A clause of one number (5 管理要求) counts only as a heading: elsewhere it is a quantity. */
function readClause(line: string, heading: boolean): LineHead | null {
  const match = CLAUSE.exec(line);
  const [first = '', ...rest] = match?.[1]?.split(/[.．]/) ?? [];
  if (!match || (rest.length === 0 && !heading)) return null;
  const number = toNumber(first, rest);
  return number && { level: 'clause', number, end: match[0].length, certain: true, stop: null, nesting: 0 };
}

function stopBefore(rest: string): 'words' | 'number' {
  return rest.startsWith('第') ? 'number' : 'words';
}

function leading(text: string): number {
  return text.length - text.replace(/^[\s\u200B\uFEFF]+/, '').length;
}
