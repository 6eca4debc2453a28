import { KINDS, readKind, skipBlanks, type Token } from './tokens.ts';
import { LAW_NOUN } from './statute-name.ts';

/** A document named in a text, as its words say it; offsets in the block's text. */
export interface NamedDocument {
  title: string;
  qualifier: string | null;
  /** End of the name itself. */
  nameEnd: number;
  /** End of the brackets behind the name. */
  qualifiedEnd: number;
  /** Where the first pinpoint may begin. */
  end: number;
  /** True for 原 and 修正前: an earlier version is meant. */
  former: boolean;
}

const LONGEST_TITLE = 120;
const LONGEST_QUALIFIER = 100;
const QUALIFIER = /号|以下(?:统?称|简称)|简称|^20\d\d|^19\d\d|[0-9]年|修[订正]|^[试暂]行|草案|失效|废止|现行|版$/;
const LINKING = /(?:中的|中|的)?\s{0,2}(?:(原|修[改正订]前的?|)(?=[\s\u3000]{0,2}(?:第|附|[0-9（(])))/y;
const SHORT = /(?:以下(?:简称|统称|称)|简称)[为：:\s]*[《“"「]{0,2}([^《》“”"「」（）()，。；]{1,40})/;
const TAIL = /[\s\u3000]{0,2}[（(]((?:(?:19|20)\d\d年?[^（）()]{0,6}?(?:修[订正]|版|施行|发布|公布)?)|已失效|已废止|现已失效|失效|试行|暂行|[0-9A-Z.]{1,8}版)[）)]/y;
/** 基本、根本、日本, 合同、共同, 应该: not 本, 同, 该. */
const INSIDE_WORD: Readonly<Record<string, RegExp>> = {
  本: /^[基根资日样版文书剧标课脚副译抄账正读绘刻善孤摹原]|^成本[项款](?=目|项)/,
  该: /^应/,
  同: /^[合共相不协如连会随雷等陪伙赞大异偕]/,
  前: /^[目之以此事从当提生午日月天周眼空面先向往产婚术庭战年](?=前[^款条项])/,
  上: /^[^\s\u3000，。；：、（(“”按据照依反除在对有与和及或用合于]/,
};

/** 基本法, 根本法, 日本法; but 造成本解释第二条规定的后果 is 本解释. */
const NATIVE_LAW = /[基根日]/;

/** Tells whether the anchor at `at` is the second half of another word. */
export function insideWord(text: string, at: number): boolean {
  const others = INSIDE_WORD[text.charAt(at)];
  return at > 0 && others !== undefined && others.test(text.slice(at - 1, at + 2));
}

/** Reads 《…》（…）: the title may nest further marks, the brackets may say 文号, year, short name or state. */
export function readTitle(text: string, at: number): NamedDocument | null {
  const close = closingMark(text, at);
  if (close < 0) return null;
  const title = text.slice(at + 1, close).replace(/\s+/g, '');
  const qualifier = readQualifier(text, close + 1);
  return title === '' ? null : withLink(text, title, qualifier?.value ?? null, close + 1, qualifier?.end ?? close + 1);
}

/** Reads 本办法, 本《规范》, 本实施细则 (from 本) and 该办法, 上述规定 (from 该, 前述, 上述). */
export function readReference(text: string, at: number): NamedDocument | null {
  const word = ['本', '该', '前述', '上述'].find((prefix) => text.startsWith(prefix, at));
  if (word === undefined || (word === '本' ? NATIVE_LAW.test(text.charAt(at - 1)) : insideWord(text, at))) return null;
  const start = skipBlanks(text, at + word.length);
  const marked = text.charAt(start) === '《';
  const kind = readKind(text, marked ? start + 1 : start);
  if (!kind || (marked && text.charAt(kind.end) !== '》')) return null;
  const end = marked ? kind.end + 1 : kind.end;
  return withLink(text, kind.value, null, end, end);
}

/** Reads what follows the last pinpoint: （2022年修订）, （已废止）. */
export function readVersionTail(text: string, at: number): Token<string> | null {
  TAIL.lastIndex = at;
  const match = TAIL.exec(text);
  return match ? { value: match[1] ?? '', end: at + match[0].length } : null;
}

/** Reads the short name that a qualifier defines: 以下简称《解释》. */
export function readShortName(qualifier: string): string | null {
  const name = SHORT.exec(qualifier)?.[1]?.trim() ?? '';
  return name.length < 2 || name.startsWith('本') ? null : name;
}

/** Finds the document that 该办法 means: the last one named whose title ends with that word. */
export function findAntecedent(noun: string, named: readonly string[]): string | null {
  return named.findLast((title) => title.replace(/[（(][^（）()]*[）)]$/, '').endsWith(noun)) ?? null;
}

/** Tells whether a title is that of a legal text rather than of a book, a form or a certificate. */
export function isLegalTitle(title: string): boolean {
  const bare = title.replace(/[（(〔][^（）()〔〕]*[）)〕]$/, '');
  return KINDS.some((kind) => bare.endsWith(kind)) || LAW_NOUN.test(bare);
}

function withLink(text: string, title: string, qualifier: string | null, nameEnd: number, from: number): NamedDocument {
  LINKING.lastIndex = skipBlanks(text, from);
  const match = LINKING.exec(text);
  return { title, qualifier, nameEnd, qualifiedEnd: from, end: match ? LINKING.lastIndex : from, former: (match?.[1] ?? '') !== '' };
}

function closingMark(text: string, at: number): number {
  const last = Math.min(text.length, at + LONGEST_TITLE);
  let depth = 0;
  for (let index = at; index < last; index += 1) {
    const character = text.charAt(index);
    if (character === '《') depth += 1;
    else if (character === '》') {
      depth -= 1;
      if (depth === 0) return index;
    } else if (character === '\uFFFC') return -1;
  }
  return -1;
}

function readQualifier(text: string, at: number): Token<string> | null {
  const open = skipBlanks(text, at);
  if (text.charAt(open) !== '（' && text.charAt(open) !== '(') return null;
  const last = Math.min(text.length, open + LONGEST_QUALIFIER);
  let depth = 0;
  for (let index = open; index < last; index += 1) {
    const character = text.charAt(index);
    if (character === '（' || character === '(') depth += 1;
    if (character === '）' || character === ')') depth -= 1;
    if (depth > 0) continue;
    const inside = text.slice(open + 1, index).trim();
    const pinned = /^[\s\u3000]*(?:的|中)?第/.test(text.slice(index + 1, index + 5));
    return pinned || QUALIFIER.test(inside) ? { value: inside, end: index + 1 } : null;
  }
  return null;
}
