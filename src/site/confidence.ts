/** How well a fact is known, in words for readers. */
export const CONFIDENCE = {
  verified: '已在原始出处核对',
  secondary: '转引，未见原始出处',
  'expert-check': '待专家复核',
} as const;

/** What readers are warned of beside a single fact; null where it was read at its source. */
export function confidenceNote(confidence: keyof typeof CONFIDENCE): string | null {
  if (confidence === 'verified') return null;
  return confidence === 'secondary' ? '转引，待专家复核' : CONFIDENCE[confidence];
}
