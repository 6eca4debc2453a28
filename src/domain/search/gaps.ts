import { foldQuestion } from '../faq/questions.ts';

/** Questions of one browser that found nothing. Kept there only when the reader said so, and leave it only as a file that he saves. */
export const GAPS_FORMAT = 'kb-gaps/1';

export interface Gap {
  question: string;
  times: number;
}

/** So many different questions are kept; the oldest go first. */
export const MOST_GAPS = 200;
const LONGEST = 120;

/** Adds a question, or counts it again; two wordings that differ in punctuation only are one. */
export function noteGap(gaps: readonly Gap[], question: string): Gap[] {
  const asked = question.trim().slice(0, LONGEST);
  const folded = foldQuestion(asked);
  if (folded === '') return [...gaps];
  const known = gaps.find((one) => foldQuestion(one.question) === folded);
  const rest = gaps.filter((one) => one !== known);
  return [...rest, { question: known?.question ?? asked, times: (known?.times ?? 0) + 1 }].slice(-MOST_GAPS);
}

/** Reads an exported file or what this browser kept; null for anything else. Without zod, because the browser reads it as well. */
export function readGaps(text: string): Gap[] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== GAPS_FORMAT || !('gaps' in value) || !Array.isArray(value.gaps)) return null;
    const gaps: unknown[] = value.gaps;
    return gaps.every(isGap) ? gaps.slice(-MOST_GAPS) : null;
  } catch {
    return null;
  }
}

export function writeGaps(gaps: readonly Gap[]): string {
  return `${JSON.stringify({ format: GAPS_FORMAT, gaps }, null, 2)}\n`;
}

function isGap(value: unknown): value is Gap {
  if (typeof value !== 'object' || value === null || !('question' in value) || !('times' in value)) return false;
  const { question, times } = value;
  return typeof question === 'string' && question.trim() !== '' && question.length <= LONGEST && typeof times === 'number' && Number.isInteger(times) && times > 0;
}
