import type { CitationUse } from '../citation-uses.ts';
import type { Entry } from '../entry.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { createMemory } from '../remember.ts';
import type { MatrixRow } from '../schemas/matrix.ts';
import { readLetters, type Letter } from './letters.ts';
import { applying } from '../withdrawals.ts';

/** What one post has to do with one activity. */
export interface Assignment {
  role: string;
  letters: readonly Letter[];
  /** Field of the cell in the matrix: `groups.0.rows.3.cells.1`. */
  field: string;
}

/** One row of a matrix with everything that is asked about it. */
export interface Activity {
  id: string;
  /** As readers see it: `INC-03`. */
  code: string;
  title: string;
  matrix: Entry<'matrices'>;
  group: { title: string; anchor: string };
  row: MatrixRow;
  /** Field of the row: `groups.0.rows.3`. */
  field: string;
  /** Only cells that are understood. */
  assignments: readonly Assignment[];
  /** Citations of its 依据 cell. */
  basis: readonly CitationUse[];
}

const memory = createMemory<KnowledgeBase, ReadonlyMap<string, Activity>>();

/** Every activity of every matrix that applies, in the order of the content; of an id that stands twice the first. */
export function allActivities(kb: KnowledgeBase): readonly Activity[] {
  return [...activityIndex(kb).values()];
}

export function activityOf(kb: KnowledgeBase, id: string): Activity | null {
  return activityIndex(kb).get(id) ?? null;
}

/** The activities of one matrix, in the order of the table. */
export function activitiesOf(kb: KnowledgeBase, matrix: Entry<'matrices'>): readonly Activity[] {
  return readActivities(kb, matrix);
}

/** `inc-03` as it is shown and searched. */
export function activityCode(id: string): string {
  return id.toUpperCase();
}

/** The roles that hold a letter in an activity, left to right. */
export function holdersOf({ assignments }: Pick<Activity, 'assignments'>, letter: Letter): readonly Assignment[] {
  return assignments.filter(({ letters }) => letters.includes(letter));
}

function activityIndex(kb: KnowledgeBase): ReadonlyMap<string, Activity> {
  return memory(kb, () => {
    const all = applying(kb, 'matrices').flatMap((matrix) => readActivities(kb, matrix));
    return new Map(all.toReversed().map((activity): [string, Activity] => [activity.id, activity]).reverse());
  });
}

function readActivities(kb: KnowledgeBase, matrix: Entry<'matrices'>): Activity[] {
  const citations = Map.groupBy(kb.citationsIn(matrix.facts.path), ({ field }) => field?.replace(/\.basis\.\d+$/, '') ?? '');
  return matrix.data.groups.flatMap((group, groupIndex) => group.rows.map((row, rowIndex): Activity => {
    const field = `groups.${groupIndex}.rows.${rowIndex}`;
    return {
      id: row.id,
      code: activityCode(row.id),
      title: row.title,
      matrix,
      group,
      row,
      field,
      assignments: row.cells.flatMap(({ role, text }, index) => {
        const letters = readLetters(text);
        return letters === null ? [] : [{ role, letters, field: `${field}.cells.${index}` }];
      }),
      basis: citations.get(field) ?? [],
    };
  }));
}
