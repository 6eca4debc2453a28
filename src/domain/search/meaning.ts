/**
 * Finds what people mean when they do not know the name: compares a question with every wording under which something is known.
 * A question and a thing share pairs of characters, characters and Latin words; what few things have weighs more, and what a
 * thing repeats weighs ever less (BM25, Robertson and Walker 1994). Pairs that nobody wrote count as pairs that sound alike,
 * so homophones and pinyin are understood. Colloquial words count as the words of the product.
 *
 * The index lies on many small boards, one for every few sounds, so that a question fetches only the boards of its own words.
 * No clock, no disk: it runs in the browser and, for the same files, always answers the same.
 */

/** What is known about everything, whatever is asked. */
export interface MeaningBase {
  /** How much is written about each thing: the sum of the counts in its postings. */
  lengths: readonly number[];
  /** The word of the product, then what people say for it. */
  synonyms: readonly (readonly string[])[];
  /** Characters by their sound, without tone: `{ biao: '表标' }`. */
  sounds: Readonly<Record<string, string>>;
}

/** What is written (a character, a pair, a Latin word) → things that have it: the distance from the thing before, then −count where that is not 1. */
export type MeaningBoard = Readonly<Record<string, readonly number[]>>;

/** What one thing is called, and how else people ask for it. */
export interface Wordings {
  names: readonly string[];
  asked: readonly string[];
}

export interface Meant {
  /** Position of the thing among those laid out. */
  index: number;
  /** 0 to 1: the part of the question that the thing covers. */
  score: number;
}

export interface Meaning {
  /** @throws whatever `board` throws */
  ask(question: string): Promise<{ meant: Meant[]; replaced: Replacement[] }>;
}

/** A colloquial word that was understood. */
export interface Replacement {
  said: string;
  term: string;
}

/** So many boards there are: a question of ten characters fetches about nine. */
export const BOARDS = 256;

/** A name says more than one of many ways of asking. */
const NAME = 2;
const LONE = 0.45;
/** A pair that only sounds like one that was written. */
const ALIKE = 0.6;
/** A word in Latin letters is a name more often than not. */
const LATIN = 2;
/** What nobody wrote makes the question harder to cover, but less than what could have been found. */
const UNKNOWN = 0.6;
/** How soon repetition stops counting, and how much long lists of wordings are held against a thing. */
const SATURATION = 1.2;
const LENGTH = 0.25;
const LONGEST_SYLLABLE = 6;
/** Words that every question has. */
const FILLERS = /怎么办|怎么回事|怎么样|怎么弄|怎么搞|怎么|如何|为什么|为啥|请问|是不是|有没有|能不能|可不可以|什么|哪里|在哪儿|在哪|一直|总是|老是|突然|好像|我们|我的|我想|我要|我|需要|应该|一下|提示|显示|系统里|的时候|之后|以后|时候|问题|情况|[的了吗呢吧啊呀]/g;

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
  const boards = Array.from({ length: BOARDS }, (): Record<string, number[]> => ({}));
  for (const feature of [...postings.keys()].sort()) {
    const board = boards[boardOf(feature, soundOf)];
    if (board) board[feature] = packed(postings.get(feature) ?? new Map());
  }
  return { base: { lengths, synonyms, sounds }, boards };
}

/** @param board fetches a board; asked once for each board that a question needs */
export function prepareMeaning({ lengths, synonyms, sounds }: MeaningBase, board: (number: number) => Promise<MeaningBoard>): Meaning {
  const understand = translator(synonyms);
  const soundOf = bySound(sounds);
  const syllables = new Set(Object.keys(sounds));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const open = openBoards(board, soundOf);

  return {
    async ask(question) {
      const { text, replaced } = understand(question);
      const written = foldWords(question);
      const scores = new Map<number, number>();
      for (const form of new Set([written, text])) {
        for (const [index, score] of await compare(form)) scores.set(index, Math.max(score, scores.get(index) ?? 0));
      }
      return { meant: [...scores].map(([index, score]) => ({ index, score })).sort((a, b) => b.score - a.score || a.index - b.index), replaced };
    },
  };

  /** The part of one form of a question that each thing covers. */
  async function compare(form: string): Promise<Map<number, number>> {
    const features = [...featuresOf(form)];
    const typed = typedPairs(form, syllables);
    const boards = await open([...features.map(([feature]) => feature), ...typed.map(({ sound }) => sound)]);
    // Letters that nobody wrote are pinyin where they sound like what somebody did.
    const spelled = new Set(typed.filter(({ word, sound }) => boards.holders(word).length === 0 && boards.sounding(sound).length > 0).map(({ word }) => word));
    const asked = [
      ...features.filter(([feature]) => !spelled.has(feature)).map(([feature, share]) => {
        const holders = boards.holders(feature);
        const alike = holders.length > 0 ? [] : boards.sounding(soundsLike(feature, soundOf));
        return alike.length > 0 ? { share: share * ALIKE, holders: alike } : { share, holders };
      }),
      ...typed.filter(({ word }) => spelled.has(word)).map(({ sound }) => ({ share: 1, holders: boards.sounding(sound) })),
    ];
    let whole = 0;
    const found = new Map<number, number>();
    for (const { share, holders } of asked) {
      const weight = share * (holders.length === 0 ? UNKNOWN * Math.log(1 + lengths.length) : Math.log(1 + lengths.length / holders.length));
      whole += weight;
      for (const [index, times] of holders) {
        const held = times / (times + SATURATION * (1 - LENGTH + (LENGTH * (lengths[index] ?? average)) / average));
        found.set(index, (found.get(index) ?? 0) + weight * held);
      }
    }
    if (whole > 0) for (const [index, score] of found) found.set(index, score / whole);
    return found;
  }
}

/** Puts what is said about some things alone on one board, for whoever has no network. */
export function onOneBoard(boards: readonly MeaningBoard[], wanted: (index: number) => boolean): MeaningBoard {
  return Object.fromEntries(boards.flatMap((board) => Object.entries(board).flatMap(([feature, numbers]) => {
    const holders = unpacked(numbers).filter(([index]) => wanted(index));
    return holders.length === 0 ? [] : [[feature, packed(new Map(holders))]];
  })));
}

interface OpenBoard {
  board: MeaningBoard;
  /** The pairs on it by how they sound; under null everything else. */
  like: Map<string | null, string[]>;
}

interface OpenBoards {
  /** The things that have exactly this, with how often. */
  holders(feature: string): readonly (readonly [number, number])[];
  /** The things that have anything of this sound. */
  sounding(sound: string | null): readonly (readonly [number, number])[];
}

/** Fetches boards as they are needed and keeps them, with what sounds alike on each. */
function openBoards(board: (number: number) => Promise<MeaningBoard>, soundOf: ReadonlyMap<string, string>): (texts: readonly string[]) => Promise<OpenBoards> {
  const opened = new Map<number, Promise<OpenBoard>>();
  // Without network every number brings the same board.
  const known = new WeakMap<MeaningBoard, OpenBoard>();
  const openOne = async (number: number): Promise<OpenBoard> => {
    const one = await board(number);
    const open = known.get(one) ?? { board: one, like: Map.groupBy(Object.keys(one), (feature) => soundsLike(feature, soundOf)) };
    known.set(one, open);
    return open;
  };
  return async (texts) => {
    const numbers = [...new Set(texts.map((text) => boardOf(text, soundOf)))];
    const open = new Map(await Promise.all(numbers.map(async (number) => {
      const coming = opened.get(number) ?? openOne(number);
      opened.set(number, coming);
      // A board that did not come may come the next time.
      coming.catch(() => opened.delete(number));
      return [number, await coming] as const;
    })));
    const opening = (text: string): OpenBoard | undefined => open.get(boardOf(text, soundOf));
    const holders = (feature: string): readonly (readonly [number, number])[] => {
      const on = opening(feature)?.board;
      return on && Object.hasOwn(on, feature) ? unpacked(on[feature] ?? []) : [];
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

/** How a pair sounds: `biao'kong`; null for what is no pair of characters. */
function soundsLike(feature: string, soundOf: ReadonlyMap<string, string>): string | null {
  const [first = '', second = '', more] = feature;
  const sounds = [soundOf.get(first), soundOf.get(second)];
  return more === undefined && sounds[0] !== undefined && sounds[1] !== undefined ? sounds.join("'") : null;
}

function packed(holders: ReadonlyMap<number, number>): number[] {
  let before = 0;
  return [...holders].flatMap(([index, count]) => {
    const distance = index - before;
    before = index;
    return count === 1 ? [distance] : [distance, -count];
  });
}

function unpacked(numbers: readonly number[]): (readonly [number, number])[] {
  let index = 0;
  return numbers.flatMap((number, at) => {
    if (number < 0) return [];
    index += number;
    const next = numbers[at + 1] ?? 1;
    return [[index, next < 0 ? -next : 1] as const];
  });
}

function bySound(sounds: MeaningBase['sounds']): Map<string, string> {
  return new Map(Object.entries(sounds).flatMap(([sound, characters]) => [...characters].map((character) => [character, sound] as const)));
}

/** Replaces what people say by the word of the product, the longest first; inside a word of the product nothing is replaced. */
function translator(synonyms: MeaningBase['synonyms']): (text: string) => { text: string; replaced: Replacement[] } {
  const terms = new Map<string, string>();
  for (const [term = '', ...says] of synonyms) for (const said of says) terms.set(foldWords(said), foldWords(term));
  for (const [term = ''] of synonyms) terms.set(foldWords(term), foldWords(term));
  const words = [...terms.keys()].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  if (words.length === 0) return (text) => ({ text: foldWords(text), replaced: [] });
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return (text) => {
    const replaced: Replacement[] = [];
    const changed = foldWords(text).replace(pattern, (said) => {
      const term = terms.get(said) ?? said;
      if (term !== said) replaced.push({ said, term });
      return term;
    });
    return { text: changed, replaced };
  };
}

function foldWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, ' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '').trim();
}

/** Without the words that every question has, unless nothing else is left. */
function bare(text: string): string {
  const rest = text.replace(FILLERS, ' ');
  return rest.trim() === '' ? text : rest;
}

/** What a folded text is made of, each with how much it counts. */
function featuresOf(text: string): Map<string, number> {
  const features = new Map<string, number>();
  for (const [word] of bare(text).matchAll(/\p{Script=Han}+|[a-z0-9]+/gu)) {
    if (/^[a-z0-9]/.test(word)) features.set(word, LATIN);
    else addCharacters([...word], features);
  }
  return features;
}

function addCharacters(characters: readonly string[], features: Map<string, number>): void {
  for (const [at, character] of characters.entries()) {
    features.set(character, LONE);
    const next = characters[at + 1];
    if (next !== undefined) features.set(character + next, 1);
  }
}

/** Letters that spell syllables, pair by pair: `biaokong` → `biao'kong`. */
function typedPairs(text: string, syllables: ReadonlySet<string>): { word: string; sound: string }[] {
  return [...text.matchAll(/[a-z]+/g)].flatMap(([word]) => {
    const parts = divide(word, syllables);
    return parts.slice(1).map((sound, at) => ({ word, sound: `${parts[at] ?? ''}'${sound}` }));
  });
}

/** Letters as syllables, the longest first; none where they spell something else. */
function divide(letters: string, syllables: ReadonlySet<string>): string[] {
  if (letters === '') return [];
  for (let length = Math.min(LONGEST_SYLLABLE, letters.length); length > 0; length -= 1) {
    const first = letters.slice(0, length);
    if (!syllables.has(first)) continue;
    if (length === letters.length) return [first];
    const rest = divide(letters.slice(length), syllables);
    if (rest.length > 0) return [first, ...rest];
  }
  return [];
}
