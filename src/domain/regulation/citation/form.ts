import type { CitationResolution } from './resolve.ts';
import { readBracketed, readLevel, readNumbers, readSeparator, readSuffix, skipBlanks } from './tokens.ts';
import { printNumeral } from '../numerals.ts';
import type { Level } from '../provision.ts';

/**
 * Prints a resolved citation in the one spelling of this site: 第5条第2款第(3)项 becomes 第五条第二款第（三）项.
 * Null when it is written so already, or when it leads nowhere.
 */
export function canonicalForm(resolution: CitationResolution): string | null {
  const { mention, status, parts } = resolution;
  if (status !== 'resolved' || parts.length === 0) return null;
  const from = bodyStart(resolution);
  const drop = parts.length === 1 && (parts[0]?.redundantParagraph ?? false);
  const form = mention.text.slice(0, from).trimEnd() + canonicalBody(mention.text.slice(from), drop);
  return form === mention.text ? null : form;
}

/** Offset in the mention where its first pinpoint begins. */
function bodyStart({ mention }: CitationResolution): number {
  const first = mention.parts[0]?.text ?? '';
  const named = mention.documentSpan ? mention.documentSpan.end - mention.documentSpan.start : 0;
  return Math.max(0, mention.text.indexOf(first, named));
}

function canonicalBody(body: string, dropParagraph: boolean): string {
  let form = '';
  for (let at = 0; at < body.length; ) {
    const pin = readPinText(body, at, form !== '');
    const separator = pin ? null : readSeparator(body, at);
    if (separator?.value === 'range') {
      form += '至';
      at = separator.end;
      continue;
    }
    if (!pin) {
      form += /\s/.test(body.charAt(at)) ? '' : body.charAt(at);
      at += 1;
      continue;
    }
    if (!(dropParagraph && pin.level === 'paragraph' && form !== '')) form += pin.text;
    at = pin.end;
  }
  return form;
}

function readPinText(body: string, at: number, follows: boolean): { text: string; level: Level; end: number } | null {
  const of = follows && body.charAt(at) === '的' && body.charAt(skipBlanks(body, at + 1)) === '第';
  const start = of ? skipBlanks(body, at + 1) : at;
  const ordinal = body.charAt(start) === '第';
  const numberAt = ordinal ? skipBlanks(body, start + 1) : start;
  const bracketed = readBracketed(body, numberAt) !== null;
  if (!ordinal && !bracketed) return null;
  const list = readNumbers(body, numberAt, bracketed);
  const level = list && readLevel(body, skipBlanks(body, list.end));
  if (!list || !level) return null;
  const suffix = level.value === 'article' || level.value === 'item' ? readSuffix(body, level.end) : { value: [], end: level.end };
  const noun = body.slice(skipBlanks(body, list.end), level.end);
  const numbers = list.segments.map(({ numbers: ends, range }) => ends.map(({ value }) => printIn(level.value, value)).join(range ? '至' : '、'));
  const tail = suffix.value.map((part) => `之${printNumeral(part)}`).join('');
  return { text: `第${numbers.join('、')}${noun}${tail}`, level: level.value, end: suffix.end };
}

function printIn(level: Level, value: number): string {
  if (level === 'point') return String(value);
  return level === 'item' ? `（${printNumeral(value)}）` : printNumeral(value);
}
