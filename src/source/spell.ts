import { pinyin } from 'pinyin-pro';

/** Spells Chinese in pinyin without tones; an author's reading wins. Build time only: the browser never loads pinyin. */
export function spell(text: string, reading?: string): string[] {
  if (reading !== undefined) return reading.split(' ');
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]+/g, ''))
    .filter((syllable) => syllable !== '');
}
