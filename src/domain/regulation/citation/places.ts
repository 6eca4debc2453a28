import { fileSpan, type Block, type Span } from '../../text.ts';
import { citationGoesOn, readLineHead, type LineHead } from '../structure/line-heads.ts';
import { numberKey } from '../labels.ts';
import { walkProvisions, type Level, type Provision, type ProvisionNumber, type RegulationText } from '../provision.ts';

/** A block's text for reading citations: same offsets, but code and links are blotted out. */
export interface ReadableText {
  text: string;
  /** Table cells hold numbers of provisions that are cited (依据：第七条), never their heads. */
  cell: boolean;
  fileSpan(start: number, end: number): Span;
}

/** Knows which provision of a regulation stands at an offset of the file. */
export interface Places {
  /** Id of the smallest provision at the offset. */
  at(offset: number): string | null;
  /** Id of the 款 (or whatever holds no 款) at the offset. */
  paragraph(offset: number): string | null;
  /** Where the number of a provision ends, if one begins here: an own one, or one that is quoted or listed; else the offset itself. */
  headEnd(readable: ReadableText, start: number): number;
  /** Tells whether the article around the offset has no provision of this level and number. */
  lacks(offset: number, level: Level, number: ProvisionNumber): boolean;
}

interface Entry {
  provision: Provision;
  parent: number;
  /** Nearest 款 above, or the provision itself. */
  paragraph: string;
}

const BLOT = '\uFFFC';
const HEAD_WINDOW = 60;
const LINE_BEGINS = /[\s\u200B*]/;
const QUOTE_OPENS = /[“"『「‘]/;
/** A provision begins before its first word where that word is bold: `**第七条**`. */
const EMPHASIS_MARKS = [0, 1, 2, 3];
const NUMBERED = new Set(['article', 'clause', 'part', 'subpart', 'chapter', 'section', 'annex']);

/** Joins the runs of a block for scanning. */
export function readableText(block: Block): ReadableText {
  const [only] = block.runs;
  if (only && block.runs.length === 1 && only.mark !== 'code' && only.mark !== 'link' && only.span.end - only.span.start === only.text.length) {
    const { start } = only.span;
    return { text: only.text, cell: block.kind === 'tableCell', fileSpan: (from, to) => ({ start: start + from, end: start + to }) };
  }
  const starts: number[] = [];
  let text = '';
  for (const run of block.runs) {
    starts.push(text.length);
    text += run.mark === 'code' || run.mark === 'link' ? BLOT.repeat(run.text.length) : run.text;
  }
  return { text, cell: block.kind === 'tableCell', fileSpan: (from, to) => spanAcross(block, starts, from, to) };
}

/** Indexes a regulation by offset; without one, no offset has a place. */
export function createPlaces(regulation: RegulationText | null): Places {
  const entries: Entry[] = [];
  const heads = new Set<number>();
  /** What each article asked about holds, as keys of level and number. */
  const held = new Map<Provision, ReadonlySet<string>>();
  for (const provision of regulation?.children ?? []) collect(provision, -1, null);
  for (const { provision } of entries) if (NUMBERED.has(provision.level)) heads.add(provision.span.start);
  return { at: (offset) => find(offset)?.provision.id ?? null, paragraph: (offset) => find(offset)?.paragraph ?? null, headEnd, lacks };

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

  function lacks(offset: number, level: Level, number: ProvisionNumber): boolean {
    let entry = find(offset);
    while (entry && entry.provision.level !== 'article' && entry.provision.level !== 'clause') entry = entries[entry.parent];
    if (!entry) return true;
    const keys = held.get(entry.provision) ?? new Set([...walkProvisions(entry.provision.children)].flatMap((inner) => (inner.number ? `${inner.level} ${numberKey(inner.number)}` : [])));
    held.set(entry.provision, keys);
    return !keys.has(`${level} ${numberKey(number)}`);
  }

  function headEnd(readable: ReadableText, start: number): number {
    const quoted = QUOTE_OPENS.test(readable.text.charAt(start - 1));
    if (start > 0 && !quoted && !LINE_BEGINS.test(readable.text.charAt(start - 1))) return start;
    const offset = readable.fileSpan(start, start + 1).start;
    const own = heads.size > 0 && EMPHASIS_MARKS.some((marks) => heads.has(offset - marks));
    if (!own && readable.cell && !quoted) return start;
    const line = readable.text.slice(start, start + HEAD_WINDOW);
    const head = readLineHead(line, 'hybrid', own);
    if (!head || !NUMBERED.has(head.level) || (!own && !isForeignHead(line, head, quoted || start === 0))) return start;
    const title = head.level === 'article' ? /^【[^】]{1,40}】/.exec(line.slice(head.end)) : null;
    return start + head.end + (title?.[0].length ?? 0);
  }
}

/** “第八条 旧条文…” and a line of a table of contents begin with a number that is no citation either. */
function isForeignHead(line: string, { certain, end, level }: LineHead, begins: boolean): boolean {
  const rest = line.slice(end);
  return begins && line.startsWith('第') && level !== 'annex' && certain && rest !== '' && !citationGoesOn(rest);
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
