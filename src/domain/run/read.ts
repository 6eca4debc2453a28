import { OUTCOMES, PURPOSES, RESULTS, RUN_FORMAT, type Run, type RunDefinition, type RunEntry } from './model.ts';

/**
 * Reads a run from text: what this browser stored, or what somebody exported. Anything may stand there, so every part is looked
 * at. Without zod, because the browser reads runs as well.
 * @returns the run, or in Chinese what is wrong and what to do
 */
export function readRun(text: string): { ok: true; run: Run } | { ok: false; message: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, message: '不是 JSON，可能存到一半断了；换一份完整的导出文件' };
  }
  const format = isObject(value) ? value['format'] : undefined;
  if (!isObject(value) || format !== RUN_FORMAT) return { ok: false, message: foreign(format) };
  return isRun(value) ? { ok: true, run: value } : { ok: false, message: '执行记录缺了内容，或者被改坏了；换一份没有改过的导出文件' };
}

/** Writes a run so that reading it gives it back: keys in a fixed order, two blanks. */
export function writeRun(run: Run): string {
  return `${JSON.stringify(run, null, 2)}\n`;
}

type Fields = Record<string, unknown>;

function foreign(format: unknown): string {
  if (typeof format === 'string' && /^kb-run(?:\/\d{1,9})?$/.test(format)) return `格式是 ${format}，这里读 ${RUN_FORMAT}；刷新页面，仍读不出的用写它的那一版打开`;
  return `不是执行记录（${RUN_FORMAT}）；换成执行页导出的 JSON`;
}

function isRun(value: Fields): value is Fields & Run {
  return (
    texts(value, ['id', 'reference', 'operator']) && isCount(value['revision']) && isTime(value['startedAt']) && maybeTime(value['endedAt']) && oneOf(value['purpose'], PURPOSES) &&
    (value['result'] === null || oneOf(value['result'], RESULTS)) && isObject(value['values']) && Object.values(value['values']).every((item) => typeof item === 'string') &&
    isDefinition(value['definition']) && list(value['entries'], isEntry) && list(value['notes'], (note) => texts(note, ['text', 'by']) && isTime(note['at'])) &&
    list(value['pauses'], (pause) => isTime(pause['from']) && maybeTime(pause['to']) && texts(pause, ['reason']))
  );
}

function isDefinition(value: unknown): value is RunDefinition {
  return (
    isObject(value) && isObject(value['runbook']) && texts(value['runbook'], ['id', 'code', 'title', 'version', 'hash']) && numbers(value, ['minutes']) &&
    list(value['parameters'], (parameter) => texts(parameter, ['name', 'label', 'pattern', 'example', 'hint'])) &&
    list(value['escalation'], (rung) => numbers(rung, ['after']) && texts(rung, ['to', 'when'])) &&
    Array.isArray(value['verification']) && value['verification'].every((item) => typeof item === 'string') &&
    list(value['steps'], isStep)
  );
}

function isStep(step: Fields): boolean {
  return (
    texts(step, ['id', 'title', 'kind', 'risk', 'by', 'runAs', 'expect', 'ifNot', 'evidence']) && numbers(step, ['number']) && maybeNumber(step['minutes']) &&
    typeof step['second'] === 'boolean' && typeof step['doubt'] === 'boolean' && Array.isArray(step['text']) && step['text'].every((item) => typeof item === 'string') &&
    list(step['commands'], (command) => texts(command, ['language', 'text'])) && list(step['ways'], isWay)
  );
}

function isWay(way: Fields): boolean {
  return (
    (way['when'] === null || typeof way['when'] === 'string') && (way['to'] === null || typeof way['to'] === 'string') && typeof way['ends'] === 'boolean' &&
    typeof way['escalates'] === 'boolean' && (way['leaves'] === null || (isObject(way['leaves']) && texts(way['leaves'], ['code', 'title', 'url'])))
  );
}

function isEntry(entry: Fields): entry is Fields & RunEntry {
  return (
    texts(entry, ['step', 'actual', 'operator']) && isTime(entry['startedAt']) && maybeTime(entry['endedAt']) && (entry['outcome'] === null || oneOf(entry['outcome'], OUTCOMES)) &&
    (entry['way'] === null || typeof entry['way'] === 'string') && (entry['second'] === null || (isObject(entry['second']) && texts(entry['second'], ['name']) && isTime(entry['second']['at'])))
  );
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function texts(value: Fields, keys: readonly string[]): boolean {
  return keys.every((key) => typeof value[key] === 'string');
}

function numbers(value: Fields, keys: readonly string[]): boolean {
  return keys.every((key) => Number.isFinite(value[key]));
}

/** Changes are counted from one: of two copies the one with more of them counts, so that one of nought would be shown nowhere. */
function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
}

/** The last moment that a date can hold is 8.64e15, and stays one when Beijing's eight hours are added. */
const LATEST = 8.64e15 - 8 * 3_600_000;

/** A moment that can be written down; beyond these, writing it would throw, and with it the list of all runs. */
function isTime(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= LATEST;
}

function maybeTime(value: unknown): boolean {
  return value === null || isTime(value);
}

function maybeNumber(value: unknown): boolean {
  return value === null || Number.isFinite(value);
}

function oneOf(value: unknown, table: object): boolean {
  return typeof value === 'string' && Object.hasOwn(table, value);
}

function list(value: unknown, fits: (item: Fields) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isObject(item) && fits(item));
}
