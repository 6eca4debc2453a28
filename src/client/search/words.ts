import { createLoader } from '../../domain/remember.ts';
import { boardPath, type BoardText } from '../../domain/search/shelves.ts';
import type { RouterHit } from './router.ts';

/** Fetches the words of a router hit: of a 项 its own, of an article all of it. Empty when they cannot be had. */
export async function wordsOf(base: string, { words }: RouterHit): Promise<string> {
  if (words === null) return '';
  const board = await boardAt(`${base}search/text/${boardPath(words.shelf, words.index)}`).catch(() => null);
  const parts = board?.[words.url] ?? [];
  return parts.filter(([anchor]) => words.anchor === '' || anchor === words.anchor || anchor.startsWith(`${words.anchor}-`)).map(([, text]) => text).join(' ');
}

const boardAt = createLoader(async (address: string): Promise<Record<string, BoardText>> => {
  const response = await fetch(address);
  const board: unknown = response.ok ? await response.json() : null;
  if (!isBoard(board)) throw new Error(`没有读到 ${address}`);
  return board;
});

/** Written by the same build as this script. */
function isBoard(value: unknown): value is Record<string, BoardText> {
  return typeof value === 'object' && value !== null;
}
