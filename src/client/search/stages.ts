import { byBasis } from './by-basis.ts';
import { byCode, byCodeAmongWords } from './by-code.ts';
import { byErrorCode } from './by-error-code.ts';
import { byName } from './by-name.ts';
import { byPinyin } from './by-pinyin.ts';
import type { Router, RouterAnswer, RouterStage, Wanted } from './router.ts';

const NUMBER = '[一二三四五六七八九十百千〇零0-9０-９]';
/** A number that counts provisions, or any digit: wide, because the parser decides. */
const MAY_BE_CITATION = new RegExp(`[0-9０-９]|第${NUMBER}|${NUMBER}(?:[编章节条款项目(（]|$)|附[件表录]|前[条款项]`);

/** The citation parser and the structure of all regulations weigh as much as everything else: they come when needed. */
async function byCitationWhenNeeded(question: string, router: Router): Promise<RouterAnswer[]> {
  if (!MAY_BE_CITATION.test(question)) return [];
  const [{ byCitation }, { regulationsOf }] = await Promise.all([import('./by-citation.ts'), import('./regulations.ts')]);
  return byCitation(question, router, await regulationsOf(router));
}

/** Wordings, synonyms and the comparison come when no name and no code answered; quoted words are looked for as they stand. */
async function byMeaningWhenNeeded(question: string, router: Router, wanted: Wanted): Promise<RouterAnswer[]> {
  if (/["“”„「『』]/.test(question)) return [];
  const { byMeaning } = await import('./by-meaning.ts');
  return byMeaning(question, router, wanted);
}

/** The order in which the router is asked. Full text comes after all of them. */
export const stages: readonly RouterStage[] = [byErrorCode, byCode, byCitationWhenNeeded, byCodeAmongWords, byName, byPinyin, byBasis, byMeaningWhenNeeded];
