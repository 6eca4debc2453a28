import { positionAt, type Suppression } from '../domain/document.ts';
import type { Block } from '../domain/text.ts';
import type { Comment } from './markdown.ts';

const SUPPRESSION = /^check-off\s+(\S+)(?:\s+until\s+(\S+?))?\s*(?:[:：]\s*([\s\S]*))?$/;

/**
 * Reads `check-off <check> until YYYY-MM-DD: <reason>` out of MDX and YAML comments. It covers its own line and what
 * follows: the next line in front matter, the next block in the body.
 */
export function readSuppressions(comments: { front: readonly Comment[]; body: readonly Comment[] }, blocks: readonly Block[], lineStarts: readonly number[]): Suppression[] {
  return [...comments.front, ...comments.body].flatMap(({ text, span }) => {
    const match = SUPPRESSION.exec(text);
    if (!match) return [];
    const fromLine = positionAt(lineStarts, span.start).line;
    const ownLine = positionAt(lineStarts, span.end).line;
    const covered = comments.body.some((comment) => comment.span === span) ? blocks.find((block) => block.span.end > span.end) : undefined;
    const toLine = covered ? positionAt(lineStarts, covered.span.end).line : ownLine + 1;
    return [{ check: match[1] ?? '', until: match[2] ?? null, reason: (match[3] ?? '').trim(), span, fromLine, toLine }];
  });
}
