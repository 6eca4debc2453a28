import { levelRank, type Body } from './pins.ts';

/** What makes the words behind it a provision as surely as a legal word after it would. */
const LEADS_IN = /(?:按照?|依照|依据|根据|违反|符合|适用|参照|属于)[\s\u3000]?$/;
const LEGAL_CONTEXT = /(?:规定|所[列称述指定]|情形|行为|以外|外|中|内|之|[、和及或至的第。，；：:;,）)】”’"]|$)/y;
/** 第三章由办公室解释, 第二章未作规定: more than a 款 or 项 would need. */
const DIVISION_CONTEXT = /^(?:由|未|另|均|适用|执行)/;

/**
 * 第三项 alone may be an ordinary count (第三项工作), and so may 前一项 and 本款 (前一项工作, 本款产品): below and above 条 a
 * legal word has to stand on one side, or a further level below. 申请书的附件一 is not ours.
 */
export function hasLegalContext(text: string, at: number, body: Body): boolean {
  const { level, relative } = body.first;
  if (level === 'annex') return text.charAt(at - 1) !== '的';
  if (levelRank(level) === levelRank('article') || (body.parts[0]?.pins.length ?? 0) > 1) return true;
  const counts = level === 'item' ? !text.startsWith('前项', at) : level === 'paragraph' && relative?.direction === 'same';
  if (relative !== null && !counts) return true;
  if (levelRank(level) < levelRank('article') && DIVISION_CONTEXT.test(text.slice(body.end, body.end + 2))) return true;
  return legalWordsFollow(text, body.end) || (!/[本上]/.test(text.charAt(at)) && LEADS_IN.test(text.slice(Math.max(0, at - 4), at)));
}

/** Tells whether a word follows that only a provision has: 规定, 所列, 情形. */
export function legalWordsFollow(text: string, at: number): boolean {
  LEGAL_CONTEXT.lastIndex = at;
  return LEGAL_CONTEXT.test(text);
}
