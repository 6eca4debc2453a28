import type { Anchor, FieldSpan, ReadProblem } from '../../domain/document.ts';
import { ACTIVITY_ID } from '../../domain/schemas/matrix.ts';
import { blockText, type Block, type Span } from '../../domain/text.ts';
import { splitList, type BodyData } from './components.ts';

/** The columns that are no posts; 模块 may be missing. */
const FIXED = ['编号', '活动', '依据', '模块'] as const;
const REQUIRED = ['编号', '活动', '依据'] as const;
/** More posts than fit on a sheet of A3 cannot be read side by side. */
const MOST_POSTS = 30;

type Row = readonly Block[];

/** Columns by where they stand in the row. */
interface Head {
  width: number;
  fixed: ReadonlyMap<(typeof FIXED)[number], number>;
  posts: readonly { role: string; column: number }[];
  /** False where two columns name one post, or one names none: letters could be lost. */
  sound: boolean;
}

/**
 * Reads the tables of a matrix: each heading opens a group, each row below a head `编号 | 活动 | 依据 | [模块] | post…` is an
 * activity. A row that does not fit its head keeps its number and is marked unsound: its letters would be guesses.
 */
export function readMatrix(blocks: readonly Block[], anchors: readonly Anchor[]): BodyData {
  const fields: Record<string, FieldSpan> = {};
  const problems: ReadProblem[] = [];
  const columns: { role: string }[] = [];
  const groups: unknown[] = [];
  for (const { rows, heading } of tablesOf(blocks, anchors)) {
    const [first, ...others] = rows;
    const head = first ? readHead(first, problems) : null;
    if (!first || !head) continue;
    for (const { role, column } of head.posts) addColumn(role, first[column]);
    const path = `groups.${groups.length}`;
    fields[path] = { key: null, value: heading?.span ?? spanOf(first) };
    for (const [index, { column }] of head.posts.entries()) fields[`${path}.posts.${index}`] = { key: null, value: first[column] ? wordsSpan(first[column]) : spanOf(first) };
    groups.push({
      title: heading?.text ?? '',
      anchor: heading?.id ?? '',
      posts: head.posts.map(({ role }) => role),
      rows: others.map((row, index) => readRow(row, head, `${path}.rows.${index}`, fields, problems)),
    });
  }
  return { value: { columns, groups }, fields, problems };

  function addColumn(role: string, cell: Block | undefined): void {
    if (columns.some((known) => known.role === role)) return;
    if (cell) fields[`columns.${columns.length}.role`] = { key: null, value: wordsSpan(cell) };
    columns.push({ role });
  }
}

function readHead(row: Row, problems: ReadProblem[]): Head | null {
  const names = row.map((cell) => blockText(cell).trim());
  const missing = REQUIRED.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    problems.push(problem(`表头没有${missing.join('、')}这一列，整张表没有读入`, ['表头依次写 编号、活动、依据，再写各岗位的标识'], spanOf(row)));
    return null;
  }
  const fixed = new Map(FIXED.flatMap((name) => (names.includes(name) ? [[name, names.indexOf(name)] as const] : [])));
  const others = names.flatMap((role, column) => ([...fixed.values()].includes(column) ? [] : [{ role, column }]));
  for (const { role, column } of others) {
    const span = row[column] ? wordsSpan(row[column]) : spanOf(row);
    if (role === '') problems.push(problem(`表头第${column + 1}列没有岗位`, ['写岗位的标识，或删去这一列'], span));
    else if (names.indexOf(role) !== column) problems.push(problem(`表头有两列 ${role}`, ['合并成一列'], span));
  }
  const posts = others.filter(({ role, column }) => role !== '' && names.indexOf(role) === column);
  if (posts.length > MOST_POSTS) problems.push(problem(`一张表有${posts.length}个岗位，超过${MOST_POSTS}个，A3 纸也排不下`, ['按活动拆成几张表，每张只留用到的岗位'], spanOf(row)));
  return { width: row.length, fixed, posts, sound: posts.length === others.length };
}

function readRow(row: Row, head: Head, path: string, fields: Record<string, FieldSpan>, problems: ReadProblem[]): unknown {
  const textAt = (name: (typeof FIXED)[number]): { text: string; span: Span } => {
    const cell = row[head.fixed.get(name) ?? -1];
    return cell ? { text: blockText(cell).trim(), span: wordsSpan(cell) } : { text: '', span: spanOf(row) };
  };
  const id = textAt('编号');
  const complaint = objection(row, head, id.text, textAt('活动').text);
  if (complaint) problems.push(problem(complaint.message, complaint.remedy, complaint.whole ? spanOf(row) : id.span));
  const name = textAt('活动');
  place(path, spanOf(row));
  place(`${path}.id`, id.span);
  place(`${path}.title`, name.span);
  const cells = head.posts.flatMap(({ role, column }) => {
    const cell = row[column];
    const text = cell ? blockText(cell).trim() : '';
    return cell && text !== '' ? [{ role, text, span: wordsSpan(cell) }] : [];
  });
  for (const [index, { span }] of cells.entries()) place(`${path}.cells.${index}`, span);
  return {
    id: id.text,
    title: name.text || id.text,
    sound: complaint === null && head.sound,
    basis: list('依据', 'basis', '；'),
    modules: list('模块', 'modules', ' '),
    cells: cells.map(({ role, text }) => ({ role, text })),
  };

  function list(column: (typeof FIXED)[number], key: string, separator: string): string[] {
    const { text, span } = textAt(column);
    const items = splitList(text, separator);
    for (const [index, { start, end }] of items.entries()) place(`${path}.${key}.${index}`, { start: span.start + start, end: span.start + end });
    return items.map((item) => item.text);
  }

  function place(at: string, span: Span): void {
    fields[at] = { key: null, value: span };
  }
}

function objection(row: Row, head: Head, id: string, title: string): { message: string; remedy: string[]; whole: boolean } | null {
  if (row.length !== head.width) {
    return { message: `${id || '这'}一行有${row.length}格，表头有${head.width}格，字母对不上岗位`, remedy: ['补齐空格或删去多出的格；GFM 表格不能合并单元格'], whole: true };
  }
  if (id === '') return { message: '活动没有编号', remedy: ['写一个未用过的编号，如 inc-09'], whole: true };
  if (title === '') return { message: `活动 ${id} 没有名称`, remedy: ['在活动一格写做什么'], whole: false };
  return ACTIVITY_ID.test(id) ? null : { message: `活动编号 ${id} 写法有误`, remedy: ['写作小写字母、短横线和两三位数字，如 inc-03'], whole: false };
}

function tablesOf(blocks: readonly Block[], anchors: readonly Anchor[]): { rows: Row[]; heading: Anchor | null }[] {
  const tables = Map.groupBy(blocks.filter(({ cell }) => cell !== undefined), ({ cell }) => cell?.table ?? 0);
  return [...tables.values()].map((cells) => {
    const start = cells[0]?.span.start ?? 0;
    return {
      rows: [...Map.groupBy(cells, ({ cell }) => cell?.row ?? 0).values()],
      heading: anchors.findLast(({ span }) => span.start < start) ?? null,
    };
  });
}

function spanOf(row: Row): Span {
  return { start: row[0]?.span.start ?? 0, end: row.at(-1)?.span.end ?? 0 };
}

/** The words of a cell without the bars around them. */
function wordsSpan({ runs, span }: Block): Span {
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last ? { start: first.span.start, end: last.span.end } : span;
}

function problem(message: string, remedy: string[], span: Span): ReadProblem {
  return { check: 'matrix-table-shape', message, remedy, span };
}
