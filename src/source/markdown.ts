import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Anchor, Component, Image, Link } from '../domain/document.ts';
import { blockText, type Block, type Run, type RunMark, type Span } from '../domain/text.ts';
import { attributePlaces } from './body/attributes.ts';
import { headingSlug } from './slug.ts';

/** What the body of a document holds, flattened from the syntax tree into document order. */
export interface Body {
  blocks: Block[];
  links: Link[];
  images: Image[];
  components: Component[];
  anchors: Anchor[];
  /** MDX comments, without their delimiters. */
  comments: Comment[];
  /** Why the text could not be parsed; then everything else is empty. */
  error: { message: string; offset: number } | null;
}

export interface Comment {
  text: string;
  span: Span;
}

/** The part of satteri's tree that is read here. */
interface Node {
  type: string;
  children?: Node[];
  value?: string | null;
  url?: string | null;
  alt?: string | null;
  depth?: number;
  lang?: string | null;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[] | Record<string, unknown> | null;
  position?: { start: { offset?: number }; end: { offset?: number } };
}

interface Surroundings {
  mark: RunMark;
  url?: string;
  listDepth: number;
  marker?: string;
  cell?: NonNullable<Block['cell']>;
}

const DEEPEST_NESTING = 100;
const COMMENT = /^\s*\/\*([\s\S]*)\*\/\s*$/;
const CONTINUES = '接前款';
const MARKS: Record<string, RunMark> = { strong: 'strong', emphasis: 'emphasis', delete: 'delete', link: 'link' };

/**
 * Parses MDX (or plain Markdown, for texts that were never written for this site) with the engine Astro itself uses,
 * so that the checker and the page agree by construction.
 *
 * @param text the whole file
 * @param from where the body begins; offsets in the result count from the start of the file all the same
 */
export function readBody(text: string, from: number, syntax: 'mdx' | 'markdown'): Body {
  const source = text.slice(from);
  try {
    const root: Node = syntax === 'mdx' ? mdxToMdast(source) : markdownToMdast(source);
    return flatten(root, text, from);
  } catch (error) {
    return { ...emptyBody(), error: describeParseError(error, source, from) };
  }
}

function emptyBody(): Body {
  return { blocks: [], links: [], images: [], components: [], anchors: [], comments: [], error: null };
}

function flatten(root: Node, text: string, from: number): Body {
  const body = emptyBody();
  const taken = new Set<string>();
  let tables = 0;
  for (const child of root.children ?? []) visit(child, { mark: 'plain', listDepth: 0 }, 0);
  return body;

  function visit(node: Node, around: Surroundings, nesting: number): void {
    if (nesting > DEEPEST_NESTING) throw new NestedTooDeeply(spanOf(node).start - from);
    switch (node.type) {
      case 'heading':
      case 'paragraph':
        addBlock(node, around, nesting);
        return;
      case 'code':
        addCode(node, around);
        return;
      case 'listItem':
        visitListItem(node, around, nesting);
        return;
      case 'table':
        visitTable(node, around, nesting);
        return;
      case 'mdxFlowExpression':
      case 'mdxjsEsm':
        addExpression(node);
        return;
      case 'mdxJsxFlowElement':
        addElement(node);
        break;
      case 'html':
        return;
      default:
        break;
    }
    for (const child of node.children ?? []) visit(child, around, nesting + 1);
  }

  function visitListItem(item: Node, around: Surroundings, nesting: number): void {
    const { start, end } = spanOf(item);
    const marker = /^\s*(\d+[.)]|[-*+])/.exec(text.slice(start, end))?.[1];
    const listDepth = around.listDepth + 1;
    for (const [index, child] of (item.children ?? []).entries()) {
      visit(child, { ...around, listDepth, marker: index === 0 ? marker : undefined }, nesting + 1);
    }
  }

  function visitTable(table: Node, around: Surroundings, nesting: number): void {
    for (const [row, rowNode] of (table.children ?? []).entries()) {
      for (const [column, cellNode] of (rowNode.children ?? []).entries()) {
        addBlock(cellNode, { ...around, cell: { table: tables, row, column } }, nesting);
      }
    }
    tables += 1;
  }

  function addBlock(node: Node, around: Surroundings, nesting: number): void {
    const before = body.comments.length;
    const runs: Run[] = [];
    for (const child of node.children ?? []) addRuns(child, around, nesting + 1, runs);
    // An array that grew holds room for sixteen more; the copy is as long as it must be, and there are very many.
    const block: Block = { kind: blockKind(node), runs: runs.slice(), span: spanOf(node), listDepth: around.listDepth };
    const comment = body.comments[before];
    if (node.type === 'heading' && node.depth !== undefined) block.depth = node.depth;
    if (around.marker !== undefined) block.marker = around.marker;
    if (around.cell !== undefined) block.cell = around.cell;
    if (comment?.text === CONTINUES && comment.span.start === block.span.start) block.continues = true;
    body.blocks.push(block);
    if (block.kind !== 'heading') return;
    const title = blockText(block);
    body.anchors.push({ id: headingSlug(title, taken), text: title, depth: node.depth ?? 1, span: block.span });
  }

  function addRuns(node: Node, around: Surroundings, nesting: number, runs: Run[]): void {
    if (nesting > DEEPEST_NESTING) throw new NestedTooDeeply(spanOf(node).start - from);
    const span = spanOf(node);
    if (node.type === 'text') {
      const run: Run = { text: node.value ?? '', mark: around.mark, span };
      if (around.url !== undefined) run.url = around.url;
      runs.push(run);
    } else if (node.type === 'inlineCode') runs.push({ text: node.value ?? '', mark: 'code', span });
    else if (node.type === 'break') runs.push({ text: '\n', mark: around.mark, span });
    else if (node.type === 'image') body.images.push({ url: node.url ?? '', alt: node.alt ?? '', span });
    else if (node.type === 'mdxTextExpression') addExpression(node);
    else {
      const url = node.type === 'link' ? (node.url ?? '') : around.url;
      if (node.type === 'mdxJsxTextElement') addElement(node);
      const first = runs.length;
      const image = body.images.length;
      const inner = { ...around, mark: MARKS[node.type] ?? around.mark, url };
      for (const child of node.children ?? []) addRuns(child, inner, nesting + 1, runs);
      if (node.type === 'link') body.links.push({ url: url ?? '', text: blockText({ runs: runs.slice(first) }) + body.images.slice(image).map(({ alt }) => alt).join(''), span });
    }
  }

  function addCode(node: Node, around: Surroundings): void {
    const span = spanOf(node);
    const block: Block = { kind: 'code', runs: [{ text: node.value ?? '', mark: 'code', span: linesSpan(node.value ?? '', span) }], span, listDepth: around.listDepth };
    body.blocks.push(node.lang ? { ...block, language: node.lang } : block);
  }

  /** The lines between the fences; the whole block where they are indented and the parser has cut them. */
  function linesSpan(value: string, span: Span): Span {
    const start = text.indexOf('\n', span.start) + 1;
    const end = start + value.length;
    return start > span.start && end <= span.end && text.slice(start, end) === value ? { start, end } : span;
  }

  function addExpression(node: Node): void {
    const comment = COMMENT.exec(node.value ?? '');
    if (comment) body.comments.push({ text: (comment[1] ?? '').trim(), span: spanOf(node) });
    else body.components.push({ kind: node.type === 'mdxjsEsm' ? 'esm' : 'expression', name: node.value ?? '', attributes: {}, places: {}, span: spanOf(node) });
  }

  function addElement(node: Node): void {
    const attributes: Component['attributes'] = {};
    for (const attribute of Array.isArray(node.attributes) ? node.attributes : []) attributes[attribute.name ?? '...'] = attributeValue(attribute.value);
    const span = spanOf(node);
    body.components.push({ kind: 'element', name: node.name ?? '', attributes, places: attributePlaces(text, span), span });
  }

  function spanOf(node: Node): Span {
    return { start: from + (node.position?.start.offset ?? 0), end: from + (node.position?.end.offset ?? 0) };
  }
}

function blockKind(node: Node): Block['kind'] {
  if (node.type === 'heading') return 'heading';
  return node.type === 'tableCell' ? 'tableCell' : 'paragraph';
}

function attributeValue(value: unknown): Component['attributes'][string] {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'value' in value) return { expression: String(value.value) };
  return true;
}

class NestedTooDeeply extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super(`嵌套超过 ${DEEPEST_NESTING} 层`);
    this.offset = offset;
  }
}

const PARSE_MESSAGES = [
  { pattern: /^Unexpected character after `<`/, message: '< 之后不是组件名' },
  { pattern: /closing brace for `\{`/, message: '{ 没有配对的 }' },
  { pattern: /closing tag/i, message: '组件的开始与结束标签不配对' },
  { pattern: /acorn|expression/i, message: '{ } 里不是表达式' },
] as const;

/** What the engine says in English, for authors; unknown sayings stay, without their code. */
function plainMessage(text: string): string {
  return PARSE_MESSAGES.find(({ pattern }) => pattern.test(text))?.message ?? text.replace(/\s*\(mdx[\w-]*:[\w-]+\)$/, '');
}

/** satteri reports `line:column: message` (both 1-based, columns in UTF-16 code units) relative to the body. */
function describeParseError(error: unknown, source: string, from: number): NonNullable<Body['error']> {
  if (error instanceof NestedTooDeeply) return { message: error.message, offset: from + error.offset };
  const text = error instanceof Error ? error.message : String(error);
  const place = /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*)$/.exec(text);
  if (!place) return { message: plainMessage(text), offset: from };
  const lineEnd = [...source.matchAll(/\r\n|\n|\r/g)][Number(place[1]) - 2];
  const lineStart = lineEnd ? lineEnd.index + lineEnd[0].length : 0;
  return { message: plainMessage(place[3] ?? text), offset: from + lineStart + Number(place[2]) - 1 };
}
