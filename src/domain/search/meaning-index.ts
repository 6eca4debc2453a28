import { collections, documentUrl } from '../collections.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { compareText } from '../order.ts';
import { rowsOfTerms } from './families.ts';
import { layMeaning, onOneBoard, type MeaningBoard, type Wordings } from './meaning-boards.ts';
import { namesOf } from './names.ts';
import type { Spell } from './record.ts';
import { entryKinds } from './records.ts';
import { ROUTER_FORMAT, type MeaningFile } from './router-file.ts';
import { createRouterIndex } from './router-index.ts';

/** `/regulations/erp-om/#art-7-p1-i3`, of the version that the address without a version shows. */
const PROVISION = new RegExp(`^${collections.regulations.url}([^/]+)/#(.+)$`);

export interface MeaningIndex {
  file: MeaningFile;
  /** By name, which is that of the file. */
  boards: Record<string, MeaningBoard>;
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
  const pages = pagesWithNames(kb);
  const provisions = [...asked.keys()].filter(isProvision);
  const things: Wordings[] = [...pages.map(({ url, names, own }) => ({ names, asked: [...own, ...(asked.get(url) ?? [])] })), ...provisions.map((url) => ({ names: [], asked: asked.get(url) ?? [] }))];
  const everyday = kb.all('synonyms').flatMap(({ data }) => data.entries.flatMap(({ term, say }) => (term === undefined ? [say] : [])));
  const synonyms = synonymsOf(kb);
  const sounds = soundsOf([...things.flatMap(({ names, asked: ways }) => [...names, ...ways]), ...everyday.flat(), ...synonyms.flat()], spell);
  const { base, boards } = layMeaning(things, { everyday, synonyms: [...synonyms, ...rowsOfTerms(createRouterIndex(kb).entries)], sounds });
  const opens = [...pages.map(({ url }) => keeps(url)), ...provisions.map(() => false)];
  return {
    file: { format: ROUTER_FORMAT, ...base, provisions: provisions.map((url) => url.replace(PROVISION, '$1#$2')) },
    boards,
    kept: onOneBoard(boards, (index) => opens[index] === true),
  };
}

/** Whether a way of asking that leads to this address can be found by: a searched page, or a provision of a regulation as it is shown. */
export function canBeAskedFor(kb: KnowledgeBase): (address: string) => boolean {
  const pages = new Set(pagesWithNames(kb).map(({ url }) => url));
  return (address) => pages.has(address) || isProvision(address);
}

function isProvision(address: string): boolean {
  return PROVISION.test(address);
}

/** Every page that the router knows, works first, with its names and the ways of asking that it gives itself. */
function pagesWithNames(kb: KnowledgeBase): { url: string; names: string[]; own: string[] }[] {
  const works = kb.works.map(({ id, title, versions }) => ({ url: documentUrl('regulations', id), names: [...new Set([title, ...versions.flatMap(({ entry }) => [entry.title, ...entry.data.aliases])])], own: [] }));
  const entries = entryKinds.flatMap((kind) => kb.all(kind).map((entry) => {
    const { others, english, asked: own } = namesOf(entry, kb.today);
    return { url: entry.url, names: [entry.title, ...others, ...english], own };
  }));
  return [...works, ...entries];
}

/** The word of the product, then what people say for it. */
function synonymsOf(kb: KnowledgeBase): string[][] {
  return kb.all('synonyms').flatMap(({ data }) => data.entries.flatMap(({ term, english, say }) => (term === undefined ? [] : [[term, ...say, ...(english === undefined ? [] : [english.replace(/\s*\([^)]*\)/g, '')])]])));
}

/** Every character of these texts under its sound: `{ biao: '表标', … }`. */
function soundsOf(texts: readonly string[], spell: Spell): Record<string, string> {
  const characters = [...new Set(texts.join('').match(/\p{Script=Han}/gu) ?? [])].sort(compareText);
  const sounds = Map.groupBy(characters, (character) => spell(character)[0] ?? '');
  return Object.fromEntries([...sounds].filter(([sound]) => sound !== '').sort(([a], [b]) => compareText(a, b)).map(([sound, alike]) => [sound, alike.join('')]));
}
