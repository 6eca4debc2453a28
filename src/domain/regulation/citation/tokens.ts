import { plainNumber } from '../labels.ts';
import { NUMERAL_CHARACTERS, parseCount, parseNumeral } from '../numerals.ts';
import type { Level, ProvisionNumber } from '../provision.ts';

/**
 * The words that citations are made of. Every reader takes a text and an offset and returns where its token ends, or null;
 * white space between tokens is skipped, never removed, so that offsets stay those of the source.
 */

/** One number of a list, or the two ends of a range. */
export interface Segment {
  numbers: ProvisionNumber[];
  range: boolean;
  start: number;
  end: number;
}

export interface Token<Value> {
  value: Value;
  end: number;
}

/** The types of document that 本… and 该… can name, longest first where one begins with another. */
export const KINDS = [
  '实施细则', '实施办法', '实施条例', '管理办法', '管理规定', '暂行条例', '暂行规定', '暂行办法', '司法解释', '若干规定',
  '办法', '规定', '细则', '规程', '制度', '规则', '标准', '预案', '方案', '指引', '手册', '章程', '条例', '通知', '意见', '决定',
  '解释', '规范', '准则', '公约', '协定', '纲要', '法典', '批复', '法',
] as const;

const LEVELS: Readonly<Record<string, Level>> = { 编: 'part', 章: 'chapter', 节: 'section', 条: 'article', 款: 'paragraph', 项: 'item', 目: 'point', 段: 'paragraph' };
/** What a level character begins when it is no level: 条例, 条件, 款项, 项目, 节点. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = {
  条: /(?:例(?!外)|件|线|款(?!规定)|目|约(?!定)|码|理|纹|幅|形|状|生产|航|[通跑车轨管渠巷]道|铁路|公路|电缆|光缆|链路|皮带|高速|道路|街|河|船|鱼|记录|信息|消息|数据|语音|短信|意见|建议|经验|措施|新闻|评论)/y,
  章: /[程节]/y,
  节: /[目点约能假日奏课]/y,
  款: /[项式]/y,
  项: /目/y,
  目: /(?:[标录前]|的(?!规定|要求|内容))/y,
  编: /[号制码辑写组]/y,
  段: /[落时]/y,
};
const MAXIMUM_BLANKS = 4;
const MOST_NUMBERS = 24;
const LIST_WORDS = ['以及', '或者', '、', '和', '及', '或', '与'] as const;
const RANGE_WORDS = ['至', '到', '——', '-', '－', '—', '~', '～', '–'] as const;
const ENCLOSED = /[㈠-㈩⑴-⒇]/;

const NUMERAL = new Set([...NUMERAL_CHARACTERS]);

/** Skips the white space that layout leaves between tokens. */
export function skipBlanks(text: string, at: number): number {
  const last = Math.min(text.length, at + MAXIMUM_BLANKS);
  let next = at;
  while (next < last && isBlank(text.charCodeAt(next))) next += 1;
  return next;
}

/** Reads 七, 12 or １２. A number that is badly formed (十十) has the value 0, so that it is reported, not overlooked. */
export function readNumeral(text: string, at: number): Token<number> | null {
  let end = at;
  while (end < text.length && end - at < 10 && NUMERAL.has(text.charAt(end))) end += 1;
  if (end === at || end - at > 9) return null;
  return { value: parseNumeral(text.slice(at, end)) ?? 0, end };
}

/** Reads the count of 前两款: also 两. */
export function readCount(text: string, at: number): Token<number> | null {
  if (text.charAt(at) === '两') return { value: parseCount('两') ?? 2, end: at + 1 };
  const count = readNumeral(text, at);
  return count && count.value > 0 ? count : null;
}

/** Reads a number in brackets, of either width, or in one character: （三）, (3), ㈢. */
export function readBracketed(text: string, at: number): Token<number> | null {
  const first = text.charAt(at);
  if (ENCLOSED.test(first)) {
    const code = text.charCodeAt(at);
    return { value: code >= 0x3220 ? code - 0x321f : code - 0x2473, end: at + 1 };
  }
  if (first !== '（' && first !== '(') return null;
  const number = readNumeral(text, skipBlanks(text, at + 1));
  const close = number ? skipBlanks(text, number.end) : -1;
  return number && (text.charAt(close) === '）' || text.charAt(close) === ')') ? { value: number.value, end: close + 1 } : null;
}

/** Reads a level and refuses it where its character begins another word. */
export function readLevel(text: string, at: number): Token<Level> | null {
  if (text.startsWith('分编', at)) return { value: 'subpart', end: at + 2 };
  const character = text.charAt(at);
  const level = LEVELS[character];
  if (!level) return null;
  const other = NOT_AFTER[character];
  if (other) other.lastIndex = at + 1;
  return other?.test(text) ? null : { value: level, end: at + 1 };
}

/** Reads 、和及以及或者或与 or a mark of range. */
export function readSeparator(text: string, at: number): Token<'list' | 'range'> | null {
  const start = skipBlanks(text, at);
  const list = LIST_WORDS.find((word) => text.startsWith(word, start));
  if (list) return { value: 'list', end: skipBlanks(text, start + list.length) };
  const range = RANGE_WORDS.find((word) => text.startsWith(word, start));
  return range ? { value: 'range', end: skipBlanks(text, start + range.length) } : null;
}

/** Reads the numbers before a level: 三, 三、四、五, 三至五, and in brackets （一）（二）, （一）至第（三）. */
export function readNumbers(text: string, at: number, bracketed: boolean): { segments: Segment[]; end: number } | null {
  const read = bracketed ? readBracketed : readNumeral;
  const first = read(text, at);
  if (!first) return null;
  const segments: Segment[] = [{ numbers: [plainNumber(first.value)], range: false, start: at, end: first.end }];
  let end = first.end;
  while (segments.length < MOST_NUMBERS) {
    const separator = readSeparator(text, end);
    if (!separator && !bracketed) break;
    const start = separator?.end ?? end;
    const number = read(text, text.charAt(start) === '第' ? skipBlanks(text, start + 1) : start);
    if (!number) break;
    const last = segments.at(-1);
    if (separator?.value === 'range' && last && !last.range) {
      last.numbers.push(plainNumber(number.value));
      last.range = true;
      last.end = number.end;
    } else segments.push({ numbers: [plainNumber(number.value)], range: false, start, end: number.end });
    end = number.end;
  }
  return { segments, end };
}

/** Reads 之一, 之二 behind an article number. */
export function readSuffix(text: string, at: number): Token<number[]> {
  const suffix: number[] = [];
  let end = at;
  while (text.charAt(end) === '之') {
    const number = readNumeral(text, end + 1);
    if (!number || number.value === 0 || /[0-9年月日天倍]/.test(text.charAt(number.end))) break;
    suffix.push(number.value);
    end = number.end;
  }
  return { value: suffix, end };
}

/** Reads one of the document types. */
export function readKind(text: string, at: number): Token<string> | null {
  const kind = KINDS.find((name) => text.startsWith(name, at));
  return kind ? { value: kind, end: at + kind.length } : null;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0x0a || code === 0x09 || code === 0xa0 || code === 0x200b || code === 0x0d;
}
