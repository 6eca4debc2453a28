/**
 * Reads a QR code from its modules, as a phone does, without correcting errors: a drawn code has none. Versions 1 to 5 of the
 * lowest correction level, one block of bytes (ISO/IEC 18004); anything else is refused.
 */
export function readQr(dark: (row: number, column: number) => boolean, size: number): string {
  const version = (size - 17) / 4;
  if (!Number.isInteger(version) || version < 1 || version > 5) throw new Error(`a code of ${size} modules is not read here`);
  const format = [0, 1, 2, 3, 4].map((column, index) => Number(dark(8, column)) ^ ([1, 0, 1, 0, 1][index] ?? 0));
  const [high = 0, low = 0, ...maskBits] = format;
  if (high !== 0 || low !== 1) throw new Error('only correction level L is read here');
  const mask = MASKS[toNumber(maskBits)];
  const bits = path(size).filter(([row, column]) => !isFixed(row, column, size)).map(([row, column]) => Number(dark(row, column)) ^ Number(mask?.(row, column)));
  if (toNumber(bits.slice(0, 4)) !== 4) throw new Error('only bytes are read here');
  const length = toNumber(bits.slice(4, 12));
  return Buffer.from(Array.from({ length }, (_, index) => toNumber(bits.slice(12 + 8 * index, 20 + 8 * index)))).toString('utf8');
}

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/** The modules in the order of the bits: two columns at a time from the right, up and down by turns, column 6 left out. */
function path(size: number): [number, number][] {
  const rights = Array.from({ length: (size - 1) / 2 }, (_, index) => size - 1 - 2 * index).map((right) => (right <= 6 ? right - 1 : right));
  return rights.flatMap((right, index) => {
    const rows = Array.from({ length: size }, (_, row) => (index % 2 === 0 ? size - 1 - row : row));
    return rows.flatMap((row): [number, number][] => [[row, right], [row, right - 1]]);
  });
}

/** Finders with format, timing, and the one alignment pattern. */
function isFixed(row: number, column: number, size: number): boolean {
  const near = (value: number): boolean => Math.abs(value - (size - 7)) <= 2;
  return row === 6 || column === 6 || (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9) || (size > 21 && near(row) && near(column));
}

function toNumber(bits: readonly number[]): number {
  return bits.reduce((sum, bit) => sum * 2 + bit, 0);
}
