import type { Span } from '../../text.ts';
import type { Level, ProvisionNumber } from '../provision.ts';

/**
 * A citation has three lives: a *mention* (recognised in one block of text, knowing nothing else), a *resolution*
 * (what it points at, given all works), and a *finding* when it points at nothing.
 */

/** The document a mention names, as far as its own text tells. */
export type DocumentMention =
  /** 本办法, or a bare 第七条 in a regulation. */
  | { kind: 'self'; noun: string | null }
  /** 《ERP系统运行维护管理办法》（公司信〔2025〕12号）. `qualifier` is the text inside the brackets. */
  | { kind: 'title'; title: string; qualifier: string | null }
  /** 该办法: the document named last in the same 款; null when nothing was named. */
  | { kind: 'anaphora'; noun: string; antecedent: string | null }
  /**
   * No marks: the words before it decide, once all works are known (运维管理办法第七条). At most 40 characters.
   * `named` is the document named last in the same 款, which is meant where the own text has no such provision
   * (刑法第三百八十九条行贿罪、第三百九十三条单位行贿罪).
   */
  | { kind: 'bare'; before: string; named: string | null };

/** One level of a pinpoint: 第七条, 第（三）项, 前款, 第五条至第八条. */
export interface Pin {
  level: Level;
  numbers: ProvisionNumber[];
  /** True when `numbers` are the two ends of 至. */
  range: boolean;
  /** 前款 is `{ direction: 'previous', count: 1 }`; 本条 is `{ direction: 'same', count: 0 }`; 前两款 has count 2. */
  relative: { direction: 'previous' | 'same'; count: number } | null;
}

/** One link: 第七条第（三）项、第（五）项 has two parts. */
export interface CitationPart {
  text: string;
  span: Span;
  /** Highest level first, with every level inherited from the part before it. */
  pins: Pin[];
}

export interface CitationMention {
  text: string;
  span: Span;
  document: DocumentMention;
  /** Where the document's name itself stands (《…》 with its brackets, or 本办法), for a link to the document. */
  documentSpan: Span | null;
  /** Empty when only a document is named. */
  parts: CitationPart[];
  /** Id of the smallest provision the mention stands in; null outside a regulation. */
  at: string | null;
  /** 2022年修订, 已废止, 试行: a trailing version or status. */
  versionTail: string | null;
}
