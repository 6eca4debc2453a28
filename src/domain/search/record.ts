import type { CollectionName } from '../collections.ts';
import type { VersionStatus } from '../regulation/versions/status.ts';

/** What a search result can be: a document of a collection, or a page of 帮助. */
export type SearchKind = CollectionName | 'help';

/** A stretch of a record that a link can land on: a 款, a 项, a section of a page. */
export interface SearchPart {
  /** Below the record's own anchor (`p1-i3` of `art-7`), or an anchor of the page where the record has none; `''` is the record itself. */
  anchor: string;
  text: string;
}

/** One thing that full-text search can find. */
export interface SearchRecord {
  kind: SearchKind;
  /** Site-relative, with the anchor: `/regulations/erp-om/#art-7`. */
  url: string;
  title: string;
  /** Headings above it, outermost first: ERP系统运行维护管理办法, 第二章 组织形式与职责. */
  path: string[];
  parts: SearchPart[];
  status: VersionStatus;
  /** Ids of the modules that it is about, and of the posts that act in it: by these readers narrow a search. */
  modules: string[];
  roles: string[];
  /** `2.0` for a provision, else null. */
  version: string | null;
  /** Other names, codes and pinyin: searched, never shown. */
  keywords: string[];
  /** Where its words lie for the router: `erp-om/2.0` or `entries`; null when the router never shows them. */
  shelf: string | null;
}

/** Spells a text in pinyin: one lower-case syllable per character, other scripts kept as words. */
export type Spell = (text: string, reading?: string) => string[];

/** Full pinyin and initials as people type them: `chongzuorizhi`, `czrz`. */
export function pinyinWords(syllables: readonly string[]): string[] {
  if (syllables.length === 0) return [];
  return [...new Set([syllables.join(''), syllables.map((syllable) => syllable[0] ?? '').join('')])];
}
