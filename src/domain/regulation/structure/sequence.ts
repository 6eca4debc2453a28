import type { Span } from '../../text.ts';
import { compareNumbers, follows, plainNumber, stepLabel } from '../labels.ts';
import type { LineHead } from './line-heads.ts';
import type { ProvisionNumber, StructureProblem } from '../provision.ts';

/** What the sequence of numbers is compared with. */
interface Sequence {
  lastArticle(): ProvisionNumber | null;
  lastItem(): ProvisionNumber | null;
}

/** Compares the number of a 条 or 项 with the one before it; null where it follows. */
export function sequenceProblem(sequence: Sequence, head: LineHead, span: Span): StructureProblem | null {
  if (head.number === null || (head.level !== 'article' && head.level !== 'item')) return null;
  const { level, number } = head;
  const previous = level === 'article' ? sequence.lastArticle() : sequence.lastItem();
  if (follows(previous ?? plainNumber(0), number)) return null;
  const label = stepLabel({ level, number });
  if (previous === null) {
    return { kind: `${level}-gap`, span, message: `从${label}开始，缺${stepLabel({ level, number: plainNumber(1) })}`, remedy: '补上缺的部分，或改正编号' };
  }
  const before = stepLabel({ level, number: previous });
  const order = compareNumbers(previous, number);
  if (order === 0) return { kind: `${level}-repeat`, span, message: `${label}出现两次`, remedy: '改正其中一处的编号' };
  if (order > 0) return { kind: `${level}-back`, span, message: `${label}排在${before}之后`, remedy: '按顺序编号；引用的旧条文放进引号' };
  return { kind: `${level}-gap`, span, message: `${before}之后是${label}，中间有缺`, remedy: '补上缺的部分，或改正编号；删除的条保留条号并写“（删除）”' };
}
