import type { z } from 'zod';
import type { FieldSpan, ReadProblem } from '../domain/document.ts';
import { nearest } from '../domain/nearest.ts';
import { schemaKeys } from '../domain/schema-walk.ts';
import type { Span } from '../domain/text.ts';

/** What a file says, before a schema has seen it. */
interface Written {
  front: unknown;
  /** What the whole is called in findings. */
  whole?: string;
  /** What stands in the body (the steps of a procedure); authors may not write it in the front matter as well. */
  body: Readonly<Record<string, unknown>>;
}

/**
 * Validates the data of a file against the schema of its kind and says, at the exact key, what is wrong and what to write.
 * @returns the schema's output, or null with one problem per defect.
 */
export function readShape(schema: z.ZodType, { front, body, whole = 'front matter' }: Written, fields: Record<string, FieldSpan>): { data: unknown; problems: ReadProblem[] } {
  const keyed = typeof front === 'object' && front !== null && !Array.isArray(front);
  const twice = keyed ? Object.keys(body).filter((key) => Object.hasOwn(front, key)) : [];
  if (twice.length > 0) return { data: null, problems: twice.map((key) => problem(`${key} 写在正文里，不写在 front matter 里`, [`删去 ${key}`], fields[key]?.key ?? null)) };
  const result = schema.safeParse(keyed ? { ...front, ...body } : front, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  return { data: null, problems: result.error.issues.flatMap((issue) => describe(issue, { schema, fields, body, whole })) };
}

interface Surroundings {
  schema: z.ZodType;
  fields: Record<string, FieldSpan>;
  body: Written['body'];
  whole: string;
}

function describe(issue: z.core.$ZodIssue, { schema, fields, body, whole }: Surroundings): ReadProblem[] {
  const path = issue.path.map(String).join('.');
  const inBody = Object.hasOwn(body, String(issue.path[0] ?? ''));
  const check = inBody ? 'component-props' : 'front-matter-shape';
  const named = (field: string): string => (field === '' ? whole : inBody ? inWords(field, body) : field);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const full = path === '' ? key : `${path}.${key}`;
      const close = nearest(key, schemaKeys(schema), 1);
      return problem(`没有 ${named(full)} 这个${inBody ? '属性' : '字段'}`, close.length > 0 ? close.map((name) => `改为 ${name}`) : [`删去 ${key}`], fields[full]?.key ?? place(path, fields), check);
    });
  }
  if (issue.input === undefined) return [problem(`缺少 ${named(path)}`, [`补上 ${path.slice(path.lastIndexOf('.') + 1)}`], place(parentOf(path), fields, !inBody), check)];
  return [problem(`${named(path)} 的值 ${show(issue.input)} 不合要求：${explain(issue)}`, [remedy(issue, path === '' ? null : named(path))], place(path, fields), check)];
}

/** `steps.2.by` is the by of the step with an id; authors count neither from nought nor by lists. */
function inWords(field: string, body: Written['body']): string {
  const steps = field.split('.');
  const last = steps.pop() ?? '';
  let current: unknown = body;
  let nearestId = '';
  for (const step of steps) {
    current = typeof current === 'object' && current !== null ? Reflect.get(current, step) : undefined;
    const id: unknown = typeof current === 'object' && current !== null && 'id' in current ? current.id : undefined;
    if (typeof id === 'string') nearestId = id;
  }
  const name = /^\d+$/.test(last) ? `${steps.at(-1) ?? ''} 第${Number(last) + 1}项` : last;
  return nearestId === '' ? name : `${nearestId} 的 ${name}`;
}

function problem(message: string, remedies: string[], span: Span | null, check: ReadProblem['check'] = 'front-matter-shape'): ReadProblem {
  return { check, message, remedy: remedies, span };
}

/** The nearest field that has a place; for a missing field the parent's first character. */
function place(path: string, fields: Record<string, FieldSpan>, narrow = false): Span | null {
  let current = path;
  while (fields[current] === undefined && current !== '') current = parentOf(current);
  const span = fields[current]?.value ?? null;
  if (span === null) return null;
  return narrow || current !== path ? { start: span.start, end: span.start } : span;
}

function parentOf(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot === -1 ? '' : path.slice(0, dot);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const TYPE_NAMES: Record<string, string> = {
  string: '文字（加引号）', number: '数字', int: '整数', boolean: 'true 或 false', array: '列表', object: '键值', record: '键值', date: '日期',
};

function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `须为${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `须为 ${issue.values.map(String).join('、')} 之一`;
    case 'too_small':
      return `不得小于 ${issue.minimum}`;
    case 'too_big':
      return `不得大于 ${issue.maximum}`;
    case 'invalid_union':
      return '不是允许的几种写法之一';
    default:
      return issue.message;
  }
}

function remedy(issue: z.core.$ZodIssue, name: string | null): string {
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    const close = nearest(String(issue.input), options, 1);
    return `改为 ${(close.length > 0 ? close : options.slice(0, 3)).join('、')}`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string') return typeof issue.input === 'object' ? '写作加引号的文字' : `写作 "${String(issue.input)}"`;
  return name === null ? '写作 键: 值，一行一个' : `改正 ${name}`;
}
