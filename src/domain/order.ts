/** Documents by their codes. */
export function byCode<T extends { data: { code: string } }>(documents: readonly T[]): T[] {
  return documents.toSorted((a, b) => compareText(a.data.code, b.data.code));
}

/** Orders texts by code unit: the same on every machine, whatever its language. Negative when `a` comes first. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
