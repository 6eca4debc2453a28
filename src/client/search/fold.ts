import { simplify } from '../../domain/search/traditional.ts';

/** Folds a text for comparison: width, case, brackets, white space and the older forms of characters do not count. */
export function fold(text: string): string {
  return simplify(text.normalize('NFKC').toLowerCase()).replace(/\s+/g, '');
}

/** Whether all characters of a short name stand in a title, in their order: 个保法 in 个人信息保护法. */
export function inOrder(short: string, title: string): boolean {
  let at = -1;
  return [...short].every((character) => (at = title.indexOf(character, at + 1)) >= 0);
}
