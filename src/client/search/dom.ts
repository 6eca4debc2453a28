import { make } from '../dom.ts';
import type { Piece } from './excerpt.ts';

/** Makes text with its marks. */
export function marked(pieces: readonly Piece[]): (HTMLElement | string)[] {
  return pieces.map(({ text, marked: found }) => (found ? make('mark', {}, text) : text));
}
