import { nameIndex, type NameLetter } from '../domain/search/name-index.ts';
import { spell } from '../source/spell.ts';
import { knowledgeBase } from './knowledge-base.ts';

/** Every name of the site by the first letter of its pinyin. */
export function siteNameIndex(): NameLetter[] {
  return nameIndex(knowledgeBase(), spell);
}
