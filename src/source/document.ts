import { collections, type CollectionName } from '../domain/collections.ts';
import type { DocumentFacts, ReadProblem } from '../domain/document.ts';
import { scanCitations } from '../domain/regulation/citation/scan.ts';
import { parseRegulation } from '../domain/regulation/structure/parse.ts';
import { readComponents, type BodyData } from './body/components.ts';
import { readMatrix } from './body/matrix.ts';
import { readFrontMatter } from './front-matter.ts';
import { readLeftOver } from './left-over.ts';
import { readBody, type Body } from './markdown.ts';
import { readShape } from './shape.ts';
import { readSuppressions } from './suppressions.ts';

export interface SourceFile {
  /** POSIX path from the project root. */
  path: string;
  collection: CollectionName;
  id: string;
  hash: string;
  /** Decoded text without BOM; null when the file cannot be read as UTF-8 text, with the reason. */
  text: string | null;
  unreadable?: string;
}

/** Longer lines are machine output; editors and readers choke on them. */
const LONGEST_LINE = 1_000_000;

/** Reads everything one file says. Pure: the same file gives the same facts, and no other file is looked at. */
export function readDocument(file: SourceFile): DocumentFacts {
  const { text } = file;
  if (text === null) return unreadable(file, file.unreadable ?? '不是 UTF-8 文本');
  const lineStarts = findLineStarts(text);
  if (longestLine(lineStarts, text.length) > LONGEST_LINE) return unreadable(file, `有一行超过 ${LONGEST_LINE} 字`);

  const definition = collections[file.collection];
  const front = readFrontMatter(text);
  const written = [...front.problems, ...readLeftOver(front)];
  const body = readBody(text, front.bodyStart, 'mdx');
  const inBody = readBodyData(file.collection, body);
  const fields = { ...front.fields, ...inBody.fields };
  const shape = front.value === undefined ? { data: null, problems: [] } : readShape(definition.schema, { front: front.value, body: inBody.value }, fields);
  const numbering = numberingOf(shape.data);
  const regulation = definition.body === 'regulation' && body.error === null ? parseRegulation(body.blocks, { numbering }) : null;
  return {
    path: file.path,
    hash: file.hash,
    collection: file.collection,
    id: file.id,
    data: shape.data,
    fields,
    bodyStart: front.bodyStart,
    blocks: body.blocks,
    links: body.links,
    images: body.images,
    components: body.components,
    anchors: body.anchors,
    regulation,
    citations: scanCitations(definition.body === 'matrix' ? body.blocks.filter(({ cell }) => cell === undefined) : body.blocks, { policy: regulation !== null, regulation, numbering }),
    suppressions: readSuppressions({ front: front.comments, body: body.comments }, body.blocks, lineStarts),
    problems: [...written, ...inBody.problems, ...shape.problems.filter((problem) => !written.some((cause) => samePlace(cause, problem))), ...bodyProblems(body)],
    lineStarts,
  };
}

/** What the body holds besides prose: a matrix has its table, a procedure its steps. */
function readBodyData(collection: CollectionName, body: Body): BodyData {
  const { body: kind, components } = collections[collection];
  return kind === 'matrix' ? readMatrix(body.blocks, body.anchors) : readComponents(body.components, components);
}

function unreadable(file: SourceFile, reason: string): DocumentFacts {
  const problem: ReadProblem = { check: 'file-readable', message: `读不出正文：${reason}`, remedy: ['存为 UTF-8 编码的文本', '若不是内容文件，移出内容文件夹'], span: null };
  return {
    path: file.path, hash: file.hash, collection: file.collection, id: file.id, data: null, fields: {}, bodyStart: 0,
    blocks: [], links: [], images: [], components: [], anchors: [], regulation: null, citations: [], suppressions: [],
    problems: [problem], lineStarts: [0],
  };
}

/** An unquoted version fails its schema because it is unquoted, a mark because nothing was written yet: one cause, one finding. */
function samePlace(a: ReadProblem, b: ReadProblem): boolean {
  return a.span !== null && b.span !== null && a.span.start === b.span.start && a.span.end === b.span.end;
}

function bodyProblems(body: Body): ReadProblem[] {
  if (body.error === null) return [];
  const { message, offset } = body.error;
  return [{ check: 'body-parse', message: `正文不能按 MDX 解析：${message}`, remedy: ['< 与 { 之前加反斜杠，或把片段放进行内代码'], span: { start: offset, end: offset + 1 } }];
}

function numberingOf(data: unknown): 'article' | 'decimal' | 'hybrid' {
  const numbering: unknown = typeof data === 'object' && data !== null && 'numbering' in data ? data.numbering : null;
  return numbering === 'decimal' || numbering === 'hybrid' ? numbering : 'article';
}

/** Offsets of the first character of each line; `\n`, `\r\n` and a lone `\r` end a line. */
export function findLineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}

function longestLine(starts: readonly number[], length: number): number {
  let longest = 0;
  for (let index = 0; index < starts.length; index += 1) longest = Math.max(longest, (starts[index + 1] ?? length) - (starts[index] ?? 0));
  return longest;
}
