import type { CollectionName, DataOf } from '../collections.ts';
import type { Entry } from '../entry.ts';
import type { VersionStatus } from '../regulation/versions/status.ts';

/** What a document that is not a regulation is called, and whether it still holds. */
export interface DocumentNames {
  /** Every other name people use, allowed or not: whoever types 帐号 wants 账号. */
  others: string[];
  /** Found by full text only: most ids already say it. */
  english: string[];
  /** Reading given by the author, where characters have several. */
  reading?: string;
  status: VersionStatus;
  /** Text that belongs to the document but stands in its front matter. */
  summary: string[];
}

type EntryKind = Exclude<CollectionName, 'regulations'>;

const alive = ({ withdrawn }: { withdrawn?: object | undefined }): VersionStatus => (withdrawn ? 'repealed' : 'inforce');

const NAMES: { [C in EntryKind]: (data: DataOf<C>) => DocumentNames } = {
  roles: (role) => ({
    others: [role.short, ...role.aliases],
    english: [role.english],
    status: alive(role),
    summary: [role.summary, role.organization],
  }),
  matrices: (matrix) => ({ others: [], english: [], status: alive(matrix), summary: [matrix.summary] }),
  procedures: (procedure) => ({ others: procedure.aliases, english: [], status: alive(procedure), summary: [procedure.summary, procedure.trigger] }),
  forms: (form) => ({ others: form.aliases, english: [], status: alive(form), summary: [form.summary, form.retention] }),
  modules: (module) => ({ others: [module.short, ...module.aliases], english: [module.english], status: 'inforce', summary: [module.summary, module.ownerNote] }),
  conflicts: (conflict) => ({ others: [], english: [], status: 'inforce', summary: [conflict.summary] }),
  templates: (template) => ({ others: [], english: [], status: alive(template), summary: [template.summary, template.dataRange] }),
  coverage: (coverage) => ({ others: [], english: [], status: 'inforce', summary: [coverage.summary] }),
  terms: (term) => ({
    others: [...(term.abbreviation ? [term.abbreviation] : []), ...term.variants, ...term.forbidden],
    english: [term.english],
    reading: term.reading,
    status: alive(term),
    summary: [term.definition, term.english],
  }),
  standards: (standard) => ({
    others: [],
    english: standard.english ? [standard.english] : [],
    status: STANDARD_STATUS[standard.status],
    summary: [standard.relevance, ...standard.pitfalls],
  }),
};

const STANDARD_STATUS = { current: 'inforce', upcoming: 'upcoming', superseded: 'historic', withdrawn: 'repealed' } as const;

/** Collects the names of a document. */
export function namesOf<C extends EntryKind>(entry: Entry<C>): DocumentNames {
  const read: (data: DataOf<C>) => DocumentNames = NAMES[entry.collection];
  const names = read(entry.data);
  return { ...names, others: [...new Set(names.others)].filter((name) => name !== entry.title) };
}
