/**
 * The words by which a provision binds somebody, after the Legislative Affairs Commission's drafting usage (立法技术规范(试行)(一),
 * 法工委发〔2009〕62号): 应当 and 必须 oblige, 不得 and 禁止 forbid, 可以 permits. 负责 is company usage for a standing charge.
 * One table: extraction, checks, pages and help read it.
 */
export const MODALITIES = {
  obligation: { label: '应当', meaning: '必须做', binding: true },
  charge: { label: '负责', meaning: '长期承担', binding: true },
  prohibition: { label: '不得', meaning: '禁止做', binding: true },
  permission: { label: '可以', meaning: '有权做', binding: false },
} as const;

export type Modality = keyof typeof MODALITIES;

export interface ModalWord {
  modality: Modality;
  /** The word as written: 应当, 须, 不得 … */
  word: string;
  /** Offset in the text. */
  index: number;
}

/**
 * Longest first, so that 不应当 is one word. A lone 应 or 须 is a modal word only where it is not a part of another:
 * 应用, 应急, 应收, 应付, 响应, 对应, 须知 …; 负责人 is a post.
 */
const WORDS: readonly { modality: Modality; pattern: string }[] = [
  { modality: 'prohibition', pattern: '不得|不应当|不应(?![期由])|不准|禁止(?!授予)|严禁' },
  { modality: 'permission', pattern: '可以(?!回退|核对|证明|承受)' },
  { modality: 'obligation', pattern: '应当|必须' },
  { modality: 'obligation', pattern: '(?<![不对响反适供相回呼感顺理])应(?![用急收付对当答变激届允有计邀])' },
  { modality: 'obligation', pattern: '(?<![必无])须(?![知要])' },
  { modality: 'charge', pattern: '(?<!共同|对结果)负责(?![人制])' },
];

const PATTERN = new RegExp(WORDS.map(({ pattern }) => `(${pattern})`).join('|'), 'g');

/** Finds the modal words of a text in order. Linear in the length of the text. */
export function findModalWords(text: string): ModalWord[] {
  return [...text.matchAll(PATTERN)].map((match) => {
    const group = match.slice(1).findIndex((part) => part !== undefined);
    return { modality: WORDS[group]?.modality ?? 'obligation', word: match[0], index: match.index };
  });
}
