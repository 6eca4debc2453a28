import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/domain/csv.ts';

/** Reads RFC 4180 back, independently of how it was written. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  cell.lastIndex = 1;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push(row.splice(0));
  }
  return rows;
}

describe('comma-separated values', () => {
  it('are read back as they were written', () => {
    const text = fc.string({ unit: fc.constantFrom('中', 'a', '"', ',', '\n', '\r\n', ' ', '；') }).filter((value) => !/^[=+\-@\t\r]/.test(value));
    fc.assert(fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      expect(parse(toCsv(rows))).toEqual(rows);
    }));
  });
  it.each(['=SUM(A1)', '+1', '-1', '@x'])('%s is no formula to a spreadsheet', (formula) => expect(toCsv([[formula]])).toBe(`\uFEFF'${formula}\r\n`));
});
