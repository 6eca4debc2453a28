import type { Span } from '../../domain/text.ts';

const TAG_NAME = /^<[\w.-]+/;
/** One attribute: its name, and its value in quotation marks or braces. Sticky, so that it never looks further than the tag. */
const ATTRIBUTE = /\s+([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{[^{}]*\}))?/y;

/**
 * Finds where the values of an opening tag's attributes stand: the parser says what they are, not where.
 *
 * @param text the whole file
 * @param span the element in it
 */
export function attributePlaces(text: string, span: Span): Record<string, Span> {
  const places: Record<string, Span> = {};
  const source = text.slice(span.start, span.end);
  ATTRIBUTE.lastIndex = TAG_NAME.exec(source)?.[0].length ?? source.length;
  for (let match = ATTRIBUTE.exec(source); match !== null; match = ATTRIBUTE.exec(source)) {
    const [whole, name = '', double, single] = match;
    const value = double ?? single;
    const end = span.start + match.index + whole.length;
    const start = value === undefined ? span.start + match.index + whole.indexOf(name) : end - 1 - value.length;
    places[name] = { start, end: value === undefined ? end : end - 1 };
  }
  return places;
}
