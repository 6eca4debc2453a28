import { blockText, type Block, type Run, type Span } from '../../text.ts';
import { plainNumber, provisionId, stepLabel, type PathStep } from '../labels.ts';
import type { LineHead } from './line-heads.ts';
import type { Level, Provision, ProvisionNumber, ProvisionTable, RegulationText, StructureProblem } from '../provision.ts';

interface Opening {
  span: Span;
  heading: string | null;
  /** Heading depth; tells where an unnumbered heading belongs. */
  depth: number;
  /** 附件, 附表 or 附录. */
  prefix?: string;
  runs?: Run[];
  /** True where the words look like a title: they are one as soon as a second 款 follows. */
  titled?: boolean;
}

interface OpenNode {
  provision: Provision;
  path: PathStep[];
  rank: number;
}

export type Tree = ReturnType<typeof createTree>;

const RANKS = { annex: 0, part: 1, subpart: 2, chapter: 3, section: 4, article: 5, clause: 6, paragraph: 100, item: 101, point: 102 } as const satisfies Record<Level, number>;

/** Makes an empty regulation that provisions are opened in, in document order. */
export function createTree() {
  const text: RegulationText = { preamble: [], children: [], problems: [] };
  const stack: OpenNode[] = [];
  const ids = new Map<string, number>();
  const depths = new Map<number, Level>();
  let lastArticle: ProvisionNumber | null = null;
  let articles = 0;
  /** The article opened last, while its words may still turn out to be its title. */
  let titled: Provision | null = null;
  let table: { index: number; table: ProvisionTable } | null = null;

  return {
    isEmpty: () => text.children.length === 0,
    inArticle: () => stack.some(({ rank }) => rank === RANKS.article || rank === RANKS.annex || isClause(rank)),
    inItem: () => stack.some(({ rank }) => rank >= RANKS.item),
    lastArticle: () => lastArticle,
    lastItem,
    open,
    openUnnumbered,
    openPoint,
    addParagraph,
    addTail,
    addCell,
    appendToLast,
    addPreamble: (runs: Run[]): void => void (runs.length > 0 && text.preamble.push(runs)),
    report: (problem: StructureProblem | null): void => void (problem && text.problems.push(problem)),
    finish,
  };

  /** Opens a numbered provision; an article or clause with words of its own gets its first 款 at once. */
  function open(head: LineHead, opening: Opening): void {
    const { level } = head;
    titled = null;
    if (head.number === null) return void openFrame('annex', nextUnnumbered('annex'), null, opening.prefix ?? '附件', opening);
    const step = { level, number: head.number };
    if (level === 'item') return openItem(step, opening);
    if (level === 'point') return pushPoint(step, head.nesting, opening);
    if (level === 'annex') lastArticle = null;
    if (level === 'article') {
      lastArticle = head.number;
      articles += 1;
    }
    if (level === 'clause') articles += 1;
    if (opening.depth > 0) depths.set(opening.depth, level);
    const label = level === 'annex' ? stepLabel(step).replace('附件', opening.prefix ?? '附件') : stepLabel(step);
    openFrame(level, head.number, head.number, label, opening);
    const article = stack.at(-1)?.provision ?? null;
    if (opening.runs && opening.runs.length > 0) pushParagraph(opening.runs, opening.span);
    if (opening.titled) titled = article;
  }

  /** Opens a heading that has no number: 附则, 一、一般规定. It ranks as the numbered headings of the same depth do. */
  function openUnnumbered(heading: string, depth: number, span: Span): void {
    const level = depths.get(depth) ?? (depth <= 2 ? 'chapter' : 'section');
    text.problems.push({ kind: 'heading-unknown', span, message: `标题没有编、章、节或附件的编号：${heading.slice(0, 20)}`, remedy: '写作“第一章 总则”或“附件1 名称”' });
    const safe = level === 'article' || level === 'clause' ? 'section' : level;
    openFrame(safe, nextUnnumbered(safe), null, '', { span, heading, depth });
  }

  /** Opens a list item as a 目; without a number it counts on. */
  function openPoint(number: number | null, runs: Run[], span: Span): void {
    const parent = stack.findLast(({ rank }) => rank < RANKS.point);
    const count = parent?.provision.children.filter(({ level }) => level === 'point').length ?? 0;
    pushPoint({ level: 'point', number: plainNumber(number ?? count + 1) }, 0, { span, heading: null, depth: 0, runs });
  }

  function addParagraph(runs: Run[], span: Span): void {
    if (runs.length === 0) return;
    if (stack.length === 0) return void text.preamble.push(runs);
    if (titled) promoteTitle(titled);
    pushParagraph(runs, span);
    const top = stack.find(({ rank }) => rank === RANKS.article || rank === RANKS.annex || isClause(rank));
    if (!top) text.problems.push({ kind: 'text-before-first-article', span, message: '章节标题之后、条之前有文字', remedy: '移入某一条' });
  }

  /** Makes the words of an article its title: 第三条 薪酬构成, then 薪酬由以下部分构成：…. */
  function promoteTitle(article: Provision): void {
    const [words] = article.children;
    titled = null;
    if (!words || words.children.length + words.tables.length + words.tail.length > 0) return;
    article.children = [];
    article.heading = words.text;
    ids.delete(words.id);
    stack.length = stack.findIndex(({ provision }) => provision === article) + 1;
  }

  /** Adds the wrap-up of a sentence to the 款 that holds the 项 before it; false when there is none. */
  function addTail(runs: Run[], span: Span): boolean {
    const index = stack.findLastIndex(({ rank }) => rank === RANKS.paragraph);
    const node = stack[index];
    if (!node) return false;
    stack.length = index + 1;
    node.provision.tail.push(...runs);
    extend(span);
    return true;
  }

  /** Adds a paragraph of a list item to the provision that the item opened. */
  function appendToLast(runs: Run[], span: Span): boolean {
    const node = stack.at(-1);
    if (!node || node.rank < RANKS.item) return false;
    node.provision.runs.push(...runs);
    node.provision.text += blockText({ runs });
    extend(span);
    return true;
  }

  function addCell(block: Block, cell: NonNullable<Block['cell']>): void {
    const owner = stack.at(-1);
    if (!owner) return void text.preamble.push(block.runs);
    if (table?.index !== cell.table) {
      table = { index: cell.table, table: { rows: [], span: { ...block.span } } };
      owner.provision.tables.push(table.table);
    }
    while (table.table.rows.length <= cell.row) table.table.rows.push([]);
    table.table.rows[cell.row]?.push(block.runs);
    table.table.span.end = Math.max(table.table.span.end, block.span.end);
    extend(block.span);
  }

  function finish(): RegulationText {
    if (articles === 0) {
      const span = text.children[0]?.span ?? text.preamble[0]?.[0]?.span ?? { start: 0, end: 0 };
      text.problems.push({ kind: 'no-articles', span, message: '全文没有条', remedy: '条单独成段，以“第一条”开头' });
    }
    return text;
  }

  function openItem(step: PathStep, opening: Opening): void {
    if (!stack.some(({ rank }) => rank === RANKS.paragraph)) {
      const outside = !stack.some(({ rank }) => rank === RANKS.article || rank === RANKS.annex || isClause(rank));
      if (outside) text.problems.push({ kind: 'item-without-paragraph', span: opening.span, message: `${stepLabel(step)}不在任何一条之内`, remedy: '把它移入所属的条' });
      pushParagraph([], opening.span);
    }
    push(RANKS.item, step, step.number, stepLabel(step), opening);
  }

  function pushPoint(step: PathStep, nesting: number, opening: Opening): void {
    if (!stack.some(({ rank }) => rank >= RANKS.paragraph)) pushParagraph([], opening.span);
    push(RANKS.point + nesting, step, step.number, stepLabel(step), opening);
  }

  function pushParagraph(runs: Run[], span: Span): void {
    const siblings = parentOf(RANKS.paragraph)?.provision.children ?? text.children;
    const number = plainNumber(siblings.filter(({ level }) => level === 'paragraph').length + 1);
    const step: PathStep = { level: 'paragraph', number };
    push(RANKS.paragraph, step, number, stepLabel(step), { span, heading: null, depth: 0, runs });
  }

  function openFrame(level: Level, key: ProvisionNumber, number: ProvisionNumber | null, label: string, opening: Opening): void {
    const rank = RANKS[level] + (level === 'clause' ? key.suffix.length : 0);
    push(rank, { level, number: key }, number, label, { ...opening, runs: [] });
  }

  function push(rank: number, step: PathStep, number: ProvisionNumber | null, label: string, opening: Opening): void {
    const parent = parentOf(rank);
    const path = [...inherited(parent?.path ?? [], step.level), step];
    const runs = opening.runs ?? [];
    const provision: Provision = {
      level: step.level, id: unique(provisionId(path)), number, label, heading: opening.heading,
      text: blockText({ runs }), runs, tail: [], children: [], tables: [], span: { ...opening.span },
    };
    (parent?.provision.children ?? text.children).push(provision);
    stack.push({ provision, path, rank });
    extend(opening.span);
  }

  /** Closes what cannot hold a provision of this rank, and returns what can. */
  function parentOf(rank: number): OpenNode | undefined {
    while ((stack.at(-1)?.rank ?? -1) >= rank) stack.pop();
    return stack.at(-1);
  }

  function lastItem(): ProvisionNumber | null {
    const paragraph = stack.findLast(({ rank }) => rank === RANKS.paragraph);
    return paragraph?.provision.children.findLast(({ level }) => level === 'item')?.number ?? null;
  }

  function extend(span: Span): void {
    for (const { provision } of stack) provision.span.end = Math.max(provision.span.end, span.end);
  }

  function nextUnnumbered(level: Level): ProvisionNumber {
    const siblings = parentOf(RANKS[level])?.provision.children ?? text.children;
    return { value: 0, suffix: [siblings.filter((child) => child.level === level && child.number === null).length + 1] };
  }

  function unique(id: string): string {
    const count = (ids.get(id) ?? 0) + 1;
    ids.set(id, count);
    return count === 1 ? id : `${id}~${count}`;
  }
}

/** Articles and clauses are numbered through: their ids carry only the annex they stand in. */
function inherited(path: readonly PathStep[], level: Level): readonly PathStep[] {
  return level === 'article' || level === 'clause' ? path.filter((step) => step.level === 'annex') : path;
}

function isClause(rank: number): boolean {
  return rank >= RANKS.clause && rank < RANKS.paragraph;
}
