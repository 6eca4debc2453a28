import type { RouterEntry } from '../../domain/search/router-file.ts';
import { entryHit, workHit } from './hits.ts';
import type { Router, RouterAnswer, RouterHit } from './router.ts';

const MOST = 8;

/** Stage 4: full pinyin or initials of a title, from its beginning: `biaokongjian`, `bkj`. */
export function byPinyin(question: string, router: Router): RouterAnswer[] {
  const typed = question.toLowerCase().replace(/[\s']+/g, '');
  if (!/^[a-z]{2,}$/.test(typed)) return [];
  const ranked: { rank: number; hit: RouterHit }[] = [];
  for (const work of router.file.works) add(work.pinyin, () => workHit(work, router));
  for (const entry of router.file.entries) if (entry.pinyin !== undefined) add(entry.pinyin, () => entryHit(router, entry, spelt(entry)));
  if (ranked.length === 0) return [];
  const hits = ranked.sort((a, b) => a.rank - b.rank).slice(0, MOST).map(({ hit }) => hit);
  return [{ stage: 'pinyin', heading: '拼音', hits, note: null, instead: [] }];

  function add(pinyin: string, hit: () => RouterHit): void {
    const syllables = pinyin.split(' ');
    const spellings = [syllables.map((syllable) => syllable[0] ?? '').join(''), syllables.join('')];
    const matching = spellings.filter((spelling) => spelling.startsWith(typed));
    if (matching.length > 0) ranked.push({ rank: Math.min(...matching.map((spelling) => spelling.length - typed.length)), hit: hit() });
  }
}

function spelt({ pinyin }: RouterEntry): string {
  return (pinyin ?? '').split(' ').map((syllable) => syllable[0] ?? '').join('·');
}
