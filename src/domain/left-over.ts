/** What a program writes where only people know the value; nothing that holds it may be published. */
export const TO_FILL = '待补';

/** What authors and programs leave where something is still to be written. Not 待补录: documents that are entered afterwards. */
const MARKS = 'TODO|FIXME|TBD|待补(?!录)充?|待完善|此处填写';
/** A whole value that still waits, or says at its beginning that it does: 待补, 待补：存放位置. */
const VALUE = new RegExp(`^(?:${MARKS})(?:$|[\\s：:，,。])`, 'iu');
/** In running text also what stands for text. 等待补充 and 期待完善 are sentences. */
const IN_TEXT = new RegExp(`(?<![等期])(?:${MARKS})|XXX+|lorem ipsum|此处省略|占位符`, 'iu');

/** Tells whether a value of front matter is still a mark and no value. */
export function isLeftOver(value: string): boolean {
  return VALUE.test(value.trim());
}

/** Finds the first mark in running text; null where there is none. */
export function leftOverIn(text: string): { mark: string; index: number } | null {
  const match = IN_TEXT.exec(text);
  return match ? { mark: match[0], index: match.index } : null;
}
