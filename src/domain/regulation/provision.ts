import type { Run, Span } from '../text.ts';

/** 编 / 分编 / 章 / 节 / 条 / 款 / 项 / 目 / 附件, and a numbered clause (5.1.1) of a decimal document. */
export type Level =
  | 'part' | 'subpart' | 'chapter' | 'section'
  | 'article' | 'paragraph' | 'item' | 'point'
  | 'annex' | 'clause';

/** 第十五条之一 is `{ value: 15, suffix: [1] }`; clause 5.1.2 is `{ value: 5, suffix: [1, 2] }`. */
export interface ProvisionNumber {
  value: number;
  suffix: number[];
}

/** A table inside a provision, as rows of cells; the first row is the head. */
export interface ProvisionTable {
  rows: Run[][][];
  span: Span;
}

/**
 * One provision of a regulation. The tree of these is the only form in which a regulation is read:
 * pages, checks, search records, fingerprints and exports all walk it.
 */
export interface Provision {
  level: Level;
  /** Anchor, unique in the document: `ch-2`, `ch-2-s-1`, `art-7`, `art-15-1`, `art-7-p2`, `art-7-p2-i3`, `art-7-p2-i3-pt1`, `annex-1`, `annex-1-art-2`. */
  id: string;
  number: ProvisionNumber | null;
  /** As a citation says it: 第七条, 第二款, 第（三）项, 第1目, 第二章, 附件1. */
  label: string;
  /** Title of a part, chapter, section or annex; 条旨 of an article (written `第七条 【条旨】`), which is not part of the text. */
  heading: string | null;
  /** Own text without the number: the words of a 款, 项 or 目. Empty for levels that only hold children. */
  text: string;
  /** The same text with its appearance and its place in the file. */
  runs: Run[];
  /** The wrap-up of a 款 after its 项 (author's mark `{/* 接前款 *\/}`); empty where there is none. */
  tail: Run[];
  children: Provision[];
  tables: ProvisionTable[];
  span: Span;
}

/** A regulation as a tree, with what its text got wrong. */
export interface RegulationText {
  /** Text before the first provision (题注, 序言). */
  preamble: Run[][];
  children: Provision[];
  problems: StructureProblem[];
}

export interface StructureProblem {
  kind:
    | 'article-gap' | 'article-repeat' | 'article-back'
    | 'item-gap' | 'item-repeat' | 'item-back'
    | 'text-before-first-article' | 'article-in-quotation' | 'item-without-paragraph'
    | 'emphasis-lost' | 'list-instead-of-items' | 'heading-unknown' | 'no-articles';
  span: Span;
  /** What was found, in Chinese, without a full stop. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

/** Walks provisions in document order, parents before children. */
export function* walkProvisions(provisions: readonly Provision[]): Generator<Provision> {
  for (const provision of provisions) {
    yield provision;
    yield* walkProvisions(provision.children);
  }
}
