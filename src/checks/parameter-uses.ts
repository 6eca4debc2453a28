import type { DocumentFacts } from '../domain/document.ts';
import { nearest } from '../domain/nearest.ts';
import { fieldValues } from '../domain/relations.ts';
import { commandsIn, commandSpan } from '../domain/runbook/commands.ts';
import { findPlaceholders } from '../domain/runbook/parameters.ts';
import type { Parameter } from '../domain/schemas/runbook.ts';
import { blockText, fileSpan, type Span } from '../domain/text.ts';

export interface ParameterUse {
  /** As written between the braces. */
  name: string;
  span: Span | null;
}

/** What a page fills in besides commands. */
const FILLED = /^steps\.\d+\.(?:expect|ifNot|on)$/;

/** Every `{{NAME}}` of a runbook that a page fills in: in its commands, and in what its steps must show. */
export function parameterUses(facts: DocumentFacts): ParameterUse[] {
  const inCommands = commandsIn(facts).flatMap((command) => findPlaceholders(command.text).map(({ name, start, end }) => ({ name, span: commandSpan(command, start, end) })));
  return [...inCommands, ...inFields(facts).flatMap(({ path, use }) => (FILLED.test(path) ? [use] : []))];
}

/** Every `{{NAME}}` that stands where nothing fills it in: readers see the braces. */
export function strayParameters(facts: DocumentFacts): ParameterUse[] {
  const inProse = facts.blocks.filter(({ kind }) => kind !== 'code').flatMap((block) => findPlaceholders(blockText(block)).map(({ name, start, end }) => ({ name, span: fileSpan(block, start, end) })));
  return [...inProse, ...inFields(facts).flatMap(({ path, use }) => (FILLED.test(path) ? [] : [use]))];
}

/** The parameters that were probably meant by what stands between braces, likeliest first: that name, that label, a name like it. */
export function meantParameters(written: string, parameters: readonly Pick<Parameter, 'name' | 'label'>[]): string[] {
  const text = written.trim();
  const labelled = parameters.flatMap(({ name, label }) => (label === text ? [name] : []));
  return [...new Set([...labelled, ...nearest(text, parameters.map(({ name }) => name))])].slice(0, 3);
}

function inFields({ data, fields }: DocumentFacts): { path: string; use: ParameterUse }[] {
  return Object.entries(fields).flatMap(([path, { value: span }]) => fieldValues(data, path).flatMap(({ value }) => findPlaceholders(value).map(({ name }) => ({ path, use: { name, span } }))));
}
