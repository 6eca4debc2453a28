import type { Block } from '../../text.ts';
import { findAntecedent, insideWord, readReference, readTitle, readVersionTail, type NamedDocument } from './documents.ts';
import { readDecimal, type DecimalContext } from './decimal.ts';
import { hasLegalContext, legalWordsFollow } from './context.ts';
import { continueFrom, levelRank, readBody, type Body } from './pins.ts';
import { createPlaces, readableText, type ReadableText } from './places.ts';
import type { CitationMention, DocumentMention, Pin } from './mention.ts';
import type { Numbering } from '../structure/line-heads.ts';
import type { RegulationText } from '../provision.ts';
import { KINDS } from './tokens.ts';
import { NUMERAL_CHARACTERS } from '../numerals.ts';
import { statuteName } from './statute-name.ts';

export interface ScanOptions {
  /** True in regulations: there every form is a citation. Elsewhere only what names a document. */
  policy: boolean;
  /** The tree of the same blocks; null outside regulations. */
  regulation: RegulationText | null;
  numbering: Numbering;
}

/** What the scanner remembers from one mention to the next within a 款. */
interface Memory {
  paragraph: string | null;
  /** Titles named so far. */
  named: string[];
  last: { document: DocumentMention; pins: Pin[] } | null;
}

/** What a text has to ask about where it stands; offsets in the block's text. */
interface Surroundings {
  enter(at: number): void;
  headEnd(at: number): number;
  /** Whether the article around has no such provision. */
  lacks(at: number, pin: Pin): boolean;
}

/** A mention with offsets in the block's text. */
interface Found {
  start: number;
  end: number;
  document: DocumentMention;
  name: { start: number; end: number } | null;
  body: Body | null;
  versionTail: string | null;
}

const ANCHORS = new Uint8Array(65536);
for (const character of '第本该前上同附《') ANCHORS[character.charCodeAt(0)] = 1;
for (const character of '0123456789') ANCHORS[character.charCodeAt(0)] = 2;
/** What may follow an anchor; everything else is passed over without a closer look (本单位, 同时, 上级). */
const FOLLOWERS = new Uint8Array(65536);
for (const character of `条款项章节编目分件表录附述两《（( \u3000\n\t\u00a0\u200b\r㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽${NUMERAL_CHARACTERS}${KINDS.join('')}`) FOLLOWERS[character.charCodeAt(0)] = 1;
const NO_PIN: Pin = { level: 'article', numbers: [], range: false, relative: null };
const TITLE_MARK = '《'.charCodeAt(0);
const WORDS_BEFORE = 40;
/** 原第三条, 原办法第三条, 修改前的规定第三条; but 草原法. */
const FORMER = new RegExp(`(?:(?<![草高])原|修[改正订]前的?)(?:${KINDS.join('|')})?[\\s\\u3000]*$`);

/**
 * Recognises every citation in a text, in one pass and in linear time. Headings, code and links are left alone.
 * Nothing is looked up: a bare 第七条 comes with the words before it, and the resolver decides what they name.
 */
export function scanCitations(blocks: readonly Block[], options: ScanOptions): CitationMention[] {
  const mentions: CitationMention[] = [];
  const places = createPlaces(options.regulation);
  const memory: Memory = { paragraph: null, named: [], last: null };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' || block.kind === 'code') continue;
    const readable = readableText(block);
    for (const found of scanText(readable.text, options, memory, around(readable, index))) {
      mentions.push(toMention(found, readable, places.at(readable.fileSpan(found.start, found.start + 1).start)));
    }
  }
  return mentions;

  function around(readable: ReadableText, index: number): Surroundings {
    return {
      enter: (at) => enter(at, readable, index),
      headEnd: (at) => places.headEnd(readable, at),
      lacks: (at, { level, numbers }) => options.regulation !== null && numbers.some((number) => places.lacks(readable.fileSpan(at, at + 1).start, level, number)),
    };
  }

  /** Forgets what was named as soon as another 款 begins. */
  function enter(start: number, readable: ReadableText, index: number): void {
    const paragraph = places.paragraph(readable.fileSpan(start, start + 1).start) ?? `block ${index}`;
    if (paragraph === memory.paragraph) return;
    memory.paragraph = paragraph;
    memory.named = [];
    memory.last = null;
  }
}

function* scanText(text: string, options: ScanOptions, memory: Memory, { enter, headEnd, lacks }: Surroundings): Generator<Found> {
  const decimal = options.numbering !== 'article';
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const anchor = ANCHORS[code] ?? 0;
    const idle = anchor === 1 && code !== TITLE_MARK && FOLLOWERS[text.charCodeAt(at + 1)] !== 1;
    if (anchor === 0 || idle || (anchor === 2 && !decimal)) {
      at += 1;
      continue;
    }
    const own = headEnd(at);
    if (own > at) {
      at = own;
      continue;
    }
    enter(at);
    const read = readMention(text, at, options, memory);
    if (!read) {
      at += 1;
      continue;
    }
    const found = lacks(at, read.body?.first ?? NO_PIN) ? afterCited(read, memory) : read;
    remember(memory, found);
    at = Math.max(found.end, at + 1);
    yield found;
  }
}

/** Lets 第二款 mean one of the article cited before, where the own article has none: 依照第六条办理；第二款规定的人员…. */
function afterCited(found: Found, { last }: Memory): Found {
  const { body, document } = found;
  const below = body !== null && body.first.relative === null && levelRank(body.first.level) > levelRank('article');
  if (!below || document.kind !== 'bare' || !last?.pins.some(({ level }) => levelRank(level) === levelRank('article'))) return found;
  return { ...found, document: last.document, body: continueFrom(body, last.pins) };
}

function readMention(text: string, at: number, options: ScanOptions, memory: Memory): Found | null {
  switch (text.charAt(at)) {
    case '《':
      return readTitled(text, at, options);
    case '本':
      return readNamed(text, at, options, 'self', memory) ?? readBare(text, at, options, memory);
    case '该':
    case '上':
      return readNamed(text, at, options, 'anaphora', memory) ?? readBare(text, at, options, memory);
    case '前':
      return (text.charAt(at + 1) === '述' ? readNamed(text, at, options, 'anaphora', memory) : null) ?? readBare(text, at, options, memory);
    default:
      return readBare(text, at, options, memory);
  }
}

function readTitled(text: string, at: number, options: ScanOptions): Found | null {
  const name = readTitle(text, at);
  if (!name) return null;
  const document: DocumentMention = { kind: 'title', title: name.title, qualifier: name.qualifier };
  const found = pinned(text, at, name, document, options);
  return found ?? { start: at, end: Math.max(name.nameEnd, qualifierEnd(name)), document, name: { start: at, end: name.nameEnd }, body: null, versionTail: null };
}

/** A document named alone ends before its linking word, behind its brackets. */
function qualifierEnd(name: NamedDocument): number {
  return name.qualifier === null ? name.nameEnd : name.qualifiedEnd;
}

function readNamed(text: string, at: number, options: ScanOptions, kind: 'self' | 'anaphora', memory: Memory): Found | null {
  const name = readReference(text, at);
  if (!name) return null;
  const noun = name.title;
  const document: DocumentMention = kind === 'self' ? { kind, noun } : { kind, noun, antecedent: findAntecedent(noun, memory.named) };
  return pinned(text, at, name, document, options);
}

/** Reads the pinpoints behind a document's name; null when there are none. */
function pinned(text: string, at: number, name: NamedDocument, document: DocumentMention, options: ScanOptions): Found | null {
  const decimal: DecimalContext = document.kind === 'title' || options.numbering !== 'article' ? 'named' : 'none';
  const body = readBody(text, name.end, { relative: false, antecedent: [] }) ?? readDecimal(text, name.end, decimal);
  if (!body) return null;
  const tail = readVersionTail(text, body.end);
  return { start: at, end: tail?.end ?? body.end, document, name: { start: at, end: name.nameEnd }, body, versionTail: name.former ? '原' : (tail?.value ?? null) };
}

function readBare(text: string, at: number, options: ScanOptions, memory: Memory): Found | null {
  if (insideWord(text, at)) return null;
  const refersBack = text.charAt(at) === '该' || text.charAt(at) === '同';
  if (refersBack && !memory.last) return null;
  const body = readBody(text, at, { relative: options.policy, antecedent: refersBack ? (memory.last?.pins ?? []) : [] })
    ?? (options.numbering === 'article' ? null : readDecimal(text, at, 'bare'));
  if (!body || !(refersBack ? !/[款项]/.test(text.charAt(at + 1)) || legalWordsFollow(text, body.end) : hasLegalContext(text, at, body))) return null;
  const before = text.slice(Math.max(0, at - WORDS_BEFORE), at);
  const tail = readVersionTail(text, body.end);
  const former = FORMER.test(before);
  const document: DocumentMention = refersBack && memory.last ? memory.last.document : { kind: 'bare', before, named: memory.named.at(-1) ?? null };
  return { start: at, end: tail?.end ?? body.end, document, name: null, body, versionTail: former ? '原' : (tail?.value ?? null) };
}

function remember(memory: Memory, { document, body }: Found): void {
  if (document.kind === 'title') memory.named.push(document.title);
  const bare = document.kind === 'bare' ? statuteName(document.before) : null;
  if (bare !== null) memory.named.push(bare);
  const pins = body?.parts.at(-1)?.pins;
  if (pins) memory.last = { document, pins };
}

function toMention(found: Found, readable: ReadableText, at: string | null): CitationMention {
  return {
    text: readable.text.slice(found.start, found.end),
    span: readable.fileSpan(found.start, found.end),
    document: found.document,
    documentSpan: found.name && readable.fileSpan(found.name.start, found.name.end),
    parts: (found.body?.parts ?? []).map(({ start, end, pins }) => ({ text: readable.text.slice(start, end), span: readable.fileSpan(start, end), pins })),
    at,
    versionTail: found.versionTail,
  };
}
