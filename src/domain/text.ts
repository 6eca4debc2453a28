/**
 * The text of a document as every later stage sees it: blocks of runs that remember where they stand in the file.
 * Offsets are 0-based UTF-16 code units of the decoded file (BOM removed, line ends untouched).
 */

export interface Span {
  start: number;
  /** Exclusive. */
  end: number;
}

export type RunMark = 'plain' | 'strong' | 'emphasis' | 'code' | 'link' | 'delete';

/** A stretch of inline text with one appearance. */
export interface Run {
  text: string;
  mark: RunMark;
  /** Where the run stands in the file. Same length as `text` unless the source holds escapes or entities. */
  span: Span;
  /** Link target, for `mark: 'link'`. */
  url?: string;
}

export type BlockKind = 'heading' | 'paragraph' | 'tableCell' | 'code';

/** One paragraph, heading, table cell or code block: the unit in which citations are recognised. */
export interface Block {
  kind: BlockKind;
  runs: Run[];
  span: Span;
  /** 1–6, headings only. */
  depth?: number;
  /** The literal marker of a list item (`1.`, `-`), where the block opens one. */
  marker?: string;
  /** Nesting of lists around the block; 0 outside lists. */
  listDepth: number;
  /** True after the author's mark `{/* 接前款 *\/}`: the paragraph ends the sentence begun before the 项. */
  continues?: boolean;
  /** Table cells: 0-based table, row and column in document order (row 0 is the head). */
  cell?: { table: number; row: number; column: number };
  /** Code blocks: the language after the fence. */
  language?: string;
}

/** Joins the runs of a block into its plain text. */
export function blockText(block: Pick<Block, 'runs'>): string {
  let text = '';
  for (const run of block.runs) text += run.text;
  return text;
}

/**
 * Translates a span of a block's plain text into a span of the file.
 * Inside a run that holds escapes the answer widens to the whole run, never narrows to a wrong place.
 */
export function fileSpan(block: Pick<Block, 'runs' | 'span'>, start: number, end: number): Span {
  let position = 0;
  let from: number | undefined;
  let to: number | undefined;
  for (const run of block.runs) {
    const next = position + run.text.length;
    const exact = run.span.end - run.span.start === run.text.length;
    if (from === undefined && start < next) from = exact ? run.span.start + (start - position) : run.span.start;
    if (from !== undefined && end <= next) {
      to = exact ? run.span.start + (end - position) : run.span.end;
      break;
    }
    position = next;
  }
  return { start: from ?? block.span.start, end: to ?? block.span.end };
}
