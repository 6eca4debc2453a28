import type { Parameter } from '../schemas/runbook.ts';
import { admits, compilePattern, fitsWhole } from './pattern.ts';

/** `{{TABLESPACE}}` in a command, and in what a step must show. Whatever stands between the braces is a name, a misspelt one too. */
const PLACEHOLDER = /\{\{([^{}<>\n]*)\}\}/g;

export interface Placeholder {
  name: string;
  /** Offsets in the text, braces included. */
  start: number;
  end: number;
}

/** Finds the placeholders of a text, in order. */
export function findPlaceholders(text: string): Placeholder[] {
  return [...text.matchAll(PLACEHOLDER)].map(({ 0: whole, 1: name, index }) => ({ name: name ?? '', start: index, end: index + whole.length }));
}

/** A text cut at its placeholders: pieces of text, and names between them. */
export type TemplatePiece = { text: string } | { parameter: string };

/** Cuts a template; joining the pieces with `{{name}}` gives the text back. */
export function cutTemplate(text: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let at = 0;
  for (const { name, start, end } of findPlaceholders(text)) {
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ parameter: name });
    at = end;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at) });
  return pieces;
}

/**
 * Tells whether a value may stand in a command. A value that does not match its pattern as a whole is never inserted: patterns
 * admit no character that a shell or SQL would read as more than text, so nothing needs quoting.
 */
export function isAllowed({ pattern }: Pick<Parameter, 'pattern'>, value: string): boolean {
  const program = compilePattern(pattern);
  return program !== null && fitsWhole(program, value);
}

/** Fills a template; null where a parameter has no allowed value yet. */
export function fillTemplate(text: string, parameters: readonly Pick<Parameter, 'name' | 'pattern'>[], values: Readonly<Record<string, string>>): string | null {
  let complete = true;
  const filled = cutTemplate(text).map((piece) => {
    if ('text' in piece) return piece.text;
    const parameter = parameters.find(({ name }) => name === piece.parameter);
    const value = values[piece.parameter] ?? '';
    if (parameter && isAllowed(parameter, value)) return value;
    complete = false;
    return '';
  });
  return complete ? filled.join('') : null;
}

/** Characters that a shell, SQL*Plus, RMAN or a quoted string reads as more than text. */
export const DANGEROUS = ['\n', '\r', '\0', ' ', '\t', '\v', '\f', ';', '&', '|', '<', '>', '`', '$', '(', ')', '[', ']', '{', '}', '"', "'", '\\', '*', '?', '!', '#', '%', '~'] as const;

/** Blanks are harmless between a date and a time; nothing else is excused. */
const DATE_AND_TIME = /^\^\\d\{4\}-\\d\{2\}-\\d\{2\} \\d\{2\}:\\d\{2\}(?::\\d\{2\})?\$$/;

/** The dangerous characters that a pattern lets into a value, wherever in it and in whichever of its alternatives. */
export function admittedDangers({ pattern }: Pick<Parameter, 'pattern'>): string[] {
  const program = compilePattern(pattern);
  return program === null ? [] : DANGEROUS.filter((character) => !(character === ' ' && DATE_AND_TIME.test(pattern)) && admits(program, character));
}
