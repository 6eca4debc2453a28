import type { VersionText } from '../../../src/domain/regulation/citation/resolve.ts';
import { scanCitations } from '../../../src/domain/regulation/citation/scan.ts';
import type { CitationMention } from '../../../src/domain/regulation/citation/mention.ts';
import type { Numbering } from '../../../src/domain/regulation/structure/line-heads.ts';
import { foldTitle } from '../../../src/domain/regulation/citation/library.ts';
import { parseRegulation } from '../../../src/domain/regulation/structure/parse.ts';
import { blockText, type Block } from '../../../src/domain/text.ts';
import { findLineStarts } from '../../../src/source/document.ts';
import { readFrontMatter } from '../../../src/source/front-matter.ts';
import { readBody } from '../../../src/source/markdown.ts';
import { compareText } from '../../../src/domain/order.ts';

/** One text, parsed, with what its surroundings tell about it. */
export interface ReadRegulation {
  path: string;
  version: VersionText;
  mentions: CitationMention[];
  lineStarts: number[];
  /** Why the text was read as plain paragraphs instead of Markdown; null where it was not. */
  fallback: string | null;
}

const DATE_IN_NAME = /(\d{4})-(\d\d)-(\d\d)/;
const IN_FORCE = /(\d{4})年(\d{1,2})月(\d{1,2})日[^。]{0,20}?(?:起?施行|公布|通过|修[订正])/g;
const ARTICLE_LINE = /^(?:#{1,6}\s+)?\**第[一二三四五六七八九十百千〇零0-9]{1,9}条/gm;
const CLAUSE_LINE = /^(?:#{1,6}\s+)?\**\d{1,2}(?:\.\d{1,2}){1,5}(?:[\s\u3000．.]|(?=\p{Script=Han}))/gmu;

/** Reads any Chinese regulation text. Front matter is used where there is some and never demanded. */
export function readRegulationText(path: string, text: string): ReadRegulation {
  const front = text.startsWith('---') ? readFrontMatter(text) : null;
  const facts = new Map(Object.entries(isRecord(front?.value) ? front.value : {}));
  const bodyStart = front && front.value !== undefined ? front.bodyStart : 0;
  const { blocks, fallback } = readBlocks(path, text, bodyStart);
  const numbering = numberingOf(facts.get('numbering'), text);
  const tree = parseRegulation(blocks, { numbering });
  const title = asText(facts.get('title')) ?? titleOf(blocks) ?? (path.split('/').at(-1) ?? path).replace(/\.\w+$/, '');
  const version: VersionText = {
    work: asText(facts.get('work')) ?? foldTitle(title),
    version: asText(facts.get('version')) ?? path,
    title,
    aliases: asTexts(facts.get('aliases')),
    docNo: asText(facts.get('docNo')),
    kind: asText(facts.get('kind')) ?? '',
    effective: asText(facts.get('effective')) ?? dateOf(path, tree.preamble.map((runs) => blockText({ runs })).join('\n')),
    expires: asText(facts.get('expires')),
    seq: 0,
    numbering,
    text: tree,
  };
  const mentions = scanCitations(blocks, { policy: true, regulation: tree, numbering });
  return { path, version, mentions, lineStarts: findLineStarts(text), fallback };
}

/** Numbers the versions of each work by date, so that the newest is the last. */
export function orderVersions(texts: readonly ReadRegulation[]): ReadRegulation[] {
  const ordered = texts.toSorted((a, b) => compareText(a.version.effective ?? '', b.version.effective ?? '') || compareText(a.path, b.path));
  return ordered.map((read, index) => ({ ...read, version: { ...read.version, seq: index + 1 } }));
}

function readBlocks(path: string, text: string, from: number): { blocks: Block[]; fallback: string | null } {
  if (path.toLowerCase().endsWith('.txt')) return { blocks: lineBlocks(text, from), fallback: null };
  for (const syntax of path.toLowerCase().endsWith('.mdx') ? (['mdx', 'markdown'] as const) : (['markdown'] as const)) {
    const body = readBody(text, from, syntax);
    if (body.error === null) return { blocks: body.blocks, fallback: null };
  }
  return { blocks: lineBlocks(text, from), fallback: readBody(text, from, 'markdown').error?.message ?? null };
}

/** In plain text each line is a natural paragraph. */
function lineBlocks(text: string, from: number): Block[] {
  const blocks: Block[] = [];
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const stop = newline < 0 ? text.length : newline;
    const end = text.charAt(stop - 1) === '\r' ? stop - 1 : stop;
    const line = text.slice(start, end);
    const span = { start, end };
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', runs: [{ text: line, mark: 'plain', span }], span, listDepth: 0 });
    start = stop + 1;
  }
  return blocks;
}

/** A title may take two headings: 中华人民共和国民法典, 侵权责任编. */
function titleOf(blocks: readonly Block[]): string | null {
  const headings = blocks.filter(({ kind, depth }) => kind === 'heading' && depth === 1).map(blockText);
  const [first] = blocks;
  if (headings.length > 0) return headings.slice(0, 2).join(' ');
  const line = first ? blockText(first).trim() : '';
  return line.length > 3 && line.length <= 60 && !/[。；：]|^第/.test(line) ? line : null;
}

function dateOf(path: string, preamble: string): string | null {
  const [, year, month, day] = DATE_IN_NAME.exec(path.split('/').at(-1) ?? '') ?? [];
  if (year && month && day) return `${year}-${month}-${day}`;
  const dates = [...preamble.matchAll(IN_FORCE)].map(([, y = '', m = '', d = '']) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  return dates.sort().at(-1) ?? null;
}

function numberingOf(declared: unknown, text: string): Numbering {
  if (declared === 'article' || declared === 'decimal' || declared === 'hybrid') return declared;
  const articles = text.match(ARTICLE_LINE)?.length ?? 0;
  const clauses = text.match(CLAUSE_LINE)?.length ?? 0;
  if (articles === 0 && clauses > 2) return 'decimal';
  return articles > 0 && clauses > 2 ? 'hybrid' : 'article';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function asTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((item) => asText(item) ?? []) : [];
}
