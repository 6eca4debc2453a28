import type { SearchRecord } from './record.ts';

/** So many records lie on one board; a router hit loads one board, not the whole shelf, and on a phone every kilobyte of a first answer counts. */
const BOARD_SIZE = 2;

/** The shelf of everything that is no provision. */
export const ENTRIES = 'entries';
/** So many characters are shown below a hit. */
export const SHOWN = 240;

/** The words of one record: its parts with their anchors. */
export type BoardText = [anchor: string, text: string][];

/** Lays the words that router hits show into small files: path below `search/text/` → words by address. */
export function layShelves(records: readonly SearchRecord[]): Map<string, Record<string, BoardText>> {
  const boards = new Map<string, Record<string, BoardText>>();
  const shelves = Map.groupBy(records.filter(({ shelf }) => shelf !== null), ({ shelf }) => shelf ?? '');
  for (const [shelf, onIt] of shelves) {
    for (const [index, { url, parts }] of onIt.entries()) {
      const path = boardPath(shelf, index);
      const board = boards.get(path) ?? {};
      board[url] = shelf === ENTRIES ? beginning(parts) : parts.map(({ anchor, text }) => [anchor, text]);
      boards.set(path, board);
    }
  }
  return boards;
}

/** A hit on a whole document shows how it begins; only provisions are shown part by part. */
function beginning(parts: SearchRecord['parts']): BoardText {
  const text = parts.map((part) => part.text).join(' ');
  return [['', text.length > SHOWN ? `${text.slice(0, SHOWN)}……` : text]];
}

/** The file in which the n-th record of a shelf lies. */
export function boardPath(shelf: string, index: number): string {
  return `${shelf}/${Math.floor(index / BOARD_SIZE)}.json`;
}
