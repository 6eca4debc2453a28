/**
 * Numbers as Chinese regulations write them, from 1 to 9999: 一百零三, 103, １０３ and ㈢.
 * Everything here is total: what is no number gives null, nothing throws.
 */

/** Characters that may stand in a number, 两 not among them: it counts (前两款) but never numbers. */
export const NUMERAL_CHARACTERS = '一二三四五六七八九十百千〇零○0123456789０１２３４５６７８９';

const DIGITS = '零一二三四五六七八九';
/** 六 also has a compatibility code point, which NFC folds into 六; 〇 and ○ are other spellings of 零. */
const DIGIT_VALUES: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, '\uF9D1': 6, 七: 7, 八: 8, 九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGEST = 9999;
const LONGEST = 9;
const CIRCLED = 0x3220;

/** Reads a number in Chinese, full-width or ASCII digits. Returns null unless it is well formed and between 0 and 9999. */
export function parseNumeral(text: string): number | null {
  if (text === '' || text.length > LONGEST) return null;
  return parseArabic(text) ?? parseEnclosed(text) ?? parseChinese(text);
}

/** Reads a count, where 两 means two: 前两款. */
export function parseCount(text: string): number | null {
  return text === '两' ? 2 : parseNumeral(text);
}

/** Prints 1–9999 as a regulation numbers its articles: 十二, 一百零三, 一千一百一十. */
export function printNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) return String(value);
  if (value === 0) return '零';
  let text = '';
  let gap = false;
  for (const [unit, name] of [[1000, '千'], [100, '百'], [10, '十'], [1, '']] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += '零';
    gap = false;
    text += (digit === 1 && unit === 10 && text === '' ? '' : (DIGITS[digit] ?? '')) + name;
  }
  return text;
}

function parseArabic(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = arabicDigit(character.charCodeAt(0));
    if (digit === null) return null;
    value = value * 10 + digit;
  }
  return value <= LARGEST ? value : null;
}

function arabicDigit(code: number): number | null {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : null;
}

/** ㈠ to ㈩ */
function parseEnclosed(text: string): number | null {
  const offset = text.charCodeAt(0) - CIRCLED;
  return text.length === 1 && offset >= 0 && offset < 10 ? offset + 1 : null;
}

/** Reads 千百十 notation (一百零三, and 一百十二 as older texts write it; not the spoken 一百一) or digits in a row (一〇三). */
function parseChinese(text: string): number | null {
  if (![...text].some((character) => character in UNITS)) return parseDigitRow(text);
  let total = 0;
  let digit: number | null = null;
  let lastUnit = LARGEST + 1;
  let zero = false;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit === undefined) {
      const value = DIGIT_VALUES[character];
      if (value === undefined || digit !== null) return null;
      if (value === 0) {
        if (zero || total === 0) return null;
        zero = true;
      } else digit = value;
      continue;
    }
    if (unit >= lastUnit || (digit === null && unit !== 10)) return null;
    total += (digit ?? 1) * unit;
    digit = null;
    lastUnit = unit;
    zero = false;
  }
  if (digit === null) return zero ? null : total;
  return zero || lastUnit === 10 ? total + digit : null;
}

function parseDigitRow(text: string): number | null {
  if (text.length > 4) return null;
  let value = 0;
  for (const character of text) {
    const digit = DIGIT_VALUES[character];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}
