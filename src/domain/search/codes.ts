/** Folds the spelling of a document code or standard number: case, spaces, every dash, slash and dot. */
export function foldCode(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{Letter}\p{Number}@]+/gu, '');
}

/** Spellings under which full text finds a code: as written, run together, and its number alone. */
export function standardSpellings(code: string): string[] {
  const number = /\d{4,}/.exec(code)?.[0];
  return [...new Set([code, foldCode(code), ...(number ? [number] : [])])];
}
