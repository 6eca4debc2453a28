import { fileSpan, type Block, type Span } from '../text.ts';
import { readLineHead } from './line-heads.ts';
import type { Provision, RegulationText } from './provision.ts';

/** A block's text for reading citations: same offsets, but code and links are blotted out. */
export interface ReadableText {
  text: string;
  fileSpan(start: number, end: number): Span;
}

/** Knows which provision of a regulation stands at an offset of the file. */
export interface Places {
  /** Id of the smallest provision at the offset. */
  at(offset: number): string | null;
  /** Id of the 款 (or whatever holds no 款) at the offset. */
  paragraph(offset: number): string | null;
  /** Where a provision's own number ends, if one begins here; else the offset itself. */
  headEnd(readable: ReadableText, start: number): number;
}

interface Entry {
  provision: Provision;
  parent: number;
  /** Nearest 款 above, or the provision itself. */
  paragraph: string;
}

const BLOT = '\uFFFC';
const HEAD_WINDOW = 60;
const LINE_BEGINS = /[\s\u200B]/;
/** A provision begins before its first word where that word is bold: `**第七条**`. */
const EMPHASIS_MARKS = [0, 1, 2, 3];
const NUMBERED = new Set(['article', 'clause', 'part', 'subpart', 'chapter', 'section', 'annex']);

/** Joins the runs of a block for scanning. */
export function readableText(block: Block): ReadableText {
  const [only] = block.runs;
  if (only && block.runs.length === 1 && only.mark !== 'code' && only.mark !== 'link' && only.span.end - only.span.start === only.text.length) {
    const { start } = only.span;
    return { text: only.text, fileSpan: (from, to) => ({ start: start + from, end: start + to }) };
  }
  const starts: number[] = [];
  let text = '';
  for (const run of block.runs) {
    starts.push(text.length);
    text += run.mark === 'code' || run.mark === 'link' ? BLOT.repeat(run.text.length) : run.text;
  }
  return { text, fileSpan: (from, to) => spanAcross(block, starts, from, to) };
}

/** Indexes a regulation by offset; without one, no offset has a place. */
export function createPlaces(regulation: RegulationText | null): Places {
  const entries: Entry[] = [];
  const heads = new Set<number>();
  for (const provision of regulation?.children ?? []) collect(provision, -1, null);
  for (const { provision } of entries) if (NUMBERED.has(provision.level)) heads.add(provision.span.start);
  return { at: (offset) => find(offset)?.provision.id ?? null, paragraph: (offset) => find(offset)?.paragraph ?? null, headEnd };

  function collect(provision: Provision, parent: number, paragraph: string | null): void {
    const own = provision.level === 'paragraph' ? provision.id : paragraph;
    entries.push({ provision, parent, paragraph: own ?? provision.id });
    const index = entries.length - 1;
    for (const child of provision.children) collect(child, index, own);
  }

  function find(offset: number): Entry | undefined {
    let low = 0;
    let high = entries.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((entries[middle]?.provision.span.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    let entry = entries[low];
    while (entry && !(entry.provision.span.start <= offset && offset < entry.provision.span.end)) entry = entries[entry.parent];
    return entry;
  }

  function headEnd(readable: ReadableText, start: number): number {
    if (heads.size === 0 || (start > 0 && !LINE_BEGINS.test(readable.text.charAt(start - 1)))) return start;
    const offset = readable.fileSpan(start, start + 1).start;
    if (!EMPHASIS_MARKS.some((marks) => heads.has(offset - marks))) return start;
    const line = readable.text.slice(start, start + HEAD_WINDOW);
    const head = readLineHead(line, 'hybrid', true);
    if (!head || !NUMBERED.has(head.level)) return start;
    const title = head.level === 'article' ? /^【[^】]{1,40}】/.exec(line.slice(head.end)) : null;
    return start + head.end + (title?.[0].length ?? 0);
  }
}

function spanAcross(block: Block, starts: readonly number[], from: number, to: number): Span {
  const first = runAt(starts, from);
  const last = runAt(starts, Math.max(from, to - 1));
  const runs = block.runs.slice(first, last + 1);
  const base = starts[first] ?? 0;
  return fileSpan({ runs, span: block.span }, from - base, to - base);
}

function runAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
