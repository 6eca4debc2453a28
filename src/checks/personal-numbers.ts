const KINDS = [
  { what: '手机号', find: /(?<!\d)(?:(?:\+|00)86[ -]?)?1[3-9]\d{9}(?!\d)/g },
  // As people write it for others to read: 138 0000 0000.
  { what: '手机号', find: /(?<!\d|\d[ -])(?:(?:\+|00)86[ -]?)?1[3-9]\d([ -])\d{4}\1\d{4}(?!\d|[ -]\d)/g },
  { what: '证件号', find: /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g },
  { what: '邮箱', find: /[\w.+-]+@(?!(?:[A-Za-z0-9-]+\.)*example\.(?:com|org|net)\b)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|cn|net|org|edu|gov)\b/g },
] as const;

/** The hash of a file: among 64 figures and letters a telephone number comes about by chance. */
const HASH = /(?<![0-9A-Za-z])(?=[0-9]*[a-f])(?:[0-9a-f]{16}|[0-9a-f]{64})(?![0-9A-Za-z])/g;

export interface PersonalNumber {
  what: (typeof KINDS)[number]['what'];
  found: string;
  index: number;
}

/** Finds what leads to one person and is written in figures or letters: telephones, papers, mail. No content may hold it. */
export function personalNumbers(text: string): PersonalNumber[] {
  const hashes = [...text.matchAll(HASH)].map(({ 0: hash, index }) => ({ start: index, end: index + hash.length }));
  return KINDS.flatMap(({ what, find }) => [...text.matchAll(find)].map(({ 0: found, index }) => ({ what, found, index }))).filter(({ index }) => !hashes.some(({ start, end }) => start <= index && index < end));
}
