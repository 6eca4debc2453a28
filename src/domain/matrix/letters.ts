/** What a letter in a matrix obliges a post to (erp-om 2.0, 附件1). */
export const LETTERS = {
  A: { label: '负责', meaning: '批准并对结果负责，每项活动只有一个' },
  R: { label: '执行', meaning: '实际去做' },
  C: { label: '咨询', meaning: '事前征求意见' },
  I: { label: '知会', meaning: '事后告知' },
} as const;

export type Letter = keyof typeof LETTERS;

function isLetter(text: string): text is Letter {
  return Object.hasOwn(LETTERS, text);
}

/** Reads a cell: `A`, `R`, `A/R` … in the order A, R, C, I; null where it holds anything else. An empty cell is no letters. */
export function readLetters(cell: string): readonly Letter[] | null {
  const letters = cell.trim() === '' ? [] : cell.trim().split('/');
  if (!letters.every(isLetter) || new Set(letters).size !== letters.length) return null;
  return Object.keys(LETTERS).filter(isLetter).filter((letter) => letters.includes(letter));
}

/** What an author most likely meant by a cell that is not understood: `a`, `Ａ`, `AR`, `R、A`; null where nothing comes near. */
export function meantLetters(cell: string): string | null {
  const letters = [...new Set(cell.normalize('NFKC').toUpperCase().replaceAll(/[\s/、，,&+和及]/g, ''))];
  return letters.length > 0 && letters.length <= 2 && letters.every(isLetter) ? letters.join('/') : null;
}
