import writeExcelFile from 'write-excel-file/node';
import { stableZip } from './stable-zip.ts';

/** Writes one sheet with a frozen head row; widths are in characters, the first `textColumns` columns wrap. */
export async function toXlsx(name: string, rows: readonly (readonly string[])[], widths: readonly number[], date: string): Promise<Uint8Array> {
  const data = rows.map((cells, row) => cells.map((value) => ({
    value,
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
    ...(row === 0 ? { fontWeight: 'bold' as const, backgroundColor: '#EBF1FA' } : {}),
  })));
  const bytes = await writeExcelFile(data, { sheet: name.slice(0, 31), columns: widths.map((width) => ({ width })), stickyRowsCount: 1, orientation: 'landscape' }).toBuffer();
  return stableZip(bytes, date);
}
