/**
 * Patterns of parameters, read without the engine of the language. That one tries one way after another: `^(A+)+$` keeps it busy
 * for years over a value of forty characters, in the check as in the reader's browser. Here every character is looked at once,
 * in all ways at a time (Thompson 1968, https://swtch.com/~rsc/regexp/regexp1.html). Lookaround, back references and word
 * boundaries do not exist.
 */

/** One character is read; or nothing is read and the work goes on at other instructions, counted from this one; or only at an edge. */
type Instruction = { read: (character: string) => boolean } | { ways: readonly number[] } | { edge: 'start' | 'end' };

/** What a pattern compiles to; the end of the list is the end of the pattern. */
export type Program = readonly Instruction[];

/** Larger ones (nested counts such as `(a{99}){99}`) no author means, and no browser should carry. */
const LARGEST_PROGRAM = 5_000;
const DEEPEST_GROUP = 20;

/** One character of a pattern, or one set of characters, as the language writes it. */
const PIECE = /\\(?:u\{[0-9A-Fa-f]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|c[A-Za-z]|[pP]\{[^}]*\}|[^])|\[(?:\\[^]|[^\]\\])*\]|\((?:\?:|\?<[A-Za-z_]\w*>)?|[^]/gu;
const COUNT = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/;

/** Compiles a pattern; null where it is none, or asks for more than this reads. */
export function compilePattern(pattern: string): Program | null {
  if (!isSyntax(pattern)) return null;
  const reader = { pattern, at: 0 };
  const program = readChoice(reader, 0);
  return reader.at === pattern.length ? program : null;
}

/** Tells whether a pattern describes the whole of a text, in time that grows with the lengths of both, whatever they are. */
export function fitsWhole(program: Program, text: string): boolean {
  const characters = Array.from(text);
  let open = follow(program, [0], 0, characters.length);
  for (const [index, character] of characters.entries()) {
    const read = [...open].filter((at) => reads(program[at], character));
    if (read.length === 0) return false;
    open = follow(program, read.map((at) => at + 1), index + 1, characters.length);
  }
  return open.has(program.length);
}

/** Tells whether a pattern lets a character stand anywhere in a value. */
export function admits(program: Program, character: string): boolean {
  return program.some((instruction) => reads(instruction, character));
}

function reads(instruction: Instruction | undefined, character: string): boolean {
  return instruction !== undefined && 'read' in instruction && instruction.read(character);
}

/** The instructions at which something is read next, or the end, from those given. */
function follow(program: Program, from: readonly number[], index: number, length: number): ReadonlySet<number> {
  const seen = new Set<number>();
  const waiting = [...from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const instruction = program[at];
    if (instruction === undefined || 'read' in instruction) continue;
    const here = at;
    if ('ways' in instruction) waiting.push(...instruction.ways.map((way) => here + way));
    else if (index === (instruction.edge === 'start' ? 0 : length)) waiting.push(here + 1);
  }
  return seen;
}

interface Reader {
  readonly pattern: string;
  at: number;
}

function readChoice(reader: Reader, depth: number): Program | null {
  let program = readSequence(reader, depth);
  while (program !== null && reader.pattern[reader.at] === '|') {
    reader.at += 1;
    const other = readSequence(reader, depth);
    program = other && [{ ways: [1, program.length + 2] }, ...program, { ways: [other.length + 1] }, ...other];
  }
  return program;
}

function readSequence(reader: Reader, depth: number): Program | null {
  const program: Instruction[] = [];
  while (reader.at < reader.pattern.length && !/[|)]/.test(reader.pattern[reader.at] ?? '')) {
    const part = readPart(reader, depth);
    const counted = part && repeat(part, readCount(reader));
    if (counted === null || program.length + counted.length > LARGEST_PROGRAM) return null;
    program.push(...counted);
  }
  return program;
}

function readPart(reader: Reader, depth: number): Program | null {
  PIECE.lastIndex = reader.at;
  const piece = PIECE.exec(reader.pattern)?.[0] ?? '';
  reader.at += piece.length;
  if (piece.startsWith('(')) {
    const inside = depth < DEEPEST_GROUP && reader.pattern[reader.at] !== '?' ? readChoice(reader, depth + 1) : null;
    reader.at += 1;
    return inside;
  }
  if (piece === '^' || piece === '$') return [{ edge: piece === '^' ? 'start' : 'end' }];
  if (/^\\[bB1-9k]/.test(piece)) return null;
  const one = new RegExp(`^${piece}$`, 'u');
  return [{ read: (character) => one.test(character) }];
}

function readCount(reader: Reader): { least: number; most: number } {
  const [whole = '', sign, least, comma, most] = COUNT.exec(reader.pattern.slice(reader.at)) ?? [];
  reader.at += whole.length;
  if (sign !== undefined) return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
  if (least === undefined) return { least: 1, most: 1 };
  if (comma === '') return { least: Number(least), most: Number(least) };
  return { least: Number(least), most: most === '' ? Number.POSITIVE_INFINITY : Number(most) };
}

function repeat(part: Program, { least, most }: { least: number; most: number }): Program | null {
  const endless = most === Number.POSITIVE_INFINITY;
  const length = (least + (endless ? 1 : most - least)) * (part.length + 2);
  if (length > LARGEST_PROGRAM) return null;
  const rest = endless ? [{ ways: [1, part.length + 2] }, ...part, { ways: [-part.length - 1] }] : Array.from({ length: most - least }, () => [{ ways: [1, part.length + 1] }, ...part]).flat();
  return [...Array.from({ length: least }, () => part).flat(), ...rest];
}

function isSyntax(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').flags === 'u';
  } catch {
    return false;
  }
}
