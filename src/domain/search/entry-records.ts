import type { CollectionName } from '../collections.ts';
import type { DocumentFacts } from '../document.ts';
import type { Entry } from '../entry.ts';
import { blockText } from '../text.ts';
import { standardSpellings } from './codes.ts';
import { namesOf } from './names.ts';
import { pinyinWords, type SearchPart, type SearchRecord, type Spell } from './record.ts';

/** Makes the record of a role, term or standard; its parts are its sections. */
export function entryRecord<C extends Exclude<CollectionName, 'regulations'>>(entry: Entry<C>, spell: Spell): SearchRecord {
  const names = namesOf(entry);
  const summary = { anchor: '', text: names.summary.join(' ') };
  const codes = entry.code === null ? [] : standardSpellings(entry.code);
  return {
    kind: entry.collection,
    url: entry.url,
    title: entry.collection === 'standards' ? `${entry.code} ${entry.title}` : entry.title,
    path: [],
    parts: [summary, ...sections(entry.facts)],
    status: names.status,
    version: null,
    keywords: [...new Set([...codes, ...names.others, ...names.english, ...pinyinWords(spell(entry.title, names.reading))])],
    shelf: 'entries',
  };
}

/** Divides the body at its headings. */
function sections(facts: DocumentFacts): SearchPart[] {
  const anchors = new Map(facts.anchors.map(({ id, span }) => [span.start, id]));
  const parts: SearchPart[] = [];
  for (const block of facts.blocks) {
    const opens = block.kind === 'heading' ? anchors.get(block.span.start) : undefined;
    const last = parts.at(-1);
    if (opens === undefined && last) last.text += ` ${blockText(block)}`;
    else parts.push({ anchor: opens ?? '', text: blockText(block) });
  }
  return parts;
}
