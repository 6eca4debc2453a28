import { blockText, type Block, type Run, type Span } from '../../text.ts';
import { blockLines, cutRuns, joinLines, type Line } from './line-runs.ts';
import { readLineHead, type LineHead, type Numbering } from './line-heads.ts';
import type { RegulationText } from '../provision.ts';
import { createQuotation } from './quotation.ts';
import { createTree, type Tree } from './tree.ts';
import { sequenceProblem } from './sequence.ts';
import { follows } from '../labels.ts';

/** A line, or several joined ones, that opens at most one provision. */
interface Piece {
  text: string;
  runs: Run[];
  span: Span;
}

const TITLE = /^【([^】]{1,40})】[\s\u3000]*/;
const QUOTE_OPENS = /^[“"『「‘][\s\u3000]*/;
/** - 12 -, 第3页 共9页, or a number that stands alone: what page breaks leave behind in a converted document. */
const PAGE_NUMBER = /^(?:[-—–－]?\s*\d{1,4}\s*[-—–－]?|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)$/;
const LONGEST_TITLE = 30;
const SHORT_TITLE = 8;
const SENTENCE = /[本应由按自须得为是可将]/;
const SENTENCE_ENDS = /[。；;]$/;
const CONTENTS = /^目[\s\u3000]*[录次]$/;

/**
 * Parses a regulation into its tree. Never throws and never loses a word: what departs from the drafting style
 * is kept where it stands and reported in `problems`.
 *
 * @param options.numbering `decimal` and `hybrid` also read 5.1.2 as a provision of its own
 */
export function parseRegulation(blocks: readonly Block[], options: { numbering: Numbering }): RegulationText {
  const tree = createTree();
  const quotation = createQuotation();
  /** Between 目录 and the second coming of its first line everything is a table of contents. */
  /** Whether this text writes 第一条、 and so on. */
  let stops = false;
  let contents: { first: string | null } | null = null;

  for (const block of blocks) {
    if (block.kind === 'tableCell' && block.cell) tree.addCell(block, block.cell);
    else if (block.kind === 'heading') readPieces(block, true);
    else if (block.continues && tree.addTail(cutRuns(block.runs, 0), block.span)) continue;
    else readPieces(block, false);
    reportLostEmphasis(block, tree);
  }
  return tree.finish();

  function readPieces(block: Block, heading: boolean): void {
    for (const piece of splitPieces(block, options.numbering)) {
      if (inContents(piece) || (!heading && PAGE_NUMBER.test(piece.text))) tree.addPreamble(piece.runs);
      else if (heading) readHeading(piece, block.depth ?? 1);
      else readParagraph(piece, block);
    }
  }

  function inContents(piece: Piece): boolean {
    if (CONTENTS.test(piece.text)) {
      contents = { first: null };
      return true;
    }
    if (!contents) return false;
    const level = readLineHead(piece.text, options.numbering, true)?.level;
    const line = piece.text.replace(/[\s\u3000.…·0-9]+/g, '');
    if (level === 'article' || contents.first === line || piece.text.length > 60) contents = null;
    else contents.first ??= line;
    return contents !== null;
  }

  function readHeading(piece: Piece, depth: number): void {
    quotation.close();
    const head = readLineHead(piece.text, options.numbering, true);
    const opens = head && head.stop !== 'number' && (head.level !== 'item' && head.level !== 'point');
    if (!opens) {
      if (depth === 1 && tree.isEmpty()) tree.addPreamble(piece.runs);
      else tree.openUnnumbered(piece.text, depth, piece.span);
      return;
    }
    tree.report(sequenceProblem(tree, head, piece.span));
    const heading = piece.text.slice(head.end).trim();
    tree.open(head, { span: piece.span, heading: heading === '' ? null : tidy(heading), depth, prefix: piece.text.slice(0, 2) });
  }

  function readParagraph(piece: Piece, block: Block): void {
    if (quotesArticle(piece.text)) reportQuoted(piece);
    const head = structuralHead(piece);
    quotation.read(piece.text);
    if (!head && block.marker !== undefined && tree.inArticle()) return readListItem(piece, block.marker);
    if (!head) return addParagraph(piece, block);
    if (block.marker !== undefined && head.level === 'item') reportList(piece);
    if (tree.isEmpty() && (head.level === 'item' || head.level === 'point')) return tree.addPreamble(piece.runs);
    openProvision(head, piece);
  }

  /** Finds the head of a paragraph unless the paragraph stands in a quotation, where numbers belong to another text. */
  function structuralHead(piece: Piece): LineHead | null {
    const head = readLineHead(piece.text, options.numbering, false);
    if (!head) return null;
    const last = tree.lastArticle();
    const next = head.level === 'article' && head.number !== null && (last === null || follows(last, head.number));
    if (quotation.isOpen()) {
      if (!next) return null;
      quotation.close();
    }
    if (head.stop === 'number' && !stops) return null;
    stops ||= next && head.stop !== null;
    return head.certain || next || (stops && head.stop === 'words') ? head : null;
  }

  function openProvision(head: LineHead, piece: Piece): void {
    tree.report(sequenceProblem(tree, head, piece.span));
    if (head.level === 'part' || head.level === 'subpart' || head.level === 'chapter' || head.level === 'section' || head.level === 'annex') {
      const heading = tidy(piece.text.slice(head.end));
      tree.open(head, { span: piece.span, heading: heading === '' ? null : heading, depth: 2, prefix: piece.text.slice(0, 2) });
      return;
    }
    const title = head.level === 'article' ? TITLE.exec(piece.text.slice(head.end)) : null;
    const runs = cutRuns(piece.runs, head.end + (title?.[0].length ?? 0));
    const titled = head.level === 'article' && title === null && looksLikeTitle(runs);
    tree.open(head, { span: piece.span, heading: title?.[1]?.trim() ?? null, depth: 0, runs, titled });
  }

  function readListItem(piece: Piece, marker: string): void {
    const number = Number.parseInt(marker, 10);
    if (!tree.inItem()) reportList(piece);
    tree.openPoint(Number.isNaN(number) || number === 0 ? null : number, piece.runs, piece.span);
  }

  function addParagraph(piece: Piece, block: Block): void {
    if (block.listDepth > 0 && block.marker === undefined && tree.appendToLast(piece.runs, piece.span)) return;
    tree.addParagraph(piece.runs, piece.span);
  }

  function reportQuoted(piece: Piece): void {
    tree.report({ kind: 'article-in-quotation', span: piece.span, message: `引号内的条不是本文的条：${piece.text.slice(0, 12)}`, remedy: '被修改文件的条文放在引号内即可；若是本文的条，去掉引号' });
  }

  function reportList(piece: Piece): void {
    tree.report({ kind: 'list-instead-of-items', span: piece.span, message: `项写成了 Markdown 列表：${piece.text.slice(0, 12)}`, remedy: '各项单独成段，以（一）（二）（三）开头' });
  }
}

/** 第三条 薪酬构成: bold to the end, or a few words without a verb of duty. */
function looksLikeTitle(runs: Run[]): boolean {
  const words = blockText({ runs });
  if (/[，。；：、！？,;:]/.test(words)) return false;
  return runs.every(({ mark }) => mark === 'strong') ? words.length <= LONGEST_TITLE : words.length <= SHORT_TITLE && !SENTENCE.test(words);
}

/**
 * Splits a block where a line begins with 第…条 or （一）: those are never soft line breaks, whatever Markdown says.
 * Where several do, the blank lines got lost in conversion, and a line behind a full sentence is a paragraph of its own.
 */
function splitPieces(block: Block, numbering: Numbering): Piece[] {
  const groups: Line[][] = [];
  const lines = blockLines(block).map((line) => ({ line, head: readLineHead(line.text, numbering, false) }));
  const dense = lines.filter(({ head }) => opensPiece(head)).length > 1;
  for (const { line, head } of lines) {
    const before = groups.at(-1)?.at(-1)?.text;
    const lost = dense && ((head?.certain && head.level !== 'clause') || (before !== undefined && SENTENCE_ENDS.test(before)));
    if (before === undefined || opensPiece(head) || lost) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.map((lines) => {
    const runs = joinLines(lines);
    const span = groups.length === 1 ? block.span : { start: lines[0]?.span.start ?? 0, end: lines.at(-1)?.span.end ?? 0 };
    return { text: runs.map((run) => run.text).join(''), runs, span };
  });
}

function quotesArticle(text: string): boolean {
  const open = QUOTE_OPENS.exec(text)?.[0].length ?? 0;
  return open > 0 && readLineHead(text.slice(open), 'article', false)?.level === 'article';
}

function opensPiece(head: LineHead | null): boolean {
  return head !== null && head.certain && (head.level === 'article' || head.level === 'item');
}

function reportLostEmphasis(block: Block, tree: Tree): void {
  if (block.kind === 'code') return;
  for (const run of block.runs) {
    const at = run.mark === 'code' ? -1 : run.text.indexOf('**');
    if (at < 0) continue;
    const exact = run.span.end - run.span.start === run.text.length;
    const span = exact ? { start: run.span.start + at, end: run.span.start + at + 2 } : run.span;
    tree.report({ kind: 'emphasis-lost', span, message: '加粗没有生效，星号照原样显示', remedy: '** 的内侧不能挨着标点，把标点移到 ** 之外' });
  }
}

/** 总　则 is 总则 spread out for looks. */
function tidy(heading: string): string {
  const text = heading.trim();
  return /^(?:\S[\s\u3000]+)+\S$/.test(text) ? text.replace(/[\s\u3000]+/g, '') : text;
}
