import { collections, collectionNames, type DataOf } from '../collections.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { VERSION_STATUSES } from '../regulation/versions/status.ts';
import type { Work } from '../works.ts';
import { namesOf } from './names.ts';
import { entryKinds } from './records.ts';
import type { Spell } from './record.ts';
import { ROUTER_FORMAT, type PinyinFile, type RouterEntry, type RouterIndex, type RouterWork, type StructureFile } from './router-file.ts';
import { toSkeleton } from './skeleton.ts';

/** Builds the index. Pure and in a fixed order: the same content gives the same bytes. */
export function createRouterIndex(kb: KnowledgeBase): RouterIndex {
  return {
    format: ROUTER_FORMAT,
    today: kb.today,
    kinds: {
      ...Object.fromEntries(collectionNames.map((name) => [name, { noun: collections[name].noun, seal: collections[name].seal, url: collections[name].url }])),
      help: { noun: '帮助', seal: '助', url: '/help/' },
    },
    statuses: Object.fromEntries(Object.entries(VERSION_STATUSES).map(([status, { label }]) => [status, label])),
    entries: entryKinds.flatMap((kind) => routerEntries(kb, kind)),
    works: kb.works.map(routerWork),
  };
}

/** Builds the spellings of all names. Standards go by their numbers. */
export function createPinyin(kb: KnowledgeBase, spell: Spell): PinyinFile {
  const spellAll = (names: readonly string[]): string => names.filter((name) => /\p{Script=Han}/u.test(name)).map((name) => spell(name).join(' ')).join(',');
  return {
    format: ROUTER_FORMAT,
    works: kb.works.map((work) => spellAll([work.title, ...routerWork(work).aliases])),
    entries: entryKinds.flatMap((kind) => kb.all(kind).map((entry) => {
      const { others, reading } = namesOf(entry, kb.today);
      return kind === 'standards' ? '' : [spell(entry.title, reading).join(' '), spellAll(others)].filter((spelling) => spelling !== '').join(',');
    })),
  };
}

/** Builds what citations need besides: the structure of every version. */
export function createStructure(kb: KnowledgeBase): StructureFile {
  const versions = kb.works.flatMap((work) => work.versions);
  return {
    format: ROUTER_FORMAT,
    skeletons: Object.fromEntries(versions.map((version) => [version.id, toSkeleton(version.text)])),
    outside: kb.all('standards').map(({ data }) => data.title),
  };
}

function routerEntries(kb: KnowledgeBase, kind: (typeof entryKinds)[number]): RouterEntry[] {
  return kb.all(kind).map((entry) => {
    const names = namesOf(entry, kb.today);
    return {
      kind,
      id: entry.id,
      title: entry.title,
      ...(entry.code === null ? {} : { code: entry.code }),
      ...(names.others.length > 0 ? { others: names.others } : {}),
      ...(names.status === 'inforce' ? {} : { status: names.status }),
    };
  });
}

/** Names that this version alone has. */
function ownNames(versions: Work['versions'], { version, aliases }: DataOf<'regulations'>): { others?: string[] } {
  const others = aliases.filter((alias) => !versions.some(({ entry: { data } }) => data.version !== version && data.aliases.includes(alias)));
  return versions.length > 1 && others.length > 0 ? { others } : {};
}

function routerWork({ id, title, versions, shown }: Work): RouterWork {
  return {
    id,
    title,
    code: shown.entry.data.code,
    aliases: [...new Set(versions.flatMap(({ entry }) => [entry.title, ...entry.data.aliases]))].filter((alias) => alias !== title),
    shown: shown.entry.data.version,
    versions: versions.map(({ entry: { data }, status }) => ({
      version: data.version, seq: data.seq, title: data.title, ...ownNames(versions, data), kind: data.kind, numbering: data.numbering, docNo: data.docNo ?? null,
      effective: data.effective ?? null, expires: data.expires ?? null, status,
    })),
  };
}
