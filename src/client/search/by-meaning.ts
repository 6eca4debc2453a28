import { prepareMeaning, type Meaning } from '../../domain/search/meaning.ts';
import type { WordingsFile } from '../../domain/search/router-file.ts';
import { spellOut } from './by-pinyin.ts';
import { entryHit, workHit } from './hits.ts';
import type { Router, RouterAnswer, RouterHit } from './router.ts';

const MOST = 5;
/** Below this, likeness is chance. */
const LEAST = 0.16;
/** Below this, what is found may well be something else, and says so. */
const SURE = 0.36;
/** What is much less alike than the best is left to full text. */
const OF_BEST = 0.4;
/** What answers a question comes before what explains a word. */
const ANSWERING: Readonly<Record<string, number>> = {
  faqs: 1, runbooks: 1, procedures: 0.97, plans: 0.95, forms: 0.92, regulations: 0.9, roles: 0.88, matrices: 0.85, modules: 0.85, services: 0.85, codes: 0.82, terms: 0.82, standards: 0.82, choosers: 0.8, exercises: 0.7, drills: 0.6,
};
const OTHERS = 0.7;
/** A question that is nearly the name itself wants what bears it, unless it only sounds so after its words were understood. */
const NAMED = 0.9;
const prepared = new WeakMap<Router, Promise<Meaning>>();

/** Stage 6: what the question means, when it is no name: the wordings under which people know each document, with their own words understood. */
export async function byMeaning(question: string, router: Router): Promise<RouterAnswer[]> {
  const characters = question.match(/[\p{Script=Han}]|[a-z0-9]+/giu) ?? [];
  if ((characters.length < 2 && !/^[a-z]{5,}$/i.test(question.trim())) || /["“”„「」『』]/.test(question)) return [];
  const meaning = await (prepared.get(router) ?? prepare(router));
  const spelled = await spellOut(question, router);
  const { meant: alike, replaced } = meaning.ask(spelled.text);
  const meant = alike.map(({ index, score }) => ({ index, score: score >= NAMED && replaced.length === 0 ? score : score * (ANSWERING[kindAt(router, index)] ?? OTHERS) })).sort((a, b) => b.score - a.score);
  const best = meant[0]?.score ?? 0;
  const hits = meant.filter(({ score }) => score >= Math.max(LEAST, best * OF_BEST)).slice(0, MOST).map(({ index }) => hitAt(router, index));
  if (hits.length === 0) return [];
  const understood = [...new Map([...spelled.replaced, ...replaced].map(({ said, term }) => [said, `“${said}”按“${term}”`])).values()];
  const unsure = best < SURE ? true : undefined;
  return [{ stage: 'meaning', heading: unsure ? '没有很接近的，这些可能有关' : '最接近的问题和文件', ...(unsure === undefined ? {} : { unsure }), hits, note: understood.length > 0 ? `${understood.join('，')}查找` : null, instead: [] }];
}

function prepare(router: Router): Promise<Meaning> {
  const preparing = router.more.wordings().then((file) => prepareMeaning({ wordings: wordingsOf(router, file), synonyms: file.synonyms, sounds: soundsOf(file) }));
  prepared.set(router, preparing);
  return preparing;
}

/** Works first, then entries, as `hitAt` counts them. */
function wordingsOf({ file: { works, entries } }: Router, { asked }: WordingsFile): string[][] {
  return [...works.map(({ title, aliases }) => [title, ...aliases]), ...entries.map(({ title, others = [] }, index) => [title, ...others, ...(asked[index] ?? [])])];
}

function kindAt({ file: { works, entries } }: Router, index: number): string {
  return index < works.length ? 'regulations' : (entries[index - works.length]?.kind ?? '');
}

function hitAt(router: Router, index: number): RouterHit {
  const { works, entries } = router.file;
  const work = works[index];
  if (work) return workHit(work, router);
  const entry = entries[index - works.length];
  if (!entry) throw new Error(`没有第 ${index} 个条目`);
  return entryHit(router, entry);
}

function soundsOf({ sounds }: WordingsFile): Map<string, string> {
  return new Map(Object.entries(sounds).flatMap(([sound, characters]) => [...characters].map((character) => [character, sound] as const)));
}
