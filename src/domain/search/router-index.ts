import { collections, collectionNames, type CollectionName } from '../collections.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import type { VersionStatus } from '../regulation/status.ts';
import { VERSION_STATUSES } from '../regulation/status.ts';
import type { Work } from '../works.ts';
import { namesOf } from './names.ts';
import { entryKinds } from './records.ts';
import type { Spell } from './record.ts';
import { toSkeleton } from './skeleton.ts';

/** What the browser knows before any full-text search: every name, every code, and the structure of every regulation. */
export interface RouterIndex {
  format: typeof ROUTER_FORMAT;
  /** Day on which the statuses were judged. */
  today: string;
  kinds: Record<string, { noun: string; seal: string; url: string }>;
  statuses: Record<string, string>;
  /** Roles, terms and standards, in the order of the shelf `entries`. */
  entries: RouterEntry[];
  works: RouterWork[];
  /** Titles of laws and standards that citations may name though their text is not here. */
  outside: string[];
}

/** The index as it lies on the site. */
export interface RouterFile extends RouterIndex {
  /** Changes with the searched words: keeps Pagefind's entry file from being read out of an old cache. */
  tag: string;
  /** Whether there is a second bundle with versions not in force. */
  archive: boolean;
}

export const ROUTER_FORMAT = 'erp-kb-router-1';

/** Short keys: there are hundreds of these. */
export interface RouterEntry {
  kind: CollectionName;
  id: string;
  title: string;
  code?: string;
  /** Other names, allowed or not. */
  others?: string[];
  /** Syllables of the title, one space between. */
  pinyin?: string;
  /** Left out when it holds. */
  status?: VersionStatus;
}

export interface RouterWork {
  id: string;
  title: string;
  code: string;
  aliases: string[];
  pinyin: string;
  /** The version that the address without a version shows. */
  shown: string;
  versions: RouterVersion[];
}

export interface RouterVersion {
  version: string;
  seq: number;
  title: string;
  kind: string;
  numbering: 'article' | 'decimal' | 'hybrid';
  docNo: string | null;
  effective: string | null;
  expires: string | null;
  status: VersionStatus;
  skeleton: string;
}

/** Builds the index. Pure and in a fixed order: the same content gives the same bytes. */
export function createRouterIndex(kb: KnowledgeBase, spell: Spell): RouterIndex {
  return {
    format: ROUTER_FORMAT,
    today: kb.today,
    kinds: {
      ...Object.fromEntries(collectionNames.map((name) => [name, { noun: collections[name].noun, seal: collections[name].seal, url: collections[name].url }])),
      help: { noun: '帮助', seal: '助', url: '/help/' },
    },
    statuses: Object.fromEntries(Object.entries(VERSION_STATUSES).map(([status, { label }]) => [status, label])),
    entries: entryKinds.flatMap((kind) => routerEntries(kb, kind, spell)),
    works: kb.works.map((work) => routerWork(work, spell)),
    outside: kb.all('standards').map(({ data }) => data.title),
  };
}

function routerEntries(kb: KnowledgeBase, kind: (typeof entryKinds)[number], spell: Spell): RouterEntry[] {
  return kb.all(kind).map((entry) => {
    const names = namesOf(entry);
    return {
      kind,
      id: entry.id,
      title: entry.title,
      ...(entry.code === null ? {} : { code: entry.code }),
      ...(names.others.length > 0 ? { others: names.others } : {}),
      ...(kind === 'standards' ? {} : { pinyin: spell(entry.title, names.reading).join(' ') }),
      ...(names.status === 'inforce' ? {} : { status: names.status }),
    };
  });
}

function routerWork({ id, title, versions, shown }: Work, spell: Spell): RouterWork {
  return {
    id,
    title,
    code: shown.entry.data.code,
    aliases: [...new Set(versions.flatMap(({ entry }) => [entry.title, ...entry.data.aliases]))].filter((alias) => alias !== title),
    pinyin: spell(title).join(' '),
    shown: shown.entry.data.version,
    versions: versions.map(({ entry: { data }, status, text }) => ({
      version: data.version, seq: data.seq, title: data.title, kind: data.kind, numbering: data.numbering, docNo: data.docNo ?? null,
      effective: data.effective ?? null, expires: data.expires ?? null, status, skeleton: toSkeleton(text),
    })),
  };
}
