import type { CollectionName, DataOf } from '../collections.ts';
import type { Entry } from '../entry.ts';
import type { VersionStatus } from '../regulation/versions/status.ts';
import { isWithdrawn } from '../withdrawals.ts';

/** What a document that is not a regulation is called, and whether it still holds. */
export interface DocumentNames {
  /** Every other name people use, allowed or not: whoever types 帐号 wants 账号. */
  others: string[];
  /** Whole wordings of the question that it answers: what people see, how they put it. */
  asked: string[];
  /** Found by full text only: most ids already say it. */
  english: string[];
  /** Reading given by the author, where characters have several. */
  reading?: string;
  status: VersionStatus;
  /** Text that belongs to the document but stands in its front matter. */
  summary: string[];
}

type EntryKind = Exclude<CollectionName, 'regulations'>;

/** A standard has a status of its own; every other kind holds until it is withdrawn. */
type Names<C extends EntryKind> = Omit<DocumentNames, 'status' | 'asked'> & { asked?: string[] } & (C extends 'standards' ? Pick<DocumentNames, 'status'> : { status?: never });

const NAMES: { [C in EntryKind]: (data: DataOf<C>) => Names<C> } = {
  roles: (role) => ({
    others: [role.short, ...role.aliases],
    english: [role.english],
    summary: [role.summary, role.organization],
  }),
  matrices: (matrix) => ({ others: [], english: [], summary: [matrix.summary] }),
  procedures: (procedure) => ({ others: procedure.aliases, english: [], summary: [procedure.summary, procedure.trigger] }),
  forms: (form) => ({ others: form.aliases, english: [], summary: [form.summary, form.retention] }),
  modules: (module) => ({ others: [module.short, ...module.aliases], english: [module.english], summary: [module.summary, module.ownerNote] }),
  conflicts: (conflict) => ({ others: [], english: [], summary: [conflict.summary] }),
  templates: (template) => ({ others: [], english: [], summary: [template.summary, template.dataRange] }),
  coverage: (coverage) => ({ others: [], english: [], summary: [coverage.summary] }),
  faqs: (faq) => ({ others: [], asked: faq.asked, english: [], summary: [faq.answer, ...faq.actions.map(({ do: act }) => act)] }),
  choosers: (chooser) => ({ others: [], english: [], summary: [chooser.summary] }),
  codes: (family) => ({ others: family.aliases, english: [], summary: [family.summary] }),
  synonyms: (list) => ({ others: [], english: [], summary: [list.summary] }),
  wordings: (list) => ({ others: [], english: [], summary: [list.summary] }),
  queries: (set) => ({ others: [], english: [], summary: [set.summary] }),
  runbooks: (runbook) => ({
    others: [...runbook.aliases, ...runbook.trigger.codes], asked: [...runbook.trigger.symptoms, ...runbook.trigger.alerts], english: [],
    summary: [runbook.summary, ...runbook.trigger.symptoms, ...runbook.trigger.alerts, ...runbook.trigger.also],
  }),
  plans: (plan) => ({ others: plan.aliases, asked: plan.activation.conditions, english: [], summary: [plan.summary, ...plan.activation.conditions] }),
  services: (service) => ({ others: service.aliases, english: [], summary: [service.summary] }),
  exercises: (exercise) => ({ others: [], english: [], summary: [exercise.summary, exercise.setting] }),
  drills: (drill) => ({ others: [], english: [], summary: [drill.summary, drill.scenario] }),
  terms: (term) => ({
    others: [...(term.abbreviation ? [term.abbreviation] : []), ...term.variants, ...term.forbidden],
    english: [term.english],
    reading: term.reading,
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

/** Collects the names of a document, and its status on a day. */
export function namesOf<C extends EntryKind>(entry: Entry<C>, today: string): DocumentNames {
  const read: (data: DataOf<C>) => Omit<DocumentNames, 'status' | 'asked'> & { status?: VersionStatus; asked?: string[] } = NAMES[entry.collection];
  const { asked = [], status = isWithdrawn(entry.data, today) ? 'repealed' : 'inforce', ...names } = read(entry.data);
  return { ...names, asked, status, others: [...new Set(names.others)].filter((name) => name !== entry.title) };
}
