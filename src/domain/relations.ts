import type { CollectionName } from './collections.ts';

/** What a relation points at: a document of a collection, a version of a work, or a provision (through a citation). */
export type RelationTarget = CollectionName | 'versions' | 'provisions';

interface RelationDefinition {
  /** Front-matter fields that carry it, by collection; `[]` steps into a list. */
  fields: Partial<Record<CollectionName, readonly string[]>>;
  to: RelationTarget;
  /** Read from the document that carries the field. */
  forward: string;
  /** Read from the target: the heading of its back-links. */
  backward: string;
}

/**
 * The one table of relations. Authors write one side; the other is computed, sorted and shown.
 * A test holds it equal to the references and citations that the schemas declare.
 */
export const relations = {
  ownedBy: { fields: { regulations: ['owner'] }, to: 'roles', forward: '归口部门', backward: '归口管理' },
  interpretedBy: { fields: { regulations: ['interpreter'] }, to: 'roles', forward: '解释部门', backward: '负责解释' },
  informs: { fields: { regulations: ['audience[]'] }, to: 'roles', forward: '知悉范围', backward: '应当知悉' },
  draftedBy: { fields: { regulations: ['approval.drafter.role'] }, to: 'roles', forward: '起草', backward: '起草' },
  reviewedBy: { fields: { regulations: ['approval.reviewers[].role', 'review.log[].role'] }, to: 'roles', forward: '会签与复审', backward: '会签与复审' },
  approvedBy: { fields: { regulations: ['approval.approver.role'] }, to: 'roles', forward: '签发', backward: '签发' },
  basedOn: { fields: { regulations: ['basedOn[]'], roles: ['basedOn[]'], terms: ['basedOn[]'] }, to: 'provisions', forward: '依据', backward: '以本条为依据' },
  supersedes: { fields: { regulations: ['supersedes[]'] }, to: 'versions', forward: '替代', backward: '被替代' },
  repeals: { fields: { regulations: ['repeals[]'] }, to: 'versions', forward: '废止', backward: '被废止' },
  satisfies: { fields: { regulations: ['satisfies[].standard'] }, to: 'standards', forward: '满足', backward: '落实本标准' },
  backedUpBy: { fields: { roles: ['backup'] }, to: 'roles', forward: '替代岗位', backward: '为其替代' },
  reportsTo: { fields: { roles: ['reportsTo'] }, to: 'roles', forward: '上级', backward: '下属岗位' },
  escalatesTo: { fields: { roles: ['escalatesTo'] }, to: 'roles', forward: '上报给', backward: '接受上报' },
  relatedTo: { fields: { terms: ['related[]'] }, to: 'terms', forward: '相关术语', backward: '相关术语' },
  replacedBy: { fields: { standards: ['replacedBy'] }, to: 'standards', forward: '被替代为', backward: '替代' },
  roleReplacedBy: { fields: { roles: ['withdrawn.replacedBy'] }, to: 'roles', forward: '由其接替', backward: '接替' },
  termReplacedBy: { fields: { terms: ['withdrawn.replacedBy'] }, to: 'terms', forward: '改用', backward: '取代' },
} as const satisfies Record<string, RelationDefinition>;

export type RelationName = keyof typeof relations;

export interface FieldValue {
  /** As in `DocumentFacts.fields`: `satisfies.0.standard`. */
  path: string;
  value: string;
}

/** Reads the strings at a field path such as `satisfies[].standard`; absent fields give nothing. */
export function fieldValues(data: unknown, field: string): FieldValue[] {
  let found: { path: string; value: unknown }[] = [{ path: '', value: data }];
  for (const step of field.replaceAll('[]', '.[]').split('.')) {
    found = found.flatMap(({ path, value }) => (step === '[]' ? elements(path, value) : member(path, value, step)));
  }
  return found.flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, value }] : []));
}

function elements(path: string, value: unknown): { path: string; value: unknown }[] {
  return Array.isArray(value) ? value.map((element: unknown, index) => ({ path: `${path}.${index}`, value: element })) : [];
}

function member(path: string, value: unknown, key: string): { path: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
  return [{ path: path === '' ? key : `${path}.${key}`, value: Reflect.get(value, key) }];
}
