/**
 * The index of wordings, laid out on many small boards, one for every few sounds: a question fetches only the boards of its own
 * words, and what sounds alike lies together.
 */
import { bySound, featuresOf, foldWords, soundsLike } from './features.ts';
import { createLoader } from '../remember.ts';

/** What is known about everything, whatever is asked. */
export interface MeaningBase {
  /** How much is written about each thing: the sum of the counts in its postings. */
  lengths: readonly number[];
  /** The word of the product, then what people say for it. */
  synonyms: readonly (readonly string[])[];
  /** Characters by their sound, without tone: `{ biao: '表标' }`. */
  sounds: Readonly<Record<string, string>>;
}

/** What is written (a character, a pair, a Latin word) → the things that have it, packed. */
export type MeaningBoard = Readonly<Record<string, string>>;

/** What one thing is called, and how else people ask for it. */
export interface Wordings {
  names: readonly string[];
  asked: readonly string[];
}

/** So many boards there are: a question of ten characters fetches about nine. */
export const BOARDS = 256;

/** A name says more than one of many ways of asking. */
const NAME = 2;
const LETTERS = 26;
const FIRST = 'a'.charCodeAt(0);

/** Lays wordings out: the base, and the boards in their order. */
export function layMeaning(things: readonly Wordings[], { synonyms, sounds }: Omit<MeaningBase, 'lengths'>): { base: MeaningBase; boards: MeaningBoard[] } {
  const soundOf = bySound(sounds);
  const postings = new Map<string, Map<number, number>>();
  const lengths = things.map(({ names, asked }, index) => {
    let length = 0;
    for (const [texts, count] of [[names, NAME], [asked, 1]] as const) {
      for (const feature of texts.flatMap((text) => [...featuresOf(foldWords(text)).keys()])) {
        const holders = postings.get(feature) ?? new Map<number, number>();
        postings.set(feature, holders.set(index, (holders.get(index) ?? 0) + count));
        length += count;
      }
    }
    return length;
  });
  const boards = Array.from({ length: BOARDS }, (): Record<string, string> => ({}));
  for (const feature of [...postings.keys()].sort()) {
    const board = boards[boardOf(feature, soundOf)];
    if (board) board[feature] = packed(postings.get(feature) ?? new Map());
  }
  return { base: { lengths, synonyms, sounds }, boards };
}

/** Puts what is said about some things alone on one board, for whoever has no network. */
export function onOneBoard(boards: readonly MeaningBoard[], wanted: (index: number) => boolean): MeaningBoard {
  return Object.fromEntries(boards.flatMap((board) => Object.entries(board).flatMap(([feature, text]) => {
    const holders = unpacked(text).filter(([index]) => wanted(index));
    return holders.length === 0 ? [] : [[feature, packed(new Map(holders))]];
  })));
}

interface OpenBoard {
  board: MeaningBoard;
  /** The pairs on it by how they sound; under null everything else. */
  like: Map<string | null, string[]>;
}

export interface OpenBoards {
  /** The things that have exactly this, with how often. */
  holders(feature: string): readonly (readonly [number, number])[];
  /** The things that have anything of this sound. */
  sounding(sound: string | null): readonly (readonly [number, number])[];
}

/** Fetches boards as they are needed and keeps them, with what sounds alike on each. */
export function openBoards(board: (number: number) => Promise<MeaningBoard>, soundOf: ReadonlyMap<string, string>): (texts: readonly string[]) => Promise<OpenBoards> {
  // Without network every number brings the same board.
  const known = new WeakMap<MeaningBoard, OpenBoard>();
  const openOne = createLoader(async (number: number): Promise<OpenBoard> => {
    const one = await board(number);
    const open = known.get(one) ?? { board: one, like: Map.groupBy(Object.keys(one), (feature) => soundsLike(feature, soundOf)) };
    known.set(one, open);
    return open;
  });
  return async (texts) => {
    const numbers = [...new Set(texts.map((text) => boardOf(text, soundOf)))];
    const open = new Map(await Promise.all(numbers.map(async (number) => [number, await openOne(number)] as const)));
    const opening = (text: string): OpenBoard | undefined => open.get(boardOf(text, soundOf));
    const holders = (feature: string): readonly (readonly [number, number])[] => {
      const on = opening(feature)?.board;
      return on && Object.hasOwn(on, feature) ? unpacked(on[feature] ?? '') : [];
    };
    return {
      holders,
      sounding(sound) {
        const together = new Map<number, number>();
        for (const feature of (sound === null ? undefined : opening(sound)?.like.get(sound)) ?? []) for (const [index, times] of holders(feature)) together.set(index, Math.max(times, together.get(index) ?? 0));
        return [...together];
      },
    };
  };
}

/** The board of a feature: of Chinese that of its first sound, so that what sounds alike lies together. */
function boardOf(text: string, soundOf: ReadonlyMap<string, string>): number {
  const [first = ''] = text;
  const key = /^\p{Script=Han}$/u.test(first) ? (soundOf.get(first) ?? first) : (text.split("'")[0] ?? '');
  let hash = 0;
  for (const character of key) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return hash % BOARDS;
}

/** Things and their counts as a text: `bAC3` is the thing 26 after the start, then the one 2 after that, three times. */
function packed(holders: ReadonlyMap<number, number>): string {
  let before = 0;
  return [...holders].map(([index, count]) => {
    const distance = index - before;
    before = index;
    return `${lettersOf(distance)}${count === 1 ? '' : count}`;
  }).join('');
}

function unpacked(text: string): (readonly [number, number])[] {
  let index = 0;
  return [...text.matchAll(/([a-z]*[A-Z])(\d*)/g)].map(([, letters = '', count]) => {
    index += numberOf(letters);
    return [index, count === '' ? 1 : Number(count)] as const;
  });
}

/** A number in letters, the last of which is a capital: what follows begins anew. */
function lettersOf(number: number): string {
  let letters = String.fromCharCode(FIRST + (number % LETTERS)).toUpperCase();
  for (let rest = Math.floor(number / LETTERS); rest > 0; rest = Math.floor(rest / LETTERS)) letters = String.fromCharCode(FIRST + (rest % LETTERS)) + letters;
  return letters;
}

function numberOf(letters: string): number {
  return [...letters.toLowerCase()].reduce((number, letter) => number * LETTERS + letter.charCodeAt(0) - FIRST, 0);
}
