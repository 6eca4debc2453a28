import type { Block } from '../../text.ts';
import { scanCitations } from './scan.ts';
import { readCount } from './tokens.ts';
import type { CitationMention, Pin } from './mention.ts';
import { toNumber } from '../labels.ts';
import type { Level, ProvisionNumber } from '../provision.ts';

const LONGEST = 500;
const NUMBER = '[一二三四五六七八九十百千〇零○0-9０-９]{1,9}';
/** 运维办法七(三), 七条三项, erp-om 7: what people type, level words and 第 left out. */
const SPOKEN = new RegExp(
  `^(.*?)[\\s\\u3000]*第?(${NUMBER})(条)?((?:之[一二三四五六七八九十0-9]{1,3})*)(?:第?(${NUMBER})款)?(?:[（(](${NUMBER})[）)]项?|第?(${NUMBER})项|㈠)?(?:第?(${NUMBER})目)?$`,
);
const DOTTED = /^(.*?)[\s\u3000]*([0-9]{1,3}(?:[.．][0-9]{1,3})+)$/;

/**
 * Parses one citation that stands alone: a front-matter value, a search, a command-line argument. Besides everything that
 * running text may say it accepts the short spellings `运维办法七(三)`, `erp-om 7.3` and `七条三项`. Null when it is none.
 */
export function parseCitation(text: string): CitationMention | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  return parseWritten(trimmed) ?? parseDotted(trimmed) ?? parseSpoken(trimmed);
}

/** Takes what the scanner finds when it reaches to the end. */
function parseWritten(text: string): CitationMention | null {
  const block: Block = { kind: 'paragraph', runs: [{ text, mark: 'plain', span: { start: 0, end: text.length } }], span: { start: 0, end: text.length }, listDepth: 0 };
  const mentions = scanCitations([block], { policy: true, regulation: null, numbering: 'hybrid' });
  const last = mentions.at(-1);
  const complete = last !== undefined && /^[\s。；，]*$/.test(text.slice(last.span.end));
  return complete && mentions.length === 1 ? last : null;
}

function parseDotted(text: string): CitationMention | null {
  const [, before = '', digits = ''] = DOTTED.exec(text) ?? [];
  const [value = '', ...suffix] = digits.split(/[.．]/);
  const number = toNumber(value, suffix);
  return number && before !== '' && isName(before) ? toMention(text, before, [['clause', number]]) : null;
}

function parseSpoken(text: string): CitationMention | null {
  const match = SPOKEN.exec(text);
  if (!match) return null;
  const [, before = '', article = '', noun, suffix = '', paragraph, bracketed, item = bracketed, point] = match;
  if (!isName(before) || (before === '' && noun === undefined && item === undefined && paragraph === undefined)) return null;
  const levels: [Level, string | undefined, string[]][] = [
    ['article', article, suffix.split('之').slice(1)], ['paragraph', paragraph, []], ['item', item, []], ['point', point, []],
  ];
  const pins: [Level, ProvisionNumber][] = [];
  for (const [level, written, rest] of levels) {
    if (written === undefined) continue;
    const number = toNumber(written, rest);
    if (!number) return null;
    pins.push([level, number]);
  }
  return toMention(text, before, pins);
}

/** Before a short spelling stands a name or an id, nothing that goes on: no 12-digit codes, no decimals. */
function isName(before: string): boolean {
  return !/[0-9.．,:，。；：\-_/]$/.test(before.trim()) && readCount(before, 0) === null;
}

function toMention(text: string, before: string, numbers: readonly (readonly [Level, ProvisionNumber])[]): CitationMention {
  const start = text.slice(before.length).search(/\S/) + before.length;
  const span = { start, end: text.length };
  const pins = numbers.map(([level, number]): Pin => ({ level, numbers: [number], range: false, relative: null }));
  const marked = /^《(.+)》$/.exec(before.trim())?.[1];
  const document: CitationMention['document'] = marked === undefined ? { kind: 'bare', before: before.trim().slice(-40), named: null } : { kind: 'title', title: marked, qualifier: null };
  return { text: text.slice(start), span, document, documentSpan: null, parts: [{ text: text.slice(start), span, pins }], at: null, versionTail: null };
}
