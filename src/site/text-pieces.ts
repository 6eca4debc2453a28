import type { Run, RunMark, Span } from '../domain/text.ts';

/** A stretch of the file that is shown as a link. */
export interface LinkSpan extends Span {
  href: string;
  /** `citation`: a provision or a document named in the text. `term`: a defined term. */
  role: 'citation' | 'term';
}

/** A stretch of text that is shown in one way. */
export interface Piece {
  text: string;
  mark: RunMark;
  role: 'text' | 'citation' | 'term' | 'adjustable';
  href: string | null;
}

const ADJUSTABLE = '〔可调〕';

/**
 * Cuts runs into pieces of one appearance. `links` are places in the file, in order and without overlap; a run whose
 * source holds escapes is never cut, since its offsets would be guesses.
 */
export function cutPieces(runs: readonly Run[], links: readonly LinkSpan[]): Piece[] {
  return runs.flatMap((run) => {
    if (run.mark === 'link') return [{ text: run.text, mark: run.mark, role: 'text', href: run.url ?? null }];
    const exact = run.span.end - run.span.start === run.text.length;
    return exact && run.mark !== 'code' ? cutRun(run, links) : plain(run.text, run.mark);
  });
}

function cutRun(run: Run, links: readonly LinkSpan[]): Piece[] {
  const pieces: Piece[] = [];
  let position = run.span.start;
  const slice = (from: number, to: number): string => run.text.slice(from - run.span.start, to - run.span.start);
  for (const link of links) {
    const start = Math.max(link.start, position);
    const end = Math.min(link.end, run.span.end);
    if (start >= end) continue;
    pieces.push(...plain(slice(position, start), run.mark), { text: slice(start, end), mark: run.mark, role: link.role, href: link.href });
    position = end;
  }
  return [...pieces, ...plain(slice(position, run.span.end), run.mark)];
}

function plain(text: string, mark: RunMark): Piece[] {
  return text
    .split(ADJUSTABLE)
    .flatMap((part, index): Piece[] => [
      ...(index > 0 ? [{ text: ADJUSTABLE, mark, role: 'adjustable' as const, href: null }] : []),
      { text: part, mark, role: 'text', href: null },
    ])
    .filter(({ text: part }) => part !== '');
}
