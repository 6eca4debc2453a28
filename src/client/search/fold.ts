/** Folds a text for comparison: width, case, brackets and white space do not count. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
