import type { RouterAnswer } from './router.ts';

/** What people add when they want the provision itself: 是哪一条, 依据条款, 规定在哪. */
const WANTS_PROVISION = /(?:是|在)?(?:第几|哪一?)[条款项]|(?:的)?(?:条文|依据|出处|条款)+|(?:规定|写)在哪里?|写了|(?:有|怎么|什么)规定/g;

/** Stage 5: a question for the provision that says something is asked of the regulations alone, without the words that only say so. */
export function byBasis(question: string): RouterAnswer[] {
  const asked = question.replace(WANTS_PROVISION, ' ').replace(/\s+/g, ' ').trim();
  if (asked === question.trim() || asked.replace(/\s/g, '').length < 2) return [];
  return [{ stage: 'basis', heading: '制度条文', hits: [], note: `在制度里查找“${asked}”`, instead: [], ask: asked, kinds: ['regulations'] }];
}
