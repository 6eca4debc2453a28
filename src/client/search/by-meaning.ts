import { prepareMeaning, type Meaning, type Replacement } from '../../domain/search/meaning.ts';
import { createLoader } from '../../domain/remember.ts';
import { spellOut } from './by-pinyin.ts';
import { entryHit, entryUrl, workHit, workUrl } from './hits.ts';
import type { Router, RouterAnswer, RouterHit, Wanted } from './router.ts';

const MOST = 5;
/** Below this, likeness is chance. */
const LEAST = 0.08;
/** Below this, what is found may well be something else, and says so. */
const SURE = 0.14;
/** What is much less alike than the best is left to full text. */
const OF_BEST = 0.4;
/** What answers a question comes before what explains a word. */
const WEIGHTS: Readonly<Record<string, number>> = {
  faqs: 1, runbooks: 1, procedures: 1, plans: 0.95, forms: 0.92, provisions: 0.91, services: 0.91, regulations: 0.9, roles: 0.88, matrices: 0.85, modules: 0.85, standards: 0.82, templates: 0.82, conflicts: 0.82, codes: 0.73, terms: 0.72, exercises: 0.7, drills: 0.65,
};
const OTHERS = 0.7;
/** An edition that something took the place of, or a document that was withdrawn. */
const OVER = 0.8;

/** One thing that a question may mean. */
export interface Alike {
  kind: string;
  url: string;
  score: number;
  hit: () => Promise<RouterHit>;
}

interface Prepared {
  meaning: Meaning;
  provisions: readonly string[];
}

/** What the question means, when it is no name: the wordings under which people know each document and each provision. */
export async function byMeaning(question: string, router: Router, wanted: Wanted): Promise<RouterAnswer[]> {
  const characters = question.match(/[\p{Script=Han}]|[a-z0-9]+/giu) ?? [];
  if (characters.length < 2 && !/^[a-z]{5,}$/i.test(question.trim())) return [];
  const { alike: all, replaced } = await meantBy(question, router);
  const alike = all.filter(({ url }) => wanted(url));
  const best = alike[0]?.score ?? 0;
  const hits = await Promise.all(alike.filter(({ score }) => score >= Math.max(LEAST, best * OF_BEST)).slice(0, MOST).map(({ hit }) => hit()));
  if (hits.length === 0) return [];
  const understood = [...new Map(replaced.map(({ said, term }) => [said, `“${said}”按“${term}”`])).values()];
  const unsure = best < SURE ? true : undefined;
  return [{ stage: 'meaning', heading: unsure ? '没有很接近的，这些可能有关' : '最接近的问题和文件', ...(unsure === undefined ? {} : { unsure }), hits, note: understood.length > 0 ? `${understood.join('，')}查找` : null, instead: [] }];
}

/** Everything that shares words with a question, what answers it best first. */
export async function meantBy(question: string, router: Router): Promise<{ alike: Alike[]; replaced: Replacement[] }> {
  const { meaning, provisions } = await prepared(router);
  const spelled = await spellOut(question, router);
  const { meant, replaced } = await meaning.ask(spelled.text);
  const alike = meant.map(({ index, score }) => {
    const { kind, url, hit, holds } = thingAt(router, provisions, index);
    return { kind, url, hit, score: score * (WEIGHTS[kind] ?? OTHERS) * (holds ? 1 : OVER) };
  });
  return { alike: alike.sort((a, b) => b.score - a.score), replaced: [...spelled.replaced, ...replaced] };
}

const prepared = createLoader(async (router: Router): Promise<Prepared> => {
  const { provisions, ...base } = await router.more.meaning();
  return { meaning: prepareMeaning(base, (name) => router.more.board(name)), provisions };
});

/** Works, then entries, then provisions, as the index lays them out. */
function thingAt(router: Router, provisions: readonly string[], index: number): Omit<Alike, 'score'> & { holds: boolean } {
  const { works, entries } = router.file;
  const work = works[index];
  const entry = entries[index - works.length];
  if (work) return { kind: 'regulations', url: workUrl(router, work, work.shown), holds: true, hit: () => Promise.resolve(workHit(work, router)) };
  if (entry) return { kind: entry.kind, url: entryUrl(router, entry), holds: entry.status === undefined, hit: () => Promise.resolve(entryHit(router, entry)) };
  const provision = provisions[index - works.length - entries.length];
  if (provision === undefined) throw new Error(`没有第 ${index} 个条目`);
  const [name = '', id = ''] = provision.split('#');
  return { kind: 'provisions', url: `${router.file.kinds['regulations']?.url ?? ''}${name}/#${id}`, holds: true, hit: () => provisionHit(router, name, id) };
}

/** The structure of the regulations comes only when a provision is to be shown. */
async function provisionHit(router: Router, work: string, id: string): Promise<RouterHit> {
  const [{ regulationsOf }, { provisionHits }] = await Promise.all([import('./regulations.ts'), import('./provision-hits.ts')]);
  const { works } = await regulationsOf(router);
  const shown = works.find((candidate) => candidate.work.id === work)?.shown;
  const [hit] = shown ? provisionHits(router, shown, [id]) : [];
  if (!hit) throw new Error(`没有条款 ${work}#${id}`);
  return hit;
}
