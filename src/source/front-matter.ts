import { isMap, isScalar, isSeq, parseDocument, Scalar, visit, type Node, type ParsedNode, type YAMLParseError } from 'yaml';
import type { FieldSpan, ReadProblem } from '../domain/document.ts';
import type { Span } from '../domain/text.ts';

export interface FrontMatter {
  /** Plain data, or undefined when it could not be read. */
  value: unknown;
  fields: Record<string, FieldSpan>;
  /** Offset of the first character of the body. */
  bodyStart: number;
  comments: { text: string; span: Span }[];
  problems: ReadProblem[];
}

const FENCE = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^---[ \t]*$/m;
/** An alias that multiplies beyond this is an attack or an accident, never an author's wish. */
const MOST_ALIASES = 50;
const LONGEST_FRONT_MATTER = 200_000;

/** Reads YAML front matter with the place of every key and value. Never throws; never needs a `Date`. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = FENCE.exec(text);
  if (!opening) return failed('没有 front matter', ['在文件开头写 --- 与 --- 之间的元数据'], { start: 0, end: 0 }, 0);
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start));
  if (!closing) return failed('front matter 没有结束', ['在元数据之后另起一行写 ---'], { start: 0, end: 3 }, text.length);
  const source = text.slice(start, start + closing.index);
  const bodyStart = start + closing.index + closing[0].length;
  if (source.length > LONGEST_FRONT_MATTER) {
    return failed(`front matter 长 ${source.length} 字，超过 ${LONGEST_FRONT_MATTER}`, ['把正文移到 --- 之后'], { start: 0, end: 3 }, bodyStart);
  }
  return readYaml(source, start, bodyStart);
}

/** Reads a whole file of YAML in the same way. */
export function readYamlFile(text: string): FrontMatter {
  return readYaml(text, 0, text.length);
}

function failed(message: string, remedy: string[], span: Span, bodyStart: number): FrontMatter {
  return { value: undefined, fields: {}, bodyStart, comments: [], problems: [{ check: 'front-matter-parse', message, remedy, span }] };
}

function readYaml(source: string, start: number, bodyStart: number): FrontMatter {
  // The parser knows no lone CR as a line end; a replacement of equal length keeps every offset.
  const document = parseDocument(source.replace(/\r(?!\n)/g, '\n'), { prettyErrors: false, uniqueKeys: true });
  const fields: Record<string, FieldSpan> = {};
  const problems: ReadProblem[] = document.errors.map((error) => ({
    check: 'front-matter-parse',
    message: yamlMessage(error.code),
    remedy: ['核对缩进、引号和冒号后的空格'],
    span: placeOf(error, document.contents, start),
  }));
  if (problems.length > 0) return { value: undefined, fields, bodyStart, comments: [], problems: problems.slice(0, 1) };
  if (document.contents) collectFields(document.contents, '', null, start, fields, problems);
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    // An alias of what holds it makes a circle, which throws here and not where a finding would print the value.
    if (source.includes('*')) JSON.stringify(value);
    return { value: value ?? {}, fields, bodyStart, comments: readComments(source, start), problems };
  } catch {
    return failed('YAML 别名展开过多，或者绕成了环', ['不用 & 与 * 别名，逐项写出'], { start, end: bodyStart }, bodyStart);
  }
}

/** A missing closing quote is noticed where the text ends; the author looks for where it opened. */
function placeOf(error: YAMLParseError, contents: Node | null, start: number): Span {
  let from = error.pos[0];
  let to = error.pos[1];
  if (error.code === 'MISSING_CHAR') {
    visit(contents, {
      Scalar(_key, { type, range }) {
        const quoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
        if (quoted && range && range[0] <= error.pos[0] && range[1] >= error.pos[0]) [from, to] = [range[0], range[0] + 1];
      },
    });
  }
  return { start: start + from, end: start + to };
}

const YAML_MESSAGES: Record<string, string> = {
  DUPLICATE_KEY: '同一个键写了两次',
  TAB_AS_INDENT: '用制表符缩进',
  MISSING_CHAR: '缺少引号或括号',
  BAD_INDENT: '缩进不一致',
  UNEXPECTED_TOKEN: '此处不应有这些字符',
  BLOCK_AS_IMPLICIT_KEY: '冒号后须有空格，或给含冒号的文字加引号',
  MULTILINE_IMPLICIT_KEY: '键跨了行',
};

function yamlMessage(code: string): string {
  return `YAML 语法有误：${YAML_MESSAGES[code] ?? code}`;
}

function collectFields(node: Node, path: string, key: Span | null, start: number, fields: Record<string, FieldSpan>, problems: ReadProblem[]): void {
  const span = spanOf(node, start);
  if (span) fields[path] = { key, value: span };
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    for (const pair of node.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '?';
      const keySpan = spanOf(pair.key, start);
      const inner = path === '' ? name : `${path}.${name}`;
      if (pair.value) collectFields(pair.value, inner, keySpan, start, fields, problems);
      else if (keySpan) fields[inner] = { key: keySpan, value: keySpan };
    }
  } else if (isSeq<ParsedNode>(node)) {
    for (const [index, item] of node.items.entries()) collectFields(item, `${path}.${index}`, null, start, fields, problems);
  } else if (isScalar(node) && span) {
    problems.push(...scalarTraps(node, path, span));
  }
}

const TRAPS = [
  { pattern: /^\d{4}-\d{1,2}-\d{1,2}([T ].*)?$/, what: '日期未加引号，别的程序会读成时刻' },
  { pattern: /^(on|off|yes|no|y|n)$/i, what: '未加引号，别的程序会读成真假值' },
  { pattern: /^0\d+$/, what: '以 0 开头的数字未加引号，会丢掉前面的 0' },
  { pattern: /^\d+\.\d*0$/, what: '小数未加引号，末尾的 0 会丢' },
] as const;

function scalarTraps(node: Scalar, path: string, span: Span): ReadProblem[] {
  if (node.type !== Scalar.PLAIN) return [];
  const source = node.source ?? '';
  const trap = TRAPS.find(({ pattern }) => pattern.test(source));
  return trap ? [{ check: 'yaml-trap', message: `${path} 的值 ${source} ${trap.what}`, remedy: [`写作 "${source}"`], span }] : [];
}

function spanOf(node: unknown, start: number): Span | null {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null;
  const [from, to]: unknown[] = node.range;
  return typeof from === 'number' && typeof to === 'number' ? { start: start + from, end: start + to } : null;
}

function readComments(source: string, start: number): { text: string; span: Span }[] {
  return [...source.matchAll(/^[ \t]*#(.*)$/gm)].map((match) => ({
    text: (match[1] ?? '').trim(),
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}
