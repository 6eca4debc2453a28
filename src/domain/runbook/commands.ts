import type { DocumentFacts } from '../document.ts';
import { fileSpan, type Block, type Span } from '../text.ts';

/** The languages of fenced code that are understood. `rman` and `dgmgrl` are what is typed at those prompts. */
export const LANGUAGES = {
  sh: 'Shell',
  sql: 'SQL',
  plsql: 'PL/SQL',
  rman: 'RMAN',
  dgmgrl: 'DGMGRL',
  text: '文本',
} as const;

/** One block of fenced code in a document. */
export interface Command {
  /** As written behind the fence; empty where nothing stands there. */
  language: string;
  text: string;
  /** Index of the step it stands in; null outside steps. */
  step: number | null;
  block: Block;
}

/** Every block of fenced code of a document, in text order, with the step that holds it. */
export function commandsIn(facts: DocumentFacts): Command[] {
  const steps = stepSpans(facts);
  return facts.blocks.filter(({ kind }) => kind === 'code').map((block) => {
    return { language: block.language ?? '', text: block.runs.map(({ text }) => text).join(''), step: holderOf(steps, block.span), block };
  });
}

/** Where a stretch of a command stands in its file. */
export function commandSpan({ block }: Command, start: number, end: number): Span {
  return fileSpan(block, start, end);
}

/** The paragraphs of each step besides its commands, by the index of the step. */
export function proseOfSteps(facts: DocumentFacts): ReadonlyMap<number | null, Block[]> {
  const steps = stepSpans(facts);
  return Map.groupBy(facts.blocks.filter(({ kind }) => kind !== 'code'), ({ span }) => holderOf(steps, span));
}

/** Where the steps stand, in text order. One inside another is no step of the document (it has a finding of its own): the next ones keep their numbers. */
function stepSpans(facts: DocumentFacts): Span[] {
  const spans = facts.components.filter(({ name }) => name === 'Step').map(({ span }) => span).sort((a, b) => a.start - b.start);
  let reached = -1;
  return spans.filter(({ end }) => {
    const outer = end > reached;
    reached = Math.max(reached, end);
    return outer;
  });
}

/** Index of the step that holds a stretch of text, by binary search; null outside steps. */
function holderOf(steps: readonly Span[], { start, end }: Span): number | null {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low > 0 && end <= (steps[low - 1]?.end ?? 0) ? low - 1 : null;
}
