import type { CollectionName } from '../collections.ts';
import type { VersionStatus } from '../regulation/versions/status.ts';
import type { MeaningBase } from './meaning-boards.ts';

/** The shape of the router index. Apart from its builder, because the browser reads it and must not load the schemas. */
export const ROUTER_FORMAT = 'erp-kb-router-1';

/** What the browser knows before any full-text search: every name and every code. */
export interface RouterIndex {
  format: typeof ROUTER_FORMAT;
  /** Day on which the statuses were judged. */
  today: string;
  kinds: Record<string, { noun: string; seal: string; url: string }>;
  statuses: Record<string, string>;
  /** Everything that is no regulation and has a page, in the order of the shelf `entries`. */
  entries: RouterEntry[];
  works: RouterWork[];
}

/** Spellings of each one's title and other names, `biao kong jian,ku kong jian`, in the order of `works` and `entries`; loaded when letters are typed. */
export interface PinyinFile {
  format: typeof ROUTER_FORMAT;
  /** Syllables with one space between; empty where pinyin makes no sense. */
  works: string[];
  entries: string[];
}

/** What only citations need, in a file of its own: loaded when a question looks like one. */
export interface StructureFile {
  format: typeof ROUTER_FORMAT;
  /** Skeletons by `erp-om@2.0`. */
  skeletons: Record<string, string>;
  /** Titles of laws and standards that citations may name though their text is not here. */
  outside: string[];
}

/** How people ask, loaded when no name and no code answers; the boards of a question's words come beside it. */
export interface MeaningFile extends MeaningBase {
  format: typeof ROUTER_FORMAT;
  /** What stands behind works and entries: provisions, as `erp-om#art-7-p1-i3`. */
  provisions: string[];
}

/** Which modules a page is about and which posts act in it, loaded when a reader narrows a search to one. */
export interface ConcernsFile {
  format: typeof ROUTER_FORMAT;
  /** By the address of a page, or of an article; what concerns nobody in particular is left out. */
  concerns: Record<string, [modules: string[], roles: string[]]>;
}

/** Error codes, loaded when a question looks like one. */
export interface CodesFile {
  format: typeof ROUTER_FORMAT;
  /** Name and address of each family. */
  families: [title: string, url: string][];
  /** The code, what it means and where that is said (both empty where nobody says it), how many documents call it theirs, then these and others: `runbooks/fra-full` … */
  codes: [code: string, meaning: string, url: string, theirs: number, ...documents: string[]][];
}

/** The index as it lies on the site. */
export interface RouterFile extends RouterIndex {
  /** Changes with the searched words: keeps Pagefind's entry file from being read out of an old cache. */
  tag: string;
  /** Whether there is a second bundle with versions not in force. */
  archive: boolean;
}

/** Short keys: there are hundreds of these. */
export interface RouterEntry {
  kind: CollectionName;
  id: string;
  title: string;
  code?: string;
  /** Other names, allowed or not. */
  others?: string[];
  /** Left out when it holds. */
  status?: VersionStatus;
}

export interface RouterWork {
  id: string;
  title: string;
  code: string;
  aliases: string[];
  /** The version that the address without a version shows. */
  shown: string;
  versions: RouterVersion[];
}

export interface RouterVersion {
  version: string;
  seq: number;
  title: string;
  /** Names that no other version has: …管理办法（试行）. */
  others?: string[];
  kind: string;
  numbering: 'article' | 'decimal' | 'hybrid';
  docNo: string | null;
  effective: string | null;
  expires: string | null;
  status: VersionStatus;
}

