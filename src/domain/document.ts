import type { CollectionName } from './collections.ts';
import type { CitationMention } from './regulation/citation/mention.ts';
import type { RegulationText } from './regulation/provision.ts';
import type { Block, Span } from './text.ts';

/**
 * Everything one file says, read without looking at any other file: the *facts* phase.
 * Plain data, so that it can be cached by content hash and sent between threads.
 */
export interface DocumentFacts {
  /** POSIX path from the project root. */
  path: string;
  /** SHA-256 of the file's bytes. */
  hash: string;
  collection: CollectionName;
  /** From the path, so that it exists even when the front matter is broken. `erp-om@2.0` for a regulation. */
  id: string;
  /**
   * Front matter, and what the body holds besides prose (the table of a matrix, the steps of a procedure), as the schema
   * returned it; null when it failed (then `problems` says why).
   */
  data: unknown;
  /** Where each value stands, by path: `owner`, `aliases.0`, `steps.2.by`; `''` is the whole front matter. */
  fields: Record<string, FieldSpan>;
  /** Offset of the first character after the front matter. */
  bodyStart: number;
  blocks: Block[];
  links: Link[];
  images: Image[];
  components: Component[];
  /** Ids that other documents can link to (headings). Provisions add theirs. */
  anchors: Anchor[];
  /** Regulations only. */
  regulation: RegulationText | null;
  citations: CitationMention[];
  suppressions: Suppression[];
  problems: ReadProblem[];
  /** Offset of each line's first character, for turning offsets into line:column. */
  lineStarts: number[];
}

export interface FieldSpan {
  key: Span | null;
  value: Span;
}

export interface Link {
  url: string;
  text: string;
  span: Span;
}

export interface Image {
  url: string;
  alt: string;
  span: Span;
}

/** An MDX component, expression or ESM block found in the body. */
export interface Component {
  kind: 'element' | 'expression' | 'esm';
  /** Element name; the source text for expressions and ESM. */
  name: string;
  attributes: Record<string, string | boolean | { expression: string }>;
  /** Where the value of each attribute stands, without quotation marks; the name of one that has no value. */
  places: Record<string, Span>;
  span: Span;
}

export interface Anchor {
  id: string;
  text: string;
  depth: number;
  span: Span;
}

/** `{/* check-off <check> until "YYYY-MM-DD": <reason> *\/}`: silences one check on the next block. */
export interface Suppression {
  check: string;
  until: string | null;
  reason: string;
  span: Span;
  /** Lines (1-based, inclusive) it covers. */
  fromLine: number;
  toLine: number;
}

/** What reading itself found wrong; each becomes one finding of the check of that name. */
export interface ReadProblem {
  check: 'front-matter-parse' | 'front-matter-shape' | 'yaml-trap' | 'body-parse' | 'emphasis-lost' | 'file-readable' | 'component-props' | 'matrix-table-shape' | 'template-left';
  message: string;
  remedy: string[];
  span: Span | null;
}

export interface Position {
  /** 1-based. */
  line: number;
  /** 1-based, UTF-16 code units. */
  column: number;
}

/** Turns an offset into line and column by binary search. */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
