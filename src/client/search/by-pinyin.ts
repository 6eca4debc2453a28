import { entryHit, workHit } from './hits.ts';
import type { Router, RouterAnswer, RouterHit } from './router.ts';

const MOST = 8;

/** Stage 4: full pinyin or initials of a title, from its beginning: `biaokongjian`, `bkj`. */
export async function byPinyin(question: string, router: Router): Promise<RouterAnswer[]> {
  const typed = question.toLowerCase().replace(/[\s']+/g, '');
  if (!/^[a-z]{2,}$/.test(typed)) return [];
  const { works, entries } = await router.more.pinyin();
  const found = [
    ...router.file.works.flatMap((work, index) => match(works[index] ?? '', typed, () => workHit(work, router))),
    ...router.file.entries.flatMap((entry, index) => match(entries[index] ?? '', typed, (initials) => entryHit(router, entry, initials))),
  ];
  if (found.length === 0) return [];
  const hits = found.sort((a, b) => a.rest - b.rest).slice(0, MOST).map(({ hit }) => hit);
  return [{ stage: 'pinyin', heading: '拼音', hits, note: null, instead: [] }];
}

/** Fits when initials or full spelling begin with what was typed; the less is left untyped, the better. */
function match(pinyin: string, typed: string, hit: (initials: string) => RouterHit): { rest: number; hit: RouterHit }[] {
  const syllables = pinyin.split(' ');
  const initials = syllables.map((syllable) => syllable[0] ?? '');
  const spellings = [initials.join(''), syllables.join('')].filter((spelling) => spelling.startsWith(typed));
  if (spellings.length === 0) return [];
  return [{ rest: Math.min(...spellings.map((spelling) => spelling.length - typed.length)), hit: hit(initials.join('·')) }];
}
