import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest day that a ZIP can name: same content, same bytes, whenever it is packed. */
const EPOCH = new Date(1980, 0, 1);
const TIMES = /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g;

/**
 * Packs an Office file anew without the moment at which it was made: names sorted, one date for all entries, no creation time.
 *
 * @param bytes a ZIP as a library wrote it
 * @param date the day to name as created and modified, `YYYY-MM-DD`
 */
export function stableZip(bytes: Uint8Array, date: string): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  const packed: Zippable = Object.fromEntries(entries.map(([name, content]) => [name, name === 'docProps/core.xml' ? datedTo(content, date) : content]));
  return zipSync(packed, { mtime: EPOCH, level: 9 });
}

function datedTo(content: Uint8Array, date: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(content).replace(TIMES, `$1${date}T00:00:00Z$3`));
}
