import { unpack } from '../../domain/search/address.ts';
import { excerptOf, mark, type Piece } from './excerpt.ts';
import { fold } from './fold.ts';
import type { Fragment } from './pagefind.ts';
import { segments, type Query } from './query.ts';

/** A full-text result as lists show it. */
export interface Hit {
  kind: string;
  url: string;
  title: Piece[];
  path: string[];
  status: string;
  version: string | null;
  excerpt: Piece[];
}

/** 0: the title is the question; 1: the title holds it; 2: the text holds it; 3: one 款, 项 or section holds all words; 4: the record does; 5: the rest. Help, which quotes everything, yields. */
export function rankOf(fragment: Fragment, { raw, words }: Query): number {
  const title = fold(fragment.meta['title'] ?? '');
  const whole = fold(raw);
  if (title === whole) return 0;
  const help = fragment.filters['kind']?.[0] === 'help' ? 0.5 : 0;
  if (title.includes(whole)) return 1 + help;
  if (holds(fragment, raw)) return 2 + help;
  if (unpack(fragment.url, fragment.content).parts.some(({ text }) => words.every((word) => fold(text).includes(fold(word))))) return 3;
  return words.every((word) => holds(fragment, word)) ? 4 : 5;
}

/** The text begins with title and other names. */
export function holds({ content, meta }: Fragment, text: string): boolean {
  return fold(`${content} ${meta['path'] ?? ''}`).includes(fold(text));
}

/** Makes the hit, landing on the part that answers best. */
export function toHit(fragment: Fragment, terms: readonly string[]): Hit {
  const { parts } = unpack(fragment.url, fragment.content);
  const excerpt = excerptOf(parts, terms);
  return {
    kind: fragment.filters['kind']?.[0] ?? '',
    url: excerpt.url,
    title: mark(fragment.meta['title'] ?? '', terms),
    path: (fragment.meta['path'] ?? '').split(' › ').filter((step) => step !== ''),
    status: fragment.filters['status']?.[0] ?? '',
    version: fragment.meta['version'] ?? null,
    excerpt: excerpt.pieces,
  };
}

/** What to mark: the words as written; where the record holds them only in pieces, the pieces. */
export function termsFor(fragment: Fragment, query: Query): string[] {
  const written = [query.raw, ...query.words];
  return query.words.every((word) => holds(fragment, word)) ? written : [...written, ...segments(query.raw)];
}
