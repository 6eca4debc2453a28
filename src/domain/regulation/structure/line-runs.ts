import { fileSpan, type Block, type Run, type Span } from '../../text.ts';

/** One line of a block: soft line breaks separate lines. */
export interface Line {
  text: string;
  runs: Run[];
  span: Span;
}

const CJK = /[\u2E80-\u2FFF\u3001-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u2013-\u2026]/;
const INVISIBLE = /[\s\u200B\uFEFF]/;

/** Splits a block at its line breaks; empty lines vanish. Offsets stay exact wherever the runs' own were. */
export function blockLines(block: Pick<Block, 'runs' | 'span'>): Line[] {
  const lines: Run[][] = [[]];
  for (const run of block.runs) {
    if (!run.text.includes('\n')) {
      lines.at(-1)?.push(run);
      continue;
    }
    let from = 0;
    for (const piece of run.text.split('\n')) {
      if (from > 0) lines.push([]);
      lines.at(-1)?.push(sliceRun(run, from, from + piece.length));
      from += piece.length + 1;
    }
  }
  return lines.flatMap((runs) => toLine(runs) ?? []);
}

/** Joins lines to one text. Chinese needs no space at a line break; other writing does. */
export function joinLines(lines: readonly Line[]): Run[] {
  const joined: Run[] = [];
  for (const { runs } of lines) {
    const before = joined.at(-1);
    const [after] = runs;
    const glue = before && after && !CJK.test(before.text.slice(-1)) && !CJK.test(after.text.slice(0, 1));
    if (glue) joined.push({ text: ' ', mark: 'plain', span: { start: before.span.end, end: before.span.end + 1 } });
    for (const run of runs) joined.push(run);
  }
  return joined;
}

/** Cuts runs to the text from `from` on, without the white space at either end. */
export function cutRuns(runs: readonly Run[], from: number): Run[] {
  let skip = from;
  let started = false;
  const kept: Run[] = [];
  for (const run of runs) {
    const at = Math.min(skip, run.text.length);
    skip -= at;
    const start = started ? at : skipInvisible(run.text, at);
    if (start >= run.text.length) continue;
    started = true;
    kept.push(start === 0 ? run : sliceRun(run, start, run.text.length));
  }
  return trimEnd(kept);
}

function toLine(runs: readonly Run[]): Line | null {
  const kept = cutRuns(runs, 0);
  const text = kept.map((run) => run.text).join('');
  const span = { start: kept[0]?.span.start ?? 0, end: kept.at(-1)?.span.end ?? 0 };
  return text === '' ? null : { text, runs: kept, span };
}

function trimEnd(runs: Run[]): Run[] {
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    let end = last.text.length;
    while (end > 0 && INVISIBLE.test(last.text.charAt(end - 1))) end -= 1;
    if (end === last.text.length) return runs;
    runs.pop();
    if (end > 0) runs.push(sliceRun(last, 0, end));
  }
  return runs;
}

function skipInvisible(text: string, from: number): number {
  let at = from;
  while (at < text.length && INVISIBLE.test(text.charAt(at))) at += 1;
  return at;
}

function sliceRun(run: Run, start: number, end: number): Run {
  const span = fileSpan({ runs: [run], span: run.span }, start, end);
  return { ...run, text: run.text.slice(start, end), span };
}
