import { knowledgeBase, lineAt, MATRICES, rewrite, textOf, withText, type Mutant, type Mutator } from './mutant.ts';
import { made, placeOf, withField } from './procedures.ts';
import type { Project } from '../project.ts';
import { basisRoles } from '../../../src/domain/duties/basis-roles.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import type { KnowledgeBase } from '../../../src/domain/knowledge-base.ts';
import { allActivities, holdersOf } from '../../../src/domain/matrix/activities.ts';
import { areRelated, isExternal } from '../../../src/domain/roles.ts';
import type { ConflictException } from '../../../src/domain/schemas/conflict.ts';
import { allExceptions, exceptionsFor, officialHolders } from '../../../src/domain/segregation/conflicts.ts';

const ROW = /^\| [a-z]{2,5}-\d{2,3} \|.*$/gm;
const HEAD = /^\| 编号 \|.*$/gm;

/** Damage to matrices and to what is kept apart. */
export const matrixMutators: readonly Mutator[] = [
  onRow('a left duty and a right duty given to one post', 'duties-conflict', bothSides),
  made('a responsibility of the other side granted', 'duties-conflict', (project, pick) => {
    const grant = pick(grantsOfTheOtherSide(knowledgeBase(project)));
    return grant ? atGrants(project, grant.path, textOf(project, grant.path).replace(/^responsibilities: \[.*(?=\]$)/m, `$&, ${grant.id}`)) : null;
  }),
  made('an exception struck out', 'duties-conflict', (project, pick) => {
    const kb = knowledgeBase(project);
    const { exception, source } = pick(allExceptions(kb)) ?? {};
    const template = kb.get('templates', exception?.template ?? '');
    if (!source || !template) return null;
    const { path } = source.facts;
    const struck = withText(project, path, textOf(project, path).replace(/^exceptions:\n(?: .*\n)+/m, ''));
    return atGrants(struck, template.facts.path, textOf(project, template.facts.path));
  }),
  made('a person who holds both sides', 'duties-conflict', (project, pick) => {
    const kb = knowledgeBase(project);
    const both = pick(pairsOf(kb).map(({ left, right }) => [left, right].flatMap((side) => opener(kb, side) ?? [])).filter(({ length }) => length === 2));
    return both ? withPeople(project, { responsibilities: both }) : null;
  }),
  onException('an exception for what is forbidden', 'exception-allowed', 'pair', (kb) => pairsOf(kb).find(({ level }) => level === 'forbid')?.id),
  onException('an exception for a template that holds one side', 'exception-allowed', 'template', (kb, { template }) => kb.all('templates').find(({ id }) => id !== template)?.id, 'pair'),
  onException('an exception without an end in sight', 'exception-allowed', 'until', () => '"2099-12-31"'),
  onException('an exception that ends before it begins', 'exception-allowed', 'from', () => '"2099-12-31"', 'until'),
  onException('a control by the holder', 'exception-allowed', 'controlledBy', (kb, { template = '' }) => kb.get('templates', template)?.data.role),
  onException('an approval by the holder', 'exception-allowed', 'approvedBy', (kb, { template = '' }) => kb.get('templates', template)?.data.role),
  onException('an exception that ended yesterday', 'exception-expired', 'until', () => '"2026-06-29"'),
  onRow('an outside post made accountable', 'external-party-accountable', (row, kb) => {
    const named = basisRoles(kb, row.activity.basis).doing;
    const outside = row.posts.find(({ role }) => isExternal(kb, role) && !named.some((other) => areRelated(kb, role, other)));
    return outside ? changed(row, (text, role) => (role === outside.role ? 'A/R' : withoutA(text))) : null;
  }),
  onRow('a row without a basis', 'matrix-activity-cites-nothing', (row) => withCell(row, '依据', '')),
  onRow('a habit for a basis', 'matrix-activity-cites-nothing', (row) => withCell(row, '依据', '惯例')),
  onRow('a habit beside the basis', 'matrix-activity-cites-nothing', (row) => withCell(row, '依据', `${row.cells[row.head.indexOf('依据')] ?? ''}；部门分工`)),
  onRow('a row without a letter', 'matrix-activity-empty', (row) => changed(row, () => '')),
  onRow('a row given to a post that the clause does not name', 'matrix-basis-disagrees', (row, kb) => {
    const { doing, deciding } = basisRoles(kb, row.activity.basis);
    const named = [...doing, ...deciding];
    const stranger = row.posts.find(({ role }) => !isExternal(kb, role) && !named.some((other) => areRelated(kb, role, other)));
    return named.length > 0 && stranger ? changed(row, (_, role) => (role === stranger.role ? 'A/R' : 'I')) : null;
  }),
  onRow('an activity of another matrix under another A', 'matrix-conflicting-accountable', (row, kb) => sameTitle(row, kb, (title) => title)),
  onRow('an activity of another matrix written with a blank in it', 'matrix-conflicting-accountable', (row, kb) => sameTitle(row, kb, (title) => `${title.slice(0, 2)} ${title.slice(2)}`)),
  made('a matrix that asks everybody', 'matrix-consulted-inflation', (project, pick) => {
    const kb = knowledgeBase(project);
    const doer = pick(doersOf(kb));
    const roles = kb.all('roles').flatMap(({ id, data }) => (data.withdrawn ? [] : [id]));
    return doer ? withMatrix(project, roles, [['编制计划', doer.basis, ...roles.map((role) => (role === doer.role ? 'A/R' : 'C'))]], 'row') : null;
  }),
  onRow('every R taken away', 'matrix-has-responsible', (row) => changed(row, (text) => ({ R: 'C', 'A/R': 'A' })[text] ?? text)),
  onRow('a letter in full width', 'matrix-letter-unknown', (row) => changed(row, (text) => text.replace('R', 'Ｒ'))),
  onRow('letters run together', 'matrix-letter-unknown', (row) => changed(row, (text) => text.replace('A/R', 'AR'))),
  onRow('a tick for a letter', 'matrix-letter-unknown', (row) => changed(row, (text) => text.replace('I', '√'))),
  onRow('a second A', 'matrix-one-accountable', (row) => {
    const second = row.posts.find(({ text }) => text === '' || text === 'I' || text === 'C');
    return second ? changed(row, (text, role) => (role === second.role ? 'A' : text)) : null;
  }),
  onRow('the A taken away', 'matrix-one-accountable', (row) => changed(row, withoutA)),
  made('a matrix in which one post answers for everything', 'matrix-overload', (project, pick) => {
    const doer = pick(doersOf(knowledgeBase(project)));
    const titles = ['计划', '预算', '合同', '台账', '培训', '考核', '总结', '档案'];
    return doer ? withMatrix(project, [doer.role], titles.map((title) => [`编制${title}`, doer.basis, 'A/R']), 'head') : null;
  }),
  onRow('a name for a letter', 'matrix-person-name', (row) => changed(row, (text) => text.replace('A/R', '张三'))),
  onRow('a name in the activity', 'matrix-person-name', (row) => withCell(row, '活动', `${row.activity.title}，由李小明负责`)),
  onMatrix('a column that nobody fills', 'matrix-role-unused', (lines, _, kb) => {
    const role = kb.all('roles').find(({ id, data }) => !data.withdrawn && !lines.some((line) => line.includes(` ${id} |`)))?.id;
    const head = lines.findIndex(isHead);
    const end = lines.findIndex((line, index) => index > head && !line.startsWith('|'));
    return role === undefined ? null : { lines: lines.map((line, index) => (index < head || index >= end ? line : `${line} ${['', '---', role][2 - Math.min(2, index - head)]} |`)), at: head };
  }),
  onMatrix('a column emptied', 'matrix-role-unused', (lines, { data }) => {
    const role = data.columns[0]?.role ?? '';
    const headOf = (index: number): string[] => cellsOf(lines.findLast((line, at) => at <= index && isHead(line)) ?? '');
    const emptied = lines.map((line, index) => (/^\| [a-z]+-\d+ \|/.test(line) ? rowOf(cellsOf(line).map((cell, column) => (headOf(index)[column] === role ? '' : cell))) : line));
    return { lines: emptied, at: lines.findIndex((line) => isHead(line) && cellsOf(line).includes(role)) };
  }),
  rewrite('a cell lost', 'matrix-table-shape', MATRICES, ROW, ([line]) => line.replace(/ \|[^|]*\|$/, ' |')),
  rewrite('a cell too many', 'matrix-table-shape', MATRICES, ROW, ([line]) => `${line} I |`),
  rewrite('two cells merged', 'matrix-table-shape', MATRICES, ROW, ([line]) => line.replace(/ \|([^|]*)\|$/, ' ||$1|')),
  rewrite('a row without its number', 'matrix-table-shape', MATRICES, ROW, ([line]) => line.replace(/^\| \S+ \|/, '|  |')),
  rewrite('a number in capitals', 'matrix-table-shape', MATRICES, ROW, ([line]) => line.replace(/^\| (\S+) \|/, (cell) => cell.toUpperCase())),
  rewrite('a head that calls the basis otherwise', 'matrix-table-shape', MATRICES, HEAD, ([line]) => line.replace('| 依据 |', '| 条款 |')),
  rewrite('a post twice in the head', 'matrix-table-shape', MATRICES, HEAD, ([line]) => line.replace(/ \| ([a-z0-9-]+) \| [a-z0-9-]+ \|$/, ' | $1 | $1 |')),
  rewrite('a column without its post', 'matrix-table-shape', MATRICES, HEAD, ([line]) => line.replace(/ \| [a-z0-9-]+ \|$/, ' |  |')),
  onMatrix('the tables gone', 'matrix-table-shape', (lines) => ({ lines: lines.filter((line) => !line.startsWith('|')), at: null })),
  onMatrix('a retired number used', 'matrix-table-shape', (lines, { data }) => {
    const used = data.groups.at(-1)?.rows.at(-1)?.id ?? '';
    const entry = `  - { id: ${used}, on: "2026-06-30", reason: 并入他项。 }`;
    const known = lines.indexOf('retired:');
    const put = known === -1 ? lines.toSpliced(lines.indexOf('---', 1), 0, 'retired:', entry) : lines.toSpliced(known + 1, 0, entry);
    return { lines: put, at: put.findIndex((line) => line.startsWith(`| ${used} |`)) };
  }),
  made('a table of thirty-one posts', 'matrix-table-shape', (project) => withMatrix(project, Array.from({ length: 31 }, (_, index) => `post-${index + 1}`), [], 'head')),
  ...['roles', 'templates', 'responsibilities'].map((list) => made(`a person with ${list} that nobody has`, 'people-file-sound', (project) => withPeople(project, { [list]: ['night-clerk'] }))),
  made('a person written twice', 'people-file-sound', (project) => withPeople(project, {}, {})),
];

type Row = ReturnType<typeof rowsOf>[number];

/** The line of every activity, cell by cell, under its head. */
function rowsOf(project: Project) {
  return allActivities(knowledgeBase(project)).flatMap((activity) => {
    const { path, fields } = activity.matrix.facts;
    const span = fields[activity.field]?.value;
    if (!span || !activity.row.sound) return [];
    const head = cellsOf(textOf(project, path).slice(0, span.start).split('\n').findLast(isHead) ?? '');
    const cells = cellsOf(textOf(project, path).slice(span.start, span.end));
    return [{ activity, head, cells, posts: head.flatMap((role, column) => (/^[a-z]/.test(role) ? [{ role, text: cells[column] ?? '' }] : [])) }];
  });
}

/** A mutator that writes the line of one activity anew, where `change` finds something to change; the defect is on it. */
function onRow(name: string, check: string, change: (row: Row, kb: KnowledgeBase) => string[] | null): Mutator {
  return made(name, check, (project, pick) => {
    const kb = knowledgeBase(project);
    const one = pick(rowsOf(project).flatMap((row) => {
      const written = rowOf(change(row, kb) ?? row.cells);
      return written === rowOf(row.cells) ? [] : [{ ...row.activity, written }];
    }));
    return one ? withField(project, one.matrix.facts, one.field, one.written) : null;
  });
}

function onMatrix(name: string, check: string, change: (lines: string[], matrix: Entry<'matrices'>, kb: KnowledgeBase) => { lines: string[]; at: number | null } | null): Mutator {
  return made(name, check, (project, pick) => {
    const kb = knowledgeBase(project);
    const matrix = pick(kb.all('matrices'));
    const path = matrix?.facts.path ?? '';
    const written = matrix && change(textOf(project, path).split('\n'), matrix, kb);
    return written ? { project: withText(project, path, written.lines.join('\n')), path, line: written.at === null ? null : written.at + 1 } : null;
  });
}

/** A mutator that writes one field of an exception anew; the defect is at the field `at`. */
function onException(name: string, check: string, field: string, value: (kb: KnowledgeBase, exception: ConflictException) => string | undefined, at = field): Mutator {
  return made(name, check, (project, pick) => {
    const kb = knowledgeBase(project);
    const standing = pick(allExceptions(kb));
    const written = standing && value(kb, standing.exception);
    if (!standing || written === undefined) return null;
    return { ...withField(project, standing.source.facts, `${standing.field}.${field}`, written), ...placeOf(project, standing.source.facts, `${standing.field}.${at}`) };
  });
}

function isHead(line: string): boolean {
  return line.startsWith('| 编号 |');
}

function cellsOf(line: string): string[] {
  return line.split('|').slice(1, -1).map((cell) => cell.trim());
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The cells with those of the posts written anew. */
function changed({ head, cells }: Row, write: (text: string, role: string) => string): string[] {
  return cells.map((text, column) => (/^[a-z]/.test(head[column] ?? '') ? write(text, head[column] ?? '') : text));
}

function withCell({ head, cells }: Row, column: string, text: string): string[] {
  return cells.with(head.indexOf(column), text);
}

function withoutA(text: string): string {
  return { A: 'C', 'A/R': 'R' }[text] ?? text;
}

/** Posts that do what they answer for, with the basis. */
function doersOf(kb: KnowledgeBase): { role: string; basis: string }[] {
  return allActivities(kb).flatMap(({ row, assignments }) => assignments.filter(({ letters }) => letters.join('/') === 'A/R').map(({ role }) => ({ role, basis: row.basis[0] ?? '' })));
}

/** The right side of a pair given to a post that already holds the left. */
function bothSides(row: Row, kb: KnowledgeBase): string[] | null {
  const rights = pairsOf(kb).filter(({ right }) => right.includes(row.activity.id));
  const post = row.posts.find(({ role, text }) => {
    const held = officialHolders(kb).find(({ kind, id }) => kind === 'role' && id === role)?.holdings ?? [];
    const holds = (side: readonly string[]): boolean => held.some(({ duty }) => side.includes(duty));
    return !/[AR]/.test(text) && rights.some(({ left, right }) => holds(left) && !holds(right));
  });
  return post ? changed(row, (text, role) => (role === post.role ? 'R' : text)) : null;
}

/** Title and rows as in an earlier matrix, where another post answers for it. */
function sameTitle(row: Row, kb: KnowledgeBase, write: (title: string) => string): string[] | null {
  const [own] = holdersOf(row.activity, 'A');
  const other = allActivities(kb).find((activity) => activity.matrix.id < row.activity.matrix.id && holdersOf(activity, 'A')[0]?.role !== own?.role);
  return other ? withCell(row, '活动', write(other.title)) : null;
}

function pairsOf(kb: KnowledgeBase): Entry<'conflicts'>['data']['pairs'] {
  return kb.all('conflicts').flatMap(({ data }) => data.pairs);
}

/** A responsibility that opens one of these functions. */
function opener(kb: KnowledgeBase, functions: readonly string[]): string | undefined {
  return kb.all('modules').flatMap(({ data }) => data.responsibilities).find((known) => known.functions.some((id) => functions.includes(id)))?.id;
}

/** For each template and each pair of which it holds only the left side: what would open the right side. */
function grantsOfTheOtherSide(kb: KnowledgeBase): { path: string; id: string }[] {
  return officialHolders(kb).flatMap((holder) => pairsOf(kb).flatMap((pair) => {
    const holds = (side: readonly string[]): boolean => holder.holdings.some(({ duty }) => side.includes(duty));
    const path = holder.kind === 'template' ? kb.get('templates', holder.id)?.facts.path : undefined;
    const id = opener(kb, pair.right);
    const fits = holds(pair.left) && !holds(pair.right) && exceptionsFor(kb, pair.id, holder).length === 0;
    return fits && path !== undefined && id !== undefined ? [{ path, id }] : [];
  }));
}

/** A template with this text; the defect is where it grants responsibilities. */
function atGrants(project: Project, path: string, text: string): Mutant {
  return { project: withText(project, path, text), path, line: lineAt(text, text.indexOf('\nresponsibilities: ') + 1) };
}

/** The content beside a local file in whose first line somebody stands with what he holds, as often as it is given. */
function withPeople(project: Project, ...holds: Record<string, string[]>[]): Mutant {
  const people = holds.map((held) => ({ person: 'A0001', roles: [], templates: [], responsibilities: [], span: { start: 0, end: 0 }, fields: {}, ...held }));
  return { project: { ...project, people: { path: 'people.yaml', people, problems: [], lineStarts: [0] } }, path: 'people.yaml', line: 1 };
}

/** The content with one more matrix; the defect is in its head or in its first row. */
function withMatrix(project: Project, roles: readonly string[], rows: readonly string[][], where: 'head' | 'row'): Mutant {
  const path = 'src/content/matrices/planning.mdx';
  const owner = knowledgeBase(project).all('roles')[0]?.id ?? '';
  const front = ['---', 'id: planning', 'code: MTX-PLN-99', 'title: 计划职责矩阵', 'summary: 计划由谁编制。', `owner: ${owner}`, '---', '', '## 计划', ''];
  const head = ['编号', '活动', '依据', ...roles];
  const table = [rowOf(head), rowOf(head.map(() => '---')), ...rows.map((cells, index) => rowOf([`plan-${index + 10}`, ...cells]))];
  return { project: withText(project, path, `${[...front, ...table].join('\n')}\n`), path, line: front.length + (where === 'head' ? 1 : 3) };
}
