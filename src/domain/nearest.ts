/**
 * Finds the candidates closest to what was written, for 是否指 suggestions.
 * Distance is Damerau–Levenshtein (optimal string alignment); a candidate further than `share` of the longer length (40 %) is no suggestion.
 * @returns at most `most` candidates, closest first, then in alphabetical order.
 */
export function nearest(written: string, candidates: readonly string[], most = 3, share = 0.4): string[] {
  const word = written.normalize('NFC').toLowerCase();
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, cost: cost(word, candidate.normalize('NFC').toLowerCase()) }))
    .filter(({ candidate, cost: distance }) => distance <= Math.max(candidate.length, word.length) * share)
    .sort((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function cost(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > Math.max(a.length, b.length) * 0.4) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
