/** What the words of a question or of a wording are made of: characters, pairs of characters, Latin words, and how they sound. */

const LONE = 0.7;
/** A word in Latin letters is a name more often than not. */
const LATIN = 1.6;
const LONGEST_SYLLABLE = 6;
/** Words that every question has. */
const FILLERS = /怎么办|怎么回事|怎么样|怎么弄|怎么搞|怎么|如何|为什么|为啥|请问|是不是|有没有|能不能|可不可以|什么|哪里|在哪儿|在哪|一直|总是|老是|突然|好像|我们|我的|我想|我要|我|需要|应该|一下|提示|显示|系统里|的时候|之后|以后|时候|问题|情况|[的了吗呢吧啊呀]/g;

/** Writes a text as it is compared: width, case and punctuation do not count. */
export function foldWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, ' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '').trim();
}

/** Without the words that every question has, unless nothing else is left. */
function bare(text: string): string {
  const rest = text.replace(FILLERS, ' ');
  return rest.trim() === '' ? text : rest;
}

/** The forms of an English word are one word: closed, closes, closing. What is left need not be a word. */
function stem(word: string): string {
  return /^[a-z]{5,}$/.test(word) ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word;
}

/** What a folded text is made of, each with how much it counts. */
export function featuresOf(text: string): Map<string, number> {
  const features = new Map<string, number>();
  for (const [word] of bare(text).matchAll(/\p{Script=Han}+|[a-z0-9]+/gu)) {
    if (/^[a-z0-9]/.test(word)) features.set(stem(word), LATIN);
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

/** Letters that spell syllables, pair by pair, with blanks or characters between or not: `biaokong`, `biao kong`, `表kong` → `biao'kong`. */
export function typedPairs(text: string, syllables: ReadonlySet<string>, soundOf: ReadonlyMap<string, string>): TypedPair[] {
  const units = [...text.matchAll(/\p{Script=Han}|[a-z0-9]+/gu)].flatMap(([unit]): { word: string | null; sound: string | undefined }[] => {
    const sound = soundOf.get(unit);
    if (sound !== undefined) return [{ word: null, sound }];
    const sounds = divide(unit, syllables);
    // What spells nothing keeps apart what stands around it.
    return sounds.length === 0 ? [{ word: null, sound: undefined }] : sounds.map((syllable) => ({ word: stem(unit), sound: syllable }));
  });
  return units.slice(1).flatMap(({ word, sound }, at) => {
    const before = units[at];
    const words = [before?.word, word].filter((typed) => typeof typed === 'string');
    return before?.sound === undefined || sound === undefined || words.length === 0 ? [] : [{ words, sound: `${before.sound}'${sound}` }];
  });
}

/** Two syllables, of which at least one is typed in Latin letters. */
interface TypedPair {
  /** The Latin words, as compared, that hold them: one, or two that follow each other. */
  words: string[];
  sound: string;
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

/** How a pair sounds: `biao'kong`; null for what is no pair of characters. */
export function soundsLike(feature: string, soundOf: ReadonlyMap<string, string>): string | null {
  const [first = '', second = '', more] = feature;
  const sounds = [soundOf.get(first), soundOf.get(second)];
  return more === undefined && sounds[0] !== undefined && sounds[1] !== undefined ? sounds.join("'") : null;
}

/** The sound of each character: from `{ biao: '表标' }`. */
export function bySound(sounds: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(sounds).flatMap(([sound, characters]) => [...characters].map((character) => [character, sound] as const)));
}

