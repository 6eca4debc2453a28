/**
 * Finds what people mean when they do not know the name: compares a question with every wording under which something is known.
 * A question and a thing share pairs of characters, characters and Latin words; what few things have weighs more, and what a
 * thing repeats weighs ever less (BM25, Robertson and Walker 1994). Pairs that nobody wrote count as pairs that sound alike,
 * so homophones and pinyin are understood. Words that people put for each other count as one (families.ts).
 * No clock, no disk: it runs in the browser and, for the same files, always answers the same.
 */
import { wordsIn } from './families.ts';
import { bySound, featuresOf, foldWords, soundsLike, typedPairs } from './features.ts';
import { familiesIn, familyFeature, openBoards, type MeaningBase, type MeaningBoard } from './meaning-boards.ts';

export interface Meant {
  /** Position of the thing among those laid out. */
  index: number;
  /** 0 to 1: the part of the question that the thing covers. */
  score: number;
}

/** A word of a question that is another word of the product. */
export interface Replacement {
  said: string;
  term: string;
}

export interface Meaning {
  /** @throws whatever `board` throws */
  ask(question: string): Promise<{ meant: Meant[]; replaced: Replacement[] }>;
}

/** A word says more than the characters it is written in. */
const WORD = 1.3;
/** A pair that only sounds like one that was written. */
const ALIKE = 0.6;
/** What nobody wrote makes the question harder to cover, but less than what could have been found. */
const UNKNOWN = 0.6;
/** How soon repetition stops counting, and how much long lists of wordings are held against a thing. */
const SATURATION = 1.2;
const LENGTH = 0.25;

/** @param board fetches a board; asked once for each board that a question needs */
export function prepareMeaning({ lengths, sounds }: MeaningBase, board: (name: string) => Promise<MeaningBoard>): Meaning {
  const soundOf = bySound(sounds);
  const syllables = new Set(Object.keys(sounds));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const open = openBoards(board, soundOf);

  return {
    async ask(question) {
      const text = foldWords(question);
      const { found, replaced } = await compare(text);
      const meant = [...found].map(([index, score]) => ({ index, score })).sort((a, b) => b.score - a.score || a.index - b.index);
      return { meant, replaced };
    },
  };

  /** The part of a question that each thing covers, and the words that were understood as others. */
  async function compare(text: string): Promise<{ found: Map<number, number>; replaced: Replacement[] }> {
    const features = [...featuresOf(text)];
    const typed = typedPairs(text, syllables, soundOf);
    const boards = await open([...features.map(([feature]) => feature), ...typed.map(({ sound }) => sound)]);
    // Letters that nobody wrote are pinyin where they sound like what somebody did.
    const heard = typed.filter(({ words, sound }) => words.every((word) => boards.holders(word).length === 0) && boards.sounding(sound).length > 0);
    const spelled = new Set(heard.flatMap(({ words }) => words));
    // Which families a question has words of is written on the boards of its characters.
    const families = familiesIn(text, boards.words).map(familyFeature);
    const together = await open(families);
    const asked = [
      ...families.map((family) => ({ share: WORD, holders: together.holders(family) })),
      ...features.filter(([feature]) => !spelled.has(feature)).map(([feature, share]) => {
        const holders = boards.holders(feature);
        const alike = holders.length > 0 ? [] : boards.sounding(soundsLike(feature, soundOf));
        return alike.length > 0 ? { share: share * ALIKE, holders: alike } : { share, holders };
      }),
      ...heard.map(({ sound }) => ({ share: 1, holders: boards.sounding(sound) })),
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
    return { found, replaced: wordsIn(text, boards.words).flatMap(([said, { term }]) => (term === null || term === said ? [] : [{ said, term }])) };
  }
}
