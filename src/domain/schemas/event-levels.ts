/** Levels of an event (erp-om 2.0, 第七十八条; erp-emergency 1.0, 第二十二条). 1 is the gravest. */
export const EVENT_LEVELS = [
  { level: 1, numeral: 'Ⅰ', label: '特别重大' },
  { level: 2, numeral: 'Ⅱ', label: '重大' },
  { level: 3, numeral: 'Ⅲ', label: '较大' },
  { level: 4, numeral: 'Ⅳ', label: '一般' },
] as const;

export type EventLevel = (typeof EVENT_LEVELS)[number]['level'];

/** Ⅱ级 重大. */
export function levelName(level: EventLevel): string {
  const { numeral, label } = EVENT_LEVELS[level - 1] ?? EVENT_LEVELS[3];
  return `${numeral}级 ${label}`;
}
