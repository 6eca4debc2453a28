/**
 * The index of wordings, laid out on many small boards, one for each sound, one for each Latin letter that begins a word, and some
 * for families of words: a question fetches only the boards of its own words, and what sounds alike lies together.
 */
import { familyWords, lexiconOf, wordsIn, type FamilyRows, type FamilyWord, type Lexicon } from './families.ts';
import { bySound, featuresOf, foldWords, soundsLike } from './features.ts';
import { compareText } from '../order.ts';
import { createLoader } from '../remember.ts';

/** What is known about everything, whatever is asked. */
export interface MeaningBase {
  /** How much is written about each thing: the sum of the counts in its postings. */
  lengths: readonly number[];
  /** Characters by their sound, without tone: `{ biao: '表标' }`. */
  sounds: Readonly<Record<string, string>>;
}

/**
 * What is written → the things that have it, packed: `{ 表: 'aC2空bAC置c', sql: 'd' }`. Behind a character stand the things that have
 * it, then every character that somebody wrote after it with the things that have the pair. `~料` is any word of the family 料, and
 * `{ '=来料': '料' }` says that 来料 is one; `{ '=关账': '月底|关闭期间' }`, that it is said for a word of the product.
 */
export type MeaningBoard = Readonly<Record<string, string>>;

/** What one thing is called, and how else people ask for it. */
export interface Wordings {
  names: readonly string[];
  asked: readonly string[];
}

/** Boards of words that begin with a letter or a digit. A sound that is one letter shares its board. */
const LATIN_BOARDS = [...'0123456789abcdefghijklmnopqrstuvwxyz'];
/** Where characters lie whose sound is not known. */
const SOUNDLESS = 'other';
const FAMILY = '~';
const WORD = '=';
/** So many boards hold the families: a question has words of four or five. */
const FAMILY_BOARDS = 256;
const familyBoard = (number: number): string => `family-${number}`;

/** A name says more than one of many ways of asking. */
const NAME = 2;
const LETTERS = 26;
const FIRST = 'a'.charCodeAt(0);
const IS_HAN = /^\p{Script=Han}/u;

/** Lays wordings out: the base, and every board that a question may ask for by its name, even when nothing lies on it. */
export function layMeaning(things: readonly Wordings[], { everyday, synonyms, sounds }: Omit<MeaningBase, 'lengths'> & FamilyRows): { base: MeaningBase; boards: Record<string, MeaningBoard> } {
  const soundOf = bySound(sounds);
  const words = familyWords({ everyday, synonyms });
  const lexicon = lexiconOf(words);
  const featuresIn = (text: string): string[] => [...featuresOf(text).keys(), ...familiesIn(text, lexicon).map(familyFeature)];
  const postings = new Map<string, Map<number, number>>();
  const lengths = things.map(({ names, asked }, index) => {
    let length = 0;
    for (const [texts, count] of [[names, NAME], [asked, 1]] as const) {
      for (const feature of texts.flatMap((text) => featuresIn(foldWords(text)))) {
        const holders = postings.get(feature) ?? new Map<number, number>();
        postings.set(feature, holders.set(index, (holders.get(index) ?? 0) + count));
        length += count;
      }
    }
    return length;
  });
  const boards = Object.fromEntries([...Object.keys(sounds), ...LATIN_BOARDS, SOUNDLESS, ...Array.from({ length: FAMILY_BOARDS }, (_, number) => familyBoard(number))].sort().map((name): [string, Record<string, string>] => [name, {}]));
  for (const [feature, holders] of [...postings].sort(([a], [b]) => compareText(a, b))) write(boards[boardOf(feature, soundOf)] ?? {}, feature, holders);
  for (const [word, { family, term }] of [...words].sort(([a], [b]) => compareText(a, b))) {
    const board = boards[boardOf(word, soundOf)];
    if (board && postings.has(familyFeature(family))) board[WORD + word] = term === null ? family : `${family}|${term}`;
  }
  return { base: { lengths, sounds }, boards };
}

/** The families of which a folded text has a word, each once. */
export function familiesIn(text: string, lexicon: Lexicon): string[] {
  return [...new Set(wordsIn(text, lexicon).map(([, { family }]) => family))];
}

/** What stands on a board for every word of a family. */
export function familyFeature(family: string): string {
  return FAMILY + family;
}

/** Puts what is said about some things alone on one board, for whoever has no network. */
export function onOneBoard(boards: Readonly<Record<string, MeaningBoard>>, wanted: (index: number) => boolean): MeaningBoard {
  const one: Record<string, string> = {};
  for (const board of Object.values(boards)) for (const [feature, text] of read(board)) {
    if (feature.startsWith(WORD)) one[feature] = text;
    const holders = unpacked(text).filter(([index]) => wanted(index));
    if (holders.length > 0) write(one, feature, new Map(holders));
  }
  return one;
}

/** Writes a feature on a board; a pair behind its first character, which comes before it in the order of features. */
function write(board: Record<string, string>, feature: string, holders: ReadonlyMap<number, number>): void {
  const [first = '', second] = feature;
  if (second !== undefined && IS_HAN.test(first)) board[first] = `${board[first] ?? ''}${second}${packed(holders)}`;
  else board[feature] = packed(holders);
}

/** Every feature on a board, with the things that have it, packed. */
function read(board: MeaningBoard): Map<string, string> {
  return new Map(Object.entries(board).flatMap(([key, text]) => {
    const [own = '', ...pairs] = text.split(/(?=\p{Script=Han})/u);
    const following = pairs.map((pair) => [key + String.fromCodePoint(pair.codePointAt(0) ?? 0), pair.replace(/^./u, '')] as const);
    return IS_HAN.test(key) ? [[key, own] as const, ...following] : [[key, text] as const];
  }));
}

interface OpenBoard {
  /** Feature → the things that have it, packed. */
  features: ReadonlyMap<string, string>;
  /** The pairs on it by how they sound; under null everything else. */
  like: Map<string | null, string[]>;
  words: Lexicon;
}

export interface OpenBoards {
  /** The things that have exactly this, with how often. */
  holders(feature: string): readonly (readonly [number, number])[];
  /** The things that have anything of this sound. */
  sounding(sound: string | null): readonly (readonly [number, number])[];
  /** The words of families that begin with a character of which the board is open. */
  words: Lexicon;
}

/** Fetches boards as they are needed and keeps them, with what sounds alike on each. */
export function openBoards(board: (name: string) => Promise<MeaningBoard>, soundOf: ReadonlyMap<string, string>): (texts: readonly string[]) => Promise<OpenBoards> {
  // Without network every name brings the same board.
  const known = new WeakMap<MeaningBoard, OpenBoard>();
  const openOne = createLoader(async (name: string): Promise<OpenBoard> => {
    const one = await board(name);
    const open = known.get(one) ?? openBoard(read(one), soundOf);
    known.set(one, open);
    return open;
  });
  return async (texts) => {
    const names = [...new Set(texts.map((text) => boardOf(text, soundOf)))];
    const open = new Map(await Promise.all(names.map(async (name) => [name, await openOne(name)] as const)));
    const opening = (text: string): OpenBoard | undefined => open.get(boardOf(text, soundOf));
    const holders = (feature: string): readonly (readonly [number, number])[] => unpacked(opening(feature)?.features.get(feature) ?? '');
    return {
      holders,
      words: (first) => opening(first)?.words(first),
      sounding(sound) {
        const together = new Map<number, number>();
        for (const feature of (sound === null ? undefined : opening(sound)?.like.get(sound)) ?? []) for (const [index, times] of holders(feature)) together.set(index, Math.max(times, together.get(index) ?? 0));
        return [...together];
      },
    };
  };
}

function openBoard(features: ReadonlyMap<string, string>, soundOf: ReadonlyMap<string, string>): OpenBoard {
  const words = [...features].flatMap(([feature, text]): [string, FamilyWord][] => {
    const [family = '', term = null] = text.split('|');
    return feature.startsWith(WORD) ? [[feature.slice(WORD.length), { family, term }]] : [];
  });
  return { features, like: Map.groupBy(features.keys(), (feature) => soundsLike(feature, soundOf)), words: lexiconOf(new Map(words)) };
}

/** The name of the board of a feature: of Chinese its first sound, so that what sounds alike lies together; of a Latin word its first letter. */
function boardOf(text: string, soundOf: ReadonlyMap<string, string>): string {
  if (text.startsWith(FAMILY)) return familyBoard([...text].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % FAMILY_BOARDS);
  const [sound = '', more] = text.split("'");
  if (more !== undefined) return sound;
  const [first = ''] = text;
  return /[a-z0-9]/.test(first) ? first : (soundOf.get(first) ?? SOUNDLESS);
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
