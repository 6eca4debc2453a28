import type { CollectionName } from '../collections.ts';
import type { DocumentFacts } from '../document.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import type { Entry } from '../entry.ts';
import { fieldValues, relations } from '../relations.ts';
import { blockText } from '../text.ts';
import { standardSpellings } from './codes.ts';
import { namesOf } from './names.ts';
import { partsInData } from './data-parts.ts';
import { ENTRIES } from './shelves.ts';
import { pinyinWords, type SearchPart, type SearchRecord, type Spell } from './record.ts';

/** Makes the record of a document that is no regulation; its parts are its rows, steps or fields, and the sections of its text. */
export function entryRecord<C extends Exclude<CollectionName, 'regulations'>>(kb: KnowledgeBase, entry: Entry<C>, spell: Spell): SearchRecord {
  const names = namesOf(entry, kb.today);
  const summary = { anchor: '', text: names.summary.join(' ') };
  const codes = entry.code === null ? [] : standardSpellings(entry.code);
  return {
    kind: entry.collection,
    url: entry.url,
    title: entry.collection === 'standards' ? `${entry.code} ${entry.title}` : entry.title,
    path: [],
    parts: [summary, ...partsInData(kb, entry.facts), ...sections(entry.facts)],
    status: names.status,
    modules: concerned(entry, 'modules'),
    roles: concerned(entry, 'roles'),
    version: null,
    keywords: [...new Set([...codes, ...names.others, ...names.asked, ...declaredCodes(entry.data), ...names.english, ...pinyinWords(spell(entry.title, names.reading))])],
    shelf: ENTRIES,
  };
}

/** The modules or the posts that a document names in any relation, and itself where it is one. */
function concerned(entry: Entry<CollectionName>, kind: 'modules' | 'roles'): string[] {
  const named = Object.values(relations).flatMap(({ to, fields }: { to: string; fields: Partial<Record<CollectionName, readonly string[]>> }) => (to === kind ? (fields[entry.collection] ?? []).flatMap((field) => fieldValues(entry.data, field).map(({ value }) => value)) : []));
  return [...new Set([...(entry.collection === kind ? [entry.id] : []), ...named])].sort();
}

/** Status and error codes that a question shows, in every spelling under which they are typed. */
function declaredCodes(data: object): string[] {
  return fieldValues(data, 'codes[]').flatMap(({ value }) => standardSpellings(value));
}

/** Divides the body at its headings. What stands in tables of activities and inside steps has parts of its own. */
function sections(facts: DocumentFacts): SearchPart[] {
  const steps = facts.components.filter(({ name }) => name === 'Step').map(({ span }) => span);
  const blocks = facts.blocks.filter(({ cell, span }) => (facts.collection !== 'matrices' || cell === undefined) && !steps.some(({ start, end }) => start < span.start && span.end < end));
  const anchors = new Map(facts.anchors.map(({ id, span }) => [span.start, id]));
  const parts: SearchPart[] = [];
  for (const block of blocks) {
    const opens = block.kind === 'heading' ? anchors.get(block.span.start) : undefined;
    const last = parts.at(-1);
    if (opens === undefined && last) last.text += ` ${blockText(block)}`;
    else parts.push({ anchor: opens ?? '', text: blockText(block) });
  }
  return parts;
}
