import { boardPath, type BoardText } from '../../domain/search/shelves.ts';
import type { RouterHit } from './router.ts';

const boards = new Map<string, Promise<Record<string, BoardText>>>();

/** Fetches the words of a router hit: of a 项 its own, of an article all of it. Empty when they cannot be had. */
export async function wordsOf(base: string, { words }: RouterHit): Promise<string> {
  if (words === null) return '';
  const path = boardPath(words.shelf, words.index);
  const board = boards.get(path) ?? fetchBoard(`${base}search/text/${path}`);
  boards.set(path, board);
  const parts = (await board)[words.url] ?? [];
  return parts.filter(([anchor]) => words.anchor === '' || anchor === words.anchor || anchor.startsWith(`${words.anchor}-`)).map(([, text]) => text).join(' ');
}

async function fetchBoard(address: string): Promise<Record<string, BoardText>> {
  try {
    const response = await fetch(address);
    const board: unknown = response.ok ? await response.json() : {};
    return isBoard(board) ? board : {};
  } catch {
    return {};
  }
}

/** Written by the same build as this script. */
function isBoard(value: unknown): value is Record<string, BoardText> {
  return typeof value === 'object' && value !== null;
}
