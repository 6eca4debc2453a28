import type { CitationUse } from '../citation-uses.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { traceDuties, type TracedDuty } from '../duties/coverage.ts';
import { provisionLabel } from '../duties/labels.ts';
import type { Modality } from '../duties/modality.ts';
import { activityOf, holdersOf } from '../matrix/activities.ts';
import { createMemory } from '../remember.ts';
import type { CoverageKind } from '../schemas/coverage.ts';
import { applying } from '../withdrawals.ts';

/** A step of a procedure, named from outside. */
export interface StepPlace {
  procedure: string;
  step: string;
}

/** One line of the traceability matrix: what a provision demands, and everything down to the form that records it. */
export interface TraceRow {
  work: string;
  version: string;
  /** `art-30-p2` */
  provision: string;
  /** 第三十条第二款 */
  label: string;
  text: string;
  modalities: readonly Modality[];
  binding: boolean;
  /** Roles that the clause itself names as doing it. */
  named: readonly string[];
  /** Activities that cite the provision, and those that the citing steps carry out. */
  activities: readonly string[];
  /** Roles that hold R, and the one that holds A, in those activities. */
  responsible: readonly string[];
  accountable: readonly string[];
  /** Steps that cite the provision or carry out one of the activities. */
  steps: readonly StepPlace[];
  /** Forms that cite the provision or are filled in at those steps. */
  forms: readonly string[];
  /** Incompatible duties that rest on it. */
  pairs: readonly string[];
  account: { kind: CoverageKind; reason: string } | null;
  /** carried: something does it; explained: 落实说明 says why nothing does; gap: neither; free: it binds nobody. */
  state: 'carried' | 'explained' | 'gap' | 'free';
}

export const TRACE_STATES = {
  carried: { label: '有承担', meaning: '有活动、步骤、表单或者不相容职责承担' },
  explained: { label: '有说明', meaning: '没有活动承担，落实说明写明了理由' },
  gap: { label: '缺口', meaning: '没有承担，也没有说明' },
  free: { label: '无约束', meaning: '只是可以做，不要求谁做' },
} as const satisfies Record<TraceRow['state'], { label: string; meaning: string }>;

const memory = createMemory<KnowledgeBase, readonly TraceRow[]>();

/** The traceability matrix of everything in force: works as in the register, provisions in document order. */
export function traceRows(kb: KnowledgeBase): readonly TraceRow[] {
  return memory(kb, () => {
    const steps = stepsWithActivities(kb);
    const known: Known = {
      byActivity: Map.groupBy(steps, ({ activity }) => activity),
      byPlace: new Map(steps.map((step) => [`${step.procedure} ${step.step}`, step])),
      order: new Map(kb.parts('activities').map(({ id }, index) => [id, index])),
    };
    return traceDuties(kb).map((traced) => toRow(kb, traced, known));
  });
}

/** What every row looks things up in. */
interface Known {
  byActivity: ReadonlyMap<string, readonly KnownStep[]>;
  /** By procedure and step. */
  byPlace: ReadonlyMap<string, KnownStep>;
  /** Position of each activity in the content. */
  order: ReadonlyMap<string, number>;
}

interface KnownStep extends StepPlace {
  activity: string;
  forms: readonly string[];
}

function stepsWithActivities(kb: KnowledgeBase): KnownStep[] {
  return applying(kb, 'procedures').flatMap(({ id, data }) =>
    data.steps.map((step) => ({ procedure: id, step: step.id, activity: step.activity ?? '', forms: step.fills.map(({ form }) => form) })),
  );
}

function toRow(kb: KnowledgeBase, { work, version, duty, carriers, account }: TracedDuty, { byActivity, byPlace, order }: Known): TraceRow {
  const citingSteps = carriers.flatMap((use) => stepOf(kb, use, byPlace));
  const activities = distinct([...carriers.flatMap((use) => partAt(kb, use, 'matrices', 'id')), ...citingSteps.map(({ activity }) => activity).filter((id) => id !== '')]).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const steps = [...new Set([...activities.flatMap((id) => byActivity.get(id) ?? []), ...citingSteps])];
  const known = activities.flatMap((id) => activityOf(kb, id) ?? []);
  return {
    work: work.id,
    version: version.entry.data.version,
    provision: duty.provision,
    label: provisionLabel(version, duty.provision),
    text: duty.text,
    modalities: duty.modalities,
    binding: duty.binding,
    named: duty.actors,
    activities,
    responsible: distinct(known.flatMap((activity) => holdersOf(activity, 'R').map(({ role }) => role))),
    accountable: distinct(known.flatMap((activity) => holdersOf(activity, 'A').map(({ role }) => role))),
    steps: steps.map(({ procedure, step }) => ({ procedure, step })),
    forms: distinct([...steps.flatMap(({ forms }) => forms), ...carriers.flatMap(({ from }) => (from.collection === 'forms' ? [from.id] : []))]),
    pairs: distinct(carriers.flatMap((use) => partAt(kb, use, 'conflicts', 'id'))),
    account: account === null ? null : { kind: account.kind, reason: account.reason },
    state: stateOf(duty.binding, carriers.length, account !== null),
  };
}

function stateOf(binding: boolean, carriers: number, accounted: boolean): TraceRow['state'] {
  if (carriers > 0) return 'carried';
  if (accounted) return 'explained';
  return binding ? 'gap' : 'free';
}

/** The id of the row or pair in which a citation stands: `groups.0.rows.3.basis.1` → the row's. */
function partAt(kb: KnowledgeBase, { from, field }: CitationUse, collection: 'matrices' | 'conflicts', key: 'id'): string[] {
  if (from.collection !== collection || field === null) return [];
  const path = `${field.replace(/\.basis\.\d+$/, '')}.${key}`;
  const value = path.split('.').reduce<unknown>((current, step) => (typeof current === 'object' && current !== null ? Reflect.get(current, step) : undefined), kb.get(collection, from.id)?.data);
  return typeof value === 'string' ? [value] : [];
}

function stepOf(kb: KnowledgeBase, { from, field }: CitationUse, byPlace: Known['byPlace']): KnownStep[] {
  if (from.collection !== 'procedures' || field === null) return [];
  const step = kb.get('procedures', from.id)?.data.steps[Number(field.split('.')[1])];
  const known = byPlace.get(`${from.id} ${step?.id ?? ''}`);
  return known ? [known] : [];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
