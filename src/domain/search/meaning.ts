/**
 * Finds what people mean when they do not know the name: compares a question with every wording under which something is known.
 * Two texts are close when they share pairs of characters, Latin words, or pairs of syllables that sound alike; what few
 * wordings have weighs more (inverse document frequency). Colloquial words count as the words of the product.
 * No clock, no disk: it runs in the browser and, for the same files, always answers the same.
 */

export interface MeaningSource {
  /** For each thing, the wordings under which people know it. */
  wordings: readonly (readonly string[])[];
  /** The word of the product, then what people say for it. */
  synonyms: readonly (readonly string[])[];
  /** The sound of each character, without tone: `表` → `biao`. */
  sounds: ReadonlyMap<string, string>;
}

export interface Meant {
  /** Position of the thing in `wordings`. */
  index: number;
  /** 0 to 1; 1 where the question is one of the wordings. */
  score: number;
}

export interface Meaning {
  ask(question: string): { meant: Meant[]; replaced: Replacement[] };
}

/** A colloquial word that was understood. */
export interface Replacement {
  said: string;
  term: string;
}

/** How much of the question must be covered, against how much of the wording: people write more than they need. */
const OF_QUESTION = 0.62;
/** A thing known by several wordings together answers a little less surely than one wording alone. */
const TOGETHER = 0.8;
const SOUND = 0.45;
const LONE = 0.35;
const LONGEST_SYLLABLE = 6;
/** A word in Latin letters is a name more often than not. */
const LATIN = 2;
/** Words that every question has. */
const FILLERS = /怎么办|怎么回事|怎么样|怎么弄|怎么搞|怎么|如何|为什么|为啥|请问|是不是|有没有|能不能|可不可以|什么|哪里|在哪儿|在哪|一直|总是|老是|突然|好像|我们|我的|我想|我要|我|需要|应该|一下|提示|显示|系统里|的时候|之后|以后|时候|问题|情况|[的了吗呢吧啊呀]/g;

export function prepareMeaning({ wordings, synonyms, sounds }: MeaningSource): Meaning {
  const understand = translator(synonyms);
  // Each wording stands as it is and as it was understood: a synonym helps, and takes nothing away.
  const known = wordings.map((texts) => texts.flatMap((text) => both(text, understand(text).text).map((form) => featuresOf(form, sounds))));
  const weights = weigh(known.flat());
  const postings = new Map<string, { index: number; wording: number; weight: number }[]>();
  const totals = known.map((list) => list.map((features) => total(features, weights)));
  for (const [index, list] of known.entries()) {
    for (const [wording, features] of list.entries()) {
      for (const [feature, share] of features) put(postings, feature, { index, wording, weight: share * weightOf(feature, weights) });
    }
  }
  return {
    ask(question) {
      const { text, replaced } = understand(question);
      const scores = new Map<number, number>();
      for (const form of both(question, text)) for (const { index, score } of compare(featuresOf(form, sounds))) scores.set(index, Math.max(score, scores.get(index) ?? 0));
      return { meant: [...scores].map(([index, score]) => ({ index, score })).sort((a, b) => b.score - a.score || a.index - b.index), replaced };
    },
  };

  /** How alike one form of a question is to each thing that shares anything with it. */
  function compare(asked: ReadonlyMap<string, number>): Meant[] {
    const whole = total(asked, weights);
    if (whole === 0) return [];
    const found = new Map<number, { byWording: Map<number, number>; together: number }>();
    for (const [feature, share] of asked) {
      const weight = share * weightOf(feature, weights);
      const counted = new Set<number>();
      for (const { index, wording, weight: theirs } of postings.get(feature) ?? []) {
        const entry = found.get(index) ?? { byWording: new Map<number, number>(), together: 0 };
        found.set(index, entry);
        entry.byWording.set(wording, (entry.byWording.get(wording) ?? 0) + Math.min(weight, theirs));
        if (!counted.has(index)) entry.together += weight;
        counted.add(index);
      }
    }
    return [...found].map(([index, { byWording, together }]) => {
      const best = Math.max(...[...byWording].map(([wording, shared]) => (shared / whole) ** OF_QUESTION * (shared / (totals[index]?.[wording] ?? 1)) ** (1 - OF_QUESTION)));
      return { index, score: Math.max(best, TOGETHER * (together / whole) ** 1.5) };
    });
  }
}

/** A text as it was written and as it was understood, once where these are the same. */
function both(written: string, understood: string): string[] {
  const folded = foldWords(written);
  return folded === understood ? [folded] : [folded, understood];
}

/** Replaces what people say by the word of the product, the longest first; inside a word of the product nothing is replaced. */
function translator(synonyms: MeaningSource['synonyms']): (text: string) => { text: string; replaced: Replacement[] } {
  const terms = new Map<string, string>();
  for (const [term = '', ...says] of synonyms) for (const said of says) terms.set(foldWords(said), foldWords(term));
  for (const [term = ''] of synonyms) terms.set(foldWords(term), foldWords(term));
  const words = [...terms.keys()].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  if (words.length === 0) return (text) => ({ text: foldWords(text), replaced: [] });
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'), 'g');
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

/** What a text is made of, each with how much it counts. */
function featuresOf(text: string, sounds: ReadonlyMap<string, string>): Map<string, number> {
  const features = new Map<string, number>();
  const bare = text.replace(FILLERS, ' ');
  for (const run of (bare.trim() === '' ? text : bare).matchAll(/\p{Script=Han}+|[a-z0-9]+/gu)) {
    const [word] = run;
    if (/^[a-z0-9]/.test(word)) features.set(word, LATIN);
    else addCharacters([...word], features);
  }
  for (const run of spoken(bare, sounds)) for (const [at, sound] of run.entries()) if (at > 0) features.set(`${run[at - 1] ?? ''}'${sound}`, SOUND);
  return features;
}

/** The stretches of a text that can be said aloud: characters by their sounds, letters where they spell syllables. */
function spoken(text: string, sounds: ReadonlyMap<string, string>): string[][] {
  const syllables = new Set(sounds.values());
  return [...text.matchAll(/[\p{Script=Han}a-z]+/gu)].map(([run]) => [...run.matchAll(/\p{Script=Han}|[a-z]+/gu)].flatMap(([piece]) => (/^[a-z]/.test(piece) ? divide(piece, syllables) : (sounds.get(piece) ?? []))));
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

function addCharacters(characters: readonly string[], features: Map<string, number>): void {
  for (const [at, character] of characters.entries()) {
    features.set(character, LONE);
    const next = characters[at + 1];
    if (next !== undefined) features.set(character + next, 1);
  }
}

function weigh(all: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const features of all) for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const weights = new Map([...counts].map(([feature, count]) => [feature, Math.log(1 + all.length / count)]));
  weights.set('', Math.log(1 + all.length) * 0.6);
  return weights;
}

/** What no wording has still makes the question harder to cover, but less than what could have been found. */
function weightOf(feature: string, weights: ReadonlyMap<string, number>): number {
  return weights.get(feature) ?? (feature.includes("'") ? 0 : (weights.get('') ?? 1));
}

function total(features: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [feature, share] of features) sum += share * weightOf(feature, weights);
  return sum;
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
