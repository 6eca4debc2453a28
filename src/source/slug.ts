/**
 * Makes the anchor of a heading: Chinese stays (a reader may type it), everything else becomes lower-case ASCII words.
 * The site sets heading ids with the same function, so that links checked here work there.
 */
export function headingSlug(text: string, taken: Set<string>): string {
  const base = text.normalize('NFC').toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-').replace(/^-|-$/g, '') || 'section';
  let slug = base;
  for (let n = 2; taken.has(slug); n += 1) slug = `${base}-${n}`;
  taken.add(slug);
  return slug;
}
