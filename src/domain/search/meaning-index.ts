import type { KnowledgeBase } from '../knowledge-base.ts';
import { compareText } from '../order.ts';
import { layMeaning, onOneBoard, type MeaningBoard, type Wordings } from './meaning-boards.ts';
import { namesOf } from './names.ts';
import type { Spell } from './record.ts';
import { entryKinds } from './records.ts';
import { ROUTER_FORMAT, type MeaningFile } from './router-file.ts';

export interface MeaningIndex {
  file: MeaningFile;
  boards: MeaningBoard[];
  /** What is asked about the pages that open without network, on one board. */
  kept: MeaningBoard;
}

/**
 * Collects how people ask for everything: works, then entries, as in the router index, then the provisions that somebody asks for.
 * @param keeps whether the page at an address (site-relative, without anchor) opens without network
 */
export function createMeaningIndex(kb: KnowledgeBase, spell: Spell, keeps: (url: string) => boolean): MeaningIndex {
  const asked = new Map<string, string[]>();
  for (const { data } of kb.all('wordings')) for (const { to, asked: ways } of data.entries) asked.set(to, [...(asked.get(to) ?? []), ...ways]);
  const works = kb.works.map(({ id, title, versions }) => ({ url: `/regulations/${id}/`, names: [...new Set([title, ...versions.flatMap(({ entry }) => [entry.title, ...entry.data.aliases])])], own: [] }));
  const entries = entryKinds.flatMap((kind) => kb.all(kind).map((entry) => {
    const { others, english, asked: own } = namesOf(entry, kb.today);
    return { url: entry.url, names: [entry.title, ...others, ...english], own };
  }));
  const pages = [...works, ...entries];
  const provisions = [...asked.keys()].filter((url) => url.startsWith('/regulations/') && url.includes('#'));
  const things: Wordings[] = [...pages.map(({ url, names, own }) => ({ names, asked: [...own, ...(asked.get(url) ?? [])] })), ...provisions.map((url) => ({ names: [], asked: asked.get(url) ?? [] }))];
  const synonyms = synonymsOf(kb);
  const sounds = soundsOf([...things.flatMap(({ names, asked: ways }) => [...names, ...ways]), ...synonyms.flat()], spell);
  const { base, boards } = layMeaning(things, { synonyms, sounds });
  const opens = [...pages.map(({ url }) => keeps(url)), ...provisions.map(() => false)];
  return {
    file: { format: ROUTER_FORMAT, ...base, provisions: provisions.map((url) => url.slice('/regulations/'.length).replace('/', '')) },
    boards,
    kept: onOneBoard(boards, (index) => opens[index] === true),
  };
}

/** The word of the product, then what people say for it; of the terms the router knows it already. */
function synonymsOf(kb: KnowledgeBase): string[][] {
  return kb.all('synonyms').flatMap(({ data }) => data.entries.map(({ term, english, say }) => [term, ...say, ...(english === undefined ? [] : [english.replace(/\s*\([^)]*\)/g, '')])]));
}

/** Every character of these texts under its sound: `{ biao: '表标', … }`. */
function soundsOf(texts: readonly string[], spell: Spell): Record<string, string> {
  const characters = [...new Set(texts.join('').match(/\p{Script=Han}/gu) ?? [])].sort(compareText);
  const sounds = Map.groupBy(characters, (character) => spell(character)[0] ?? '');
  return Object.fromEntries([...sounds].filter(([sound]) => sound !== '').sort(([a], [b]) => compareText(a, b)).map(([sound, alike]) => [sound, alike.join('')]));
}
