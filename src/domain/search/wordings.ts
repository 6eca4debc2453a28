import type { KnowledgeBase } from '../knowledge-base.ts';
import { compareText } from '../order.ts';
import { namesOf } from './names.ts';
import type { Spell } from './record.ts';
import { entryKinds } from './records.ts';
import { ROUTER_FORMAT, type WordingsFile } from './router-file.ts';

/** Collects how people ask for each entry, what they say for the words of the product, and how characters sound. */
export function createWordings(kb: KnowledgeBase, spell: Spell): WordingsFile {
  const asked = entryKinds.flatMap((kind) => kb.all(kind).map((entry) => namesOf(entry, kb.today).asked));
  const terms = kb.all('terms').map(({ title, data: { english, variants, forbidden } }) => [title, ...variants, ...forbidden, english]).filter(({ length }) => length > 1);
  const synonyms = [...kb.all('synonyms').flatMap(({ data }) => data.entries.map(({ term, english, say }) => [term, ...say, ...(english === undefined ? [] : [english.replace(/\s*\([^)]*\)/g, '')])])), ...terms];
  const titles = entryKinds.flatMap((kind) => kb.all(kind).map(({ title }) => title));
  return { format: ROUTER_FORMAT, asked, synonyms, sounds: soundsOf([...titles, ...asked.flat(), ...synonyms.flat()], spell) };
}

/** Every character of these texts under its sound: `{ biao: '表标', … }`. */
function soundsOf(texts: readonly string[], spell: Spell): Record<string, string> {
  const characters = [...new Set(texts.join('').match(/\p{Script=Han}/gu) ?? [])].sort(compareText);
  const sounds = Map.groupBy(characters, (character) => spell(character)[0] ?? '');
  return Object.fromEntries([...sounds].filter(([sound]) => sound !== '').sort(([a], [b]) => compareText(a, b)).map(([sound, alike]) => [sound, alike.join('')]));
}
