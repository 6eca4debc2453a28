import { components, isComponentName, type ComponentName } from '../../domain/components.ts';
import type { Component, FieldSpan, ReadProblem } from '../../domain/document.ts';
import type { Span } from '../../domain/text.ts';

/** What a body says besides prose, in the form of front matter: values by key, with the place of each by path. */
export interface BodyData {
  value: Record<string, unknown>;
  fields: Record<string, FieldSpan>;
  problems: ReadProblem[];
}

interface Collected {
  component: Component;
  name: ComponentName;
  /** Path of its own object: `steps.2`. */
  path: string;
  value: Record<string, unknown>;
}

/** Collects the attributes of all components of a body into the lists that the table of components names. */
export function readComponents(found: readonly Component[], allowed: readonly ComponentName[]): BodyData {
  const value: Record<string, unknown> = Object.fromEntries(allowed.filter((name) => components[name].inside === null).map((name) => [components[name].collect, []]));
  const fields: Record<string, FieldSpan> = {};
  const problems: ReadProblem[] = [];
  const collected: Collected[] = [];
  for (const component of found) {
    if (component.kind !== 'element' || !isComponentName(component.name) || !allowed.includes(component.name)) continue;
    const around = collected.findLast((other) => other.component.span.start < component.span.start && component.span.end <= other.component.span.end);
    const misplaced = objection(component.name, around);
    if (misplaced !== null) {
      problems.push({ check: 'component-props', ...misplaced, span: tagSpan(component) });
      continue;
    }
    const { collect } = components[component.name];
    const parent = around?.value ?? value;
    const list = listAt(parent, collect);
    const path = `${around === undefined ? '' : `${around.path}.`}${collect}.${list.length}`;
    const own = attributesOf(component, component.name, path, fields);
    list.push(own);
    collected.push({ component, name: component.name, path, value: own });
  }
  return { value, fields, problems };
}

function objection(name: ComponentName, around: Collected | undefined): { message: string; remedy: string[] } | null {
  const { inside } = components[name];
  if (inside === null) return around === undefined ? null : { message: `<${name}> 写在了 <${around.name}> 里面`, remedy: [`先写 </${around.name}>，再写下一个 <${name}>`] };
  return around?.name === inside ? null : { message: `<${name}> 不在 <${inside}> 里面`, remedy: [`移到它所属的 <${inside}> 与 </${inside}> 之间`] };
}

function attributesOf(component: Component, name: ComponentName, path: string, fields: Record<string, FieldSpan>): Record<string, unknown> {
  const lists: Readonly<Record<string, string>> = components[name].lists;
  const value: Record<string, unknown> = {};
  fields[path] = { key: null, value: tagSpan(component) };
  for (const [key, written] of Object.entries(component.attributes)) {
    const place = component.places[key] ?? tagSpan(component);
    const separator = lists[key];
    fields[`${path}.${key}`] = { key: place, value: place };
    if (separator === undefined || typeof written !== 'string') {
      value[key] = written;
      continue;
    }
    const items = splitList(written, separator);
    value[key] = items.map(({ text }) => text);
    for (const [index, { start, end }] of items.entries()) fields[`${path}.${key}.${index}`] = { key: null, value: { start: place.start + start, end: place.start + end } };
  }
  return value;
}

/** Divides a list at its separator; empty pieces and white space around pieces do not count. */
export function splitList(text: string, separator: string): (Span & { text: string })[] {
  const pieces = separator === ' ' ? /[^\s，、,]+/g : /[^；;]+/g;
  return [...text.matchAll(pieces)].flatMap(({ 0: piece, index }) => {
    const trimmed = piece.trim();
    const start = index + piece.indexOf(trimmed);
    return trimmed === '' ? [] : [{ text: trimmed, start, end: start + trimmed.length }];
  });
}

/** The opening tag's first line: where an author looks for what is missing. */
function tagSpan({ name, span }: Component): Span {
  return { start: span.start, end: Math.min(span.end, span.start + name.length + 1) };
}

function listAt(parent: Record<string, unknown>, key: string): unknown[] {
  const known = parent[key];
  if (Array.isArray(known)) return known;
  const fresh: unknown[] = [];
  parent[key] = fresh;
  return fresh;
}
