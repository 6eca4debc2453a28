import { simplify } from '../../domain/search/traditional.ts';

/** Folds a text for comparison: width, case, brackets, white space and the older forms of characters do not count. */
export function fold(text: string): string {
  return simplify(text.normalize('NFKC').toLowerCase()).replace(/\s+/g, '');
}
