import { positionAt, type Suppression } from '../domain/document.ts';
import type { Block } from '../domain/text.ts';
import type { Comment } from './markdown.ts';

const SUPPRESSION = /^check-off\s+(\S+)(?:\s+until\s+(\S+?))?\s*(?:[:：]\s*([\s\S]*))?$/;

/**
 * Reads `check-off <check> until YYYY-MM-DD: <reason>` out of MDX and YAML comments. It covers its own line and what
 * follows: the next line in front matter, the next block in the body.
 */
export function readSuppressions(comments: readonly Comment[], blocks: readonly Block[], lineStarts: readonly number[]): Suppression[] {
  return comments.flatMap(({ text, span }) => {
    const match = SUPPRESSION.exec(text);
    if (!match) return [];
    const fromLine = positionAt(lineStarts, span.start).line;
    const ownLine = positionAt(lineStarts, span.end).line;
    const covered = blocks.find((block) => block.span.end > span.end);
    const first = blocks[0];
    const inBody = first !== undefined && span.start >= first.span.start;
    const toLine = covered && (inBody || text === '') ? positionAt(lineStarts, covered.span.end).line : ownLine + 1;
    return [{ check: match[1] ?? '', until: match[2] ?? null, reason: (match[3] ?? '').trim(), span, fromLine, toLine }];
  });
}
