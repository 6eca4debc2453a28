import type { Router, RouterAnswer, Wanted } from './router.ts';

const MOST = 5;
/** What is much less alike than the best is left to full text. */
const OF_BEST = 0.5;
/** What people add when they want the provision itself: 是哪一条, 依据条款, 规定在哪. */
const WANTS_PROVISION = /(?:是|在)?(?:第几|哪一?)[条款项]|(?:的)?(?:条文|依据|出处|条款)+|(?:规定|写)在哪里?|写了|(?:有|怎么|什么)规定/g;

/** A question for the provision that says something is asked of the regulations alone, without the words that only say so. */
export async function byBasis(question: string, router: Router, wanted: Wanted): Promise<RouterAnswer[]> {
  const asked = withoutExtraBlanks(question.replace(WANTS_PROVISION, ' '));
  if (asked === withoutExtraBlanks(question) || asked.replace(/\s/g, '').length < 2) return [];
  const { meantBy } = await import('./by-meaning.ts');
  const provisions = (await meantBy(asked, router)).alike.filter(({ kind, url }) => kind === 'provisions' && wanted(url));
  const best = provisions[0]?.score ?? 0;
  const hits = await Promise.all(provisions.filter(({ score }) => score >= best * OF_BEST).slice(0, MOST).map(({ hit }) => hit()));
  return [{ stage: 'basis', heading: '制度条文', hits, note: `在制度里查找“${asked}”`, instead: [], ask: asked, kinds: ['regulations'] }];
}

function withoutExtraBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
