/**
 * Families of codes as Oracle writes them (ORA-00257, RMAN-08137, FRM-92101, BEA-000337), with the number of digits that leading
 * noughts fill up, so that ORA-257 and ORA-00257 are one; 0 where the family has no fixed number.
 */
const FAMILIES: ReadonlyMap<string, number> = new Map([
  ...['ORA', 'RMAN', 'TNS', 'PLS', 'DGM', 'EXP', 'IMP', 'UDE', 'UDI', 'OPW', 'LRM', 'FRM', 'REP', 'KUP', 'DIA', 'NZE'].map((family) => [family, 5] as const),
  ['BEA', 6],
  ['SP2', 4],
  ...['ADOP', 'CRS', 'PRCR', 'PRKO', 'INS', 'OUI'].map((family) => [family, 0] as const),
]);

const FAMILY = `(${[...FAMILIES.keys()].join('|')})`;
/** Messages of EBS itself: APP-FND-00902. */
const APP = '(APP)-([A-Z]{2,5})-(\\d{4,6})';
const CODE = new RegExp(`\\b${FAMILY}-?(\\d{3,7})\\b|\\b${APP}\\b`, 'g');
/** Where nothing else stands, fewer digits are understood as well. */
const CODE_ALONE = new RegExp(`^(?:${FAMILY}-?(\\d{1,7})|${APP})$`);

export interface FoundCode {
  code: string;
  index: number;
  end: number;
}

/** Finds the error codes of a text, in order, in their normal spelling. A family with placeholders (ORA-0165x) is none. */
export function findCodes(text: string): FoundCode[] {
  return [...text.matchAll(CODE)].map((match) => ({ code: spell(match), index: match.index, end: match.index + match[0].length }));
}

/** Writes a code as its vendor does; text that is no code comes back as it is, but for the width of its letters and blanks. */
export function normalCode(text: string): string {
  const code = CODE_ALONE.exec(text.normalize('NFKC').toUpperCase().replace(/\s+/g, ''));
  return code ? spell(code) : text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

function spell([, family, digits = '', app, module = '', number = '']: RegExpExecArray): string {
  return app === undefined ? `${family ?? ''}-${digits.padStart(FAMILIES.get(family ?? '') ?? 0, '0')}` : `${app}-${module}-${number.padStart(5, '0')}`;
}
