import { documentUrl, type CollectionName } from '../collections.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { namesOf } from './names.ts';
import type { Spell } from './record.ts';
import { entryKinds } from './records.ts';
import { compareText } from '../order.ts';

export interface IndexedName {
  name: string;
  kind: CollectionName;
  url: string;
  code: string | null;
  /** The title of the document, where the name is another one. */
  see: string | null;
}

export interface NameLetter {
  /** A–Z, or # for names that begin with a digit. */
  letter: string;
  names: IndexedName[];
}

/** Orders every title and other name by pinyin: the way to search without a script. */
export function nameIndex(kb: KnowledgeBase, spell: Spell): NameLetter[] {
  const works = kb.works.flatMap(({ id, title, shown: { entry } }) => allNames('regulations', title, entry.data.aliases, entry.code, documentUrl('regulations', id), spell));
  const entries = entryKinds.flatMap((kind) => kb.all(kind).flatMap((entry) => {
    const names = namesOf(entry, kb.today);
    if (kind === 'standards') return allNames(kind, entry.title, [entry.code ?? ''], entry.code, entry.url, spell);
    return allNames(kind, entry.title, names.others, entry.code, entry.url, spell, names.reading);
  }));
  const sorted = [...works, ...entries].sort((a, b) => compareText(a.key, b.key) || compareText(a.name.name, b.name.name) || compareText(a.name.url, b.name.url));
  const groups = [...Map.groupBy(sorted, ({ key }) => letterOf(key))].sort(([a], [b]) => compareText(a, b));
  return groups.map(([letter, group]) => ({ letter, names: group.map(({ name }) => name) }));
}

interface Keyed {
  key: string;
  name: IndexedName;
}

function allNames(kind: CollectionName, title: string, others: readonly string[], code: string | null, url: string, spell: Spell, reading?: string): Keyed[] {
  const all = [...new Set([title, ...others])].filter((name) => name !== '');
  return all.map((name) => {
    const own = name === title;
    return { key: spell(name, own ? reading : undefined).join(' ') || name, name: { name, kind, url, code: own ? code : null, see: own ? null : title } };
  });
}

function letterOf(key: string): string {
  const first = (key[0] ?? '').toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}
