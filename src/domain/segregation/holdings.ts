import type { DocumentFacts } from '../document.ts';
import type { Entry } from '../entry.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { allActivities, type Activity } from '../matrix/activities.ts';
import { createMemory } from '../remember.ts';
import { applying } from '../withdrawals.ts';

/** One duty that somebody holds, and by what. */
export interface Holding {
  /** Id of an activity or of a function. */
  duty: string;
  /** What leads from the holder to the duty, in words: 职责矩阵 MTX-INC-01 → 活动 INC-03 受理登记（A/R）. */
  path: readonly string[];
  /** Where it is given. */
  from: DocumentFacts;
  field: string;
}

interface HoldingIndex {
  byRole: ReadonlyMap<string, readonly Holding[]>;
  byTemplate: ReadonlyMap<string, readonly Holding[]>;
}

const memory = createMemory<KnowledgeBase, HoldingIndex>();

/** What a post does by the matrices (letters A and R) and by the steps it performs. C and I are no duties. */
export function holdingsOfRole(kb: KnowledgeBase, role: string): readonly Holding[] {
  return indexOf(kb).byRole.get(role) ?? [];
}

/** What a permission template opens: each function of each responsibility it grants. */
export function holdingsOfTemplate(kb: KnowledgeBase, template: string): readonly Holding[] {
  return indexOf(kb).byTemplate.get(template) ?? [];
}

/** What one responsibility opens. `from` and `field` say who grants it, `lead` how it came to be held. */
export function holdingsOfResponsibility(kb: KnowledgeBase, id: string, grant: { from: DocumentFacts; field: string; lead: readonly string[] }): Holding[] {
  const part = kb.part('responsibilities', id);
  const granted = part && kb.get('modules', part.document.id)?.data.responsibilities.find((known) => known.id === id);
  return (granted?.functions ?? []).map((duty) => ({
    duty,
    path: [...grant.lead, `系统职责 ${granted?.title ?? id}`, `功能 ${kb.part('functions', duty)?.title ?? duty}`],
    from: grant.from,
    field: grant.field,
  }));
}

function indexOf(kb: KnowledgeBase): HoldingIndex {
  return memory(kb, () => {
    const fromActivities = allActivities(kb).filter(({ row }) => row.sound).flatMap(holdingsByActivity);
    const fromSteps = applying(kb, 'procedures').flatMap((procedure) => holdingsBySteps(kb, procedure));
    const byRole = Map.groupBy([...fromActivities, ...fromSteps], ({ role }) => role);
    return {
      byRole: new Map([...byRole].map(([role, held]) => [role, held.map(({ holding }) => holding)])),
      byTemplate: new Map(applying(kb, 'templates').map((template) => [template.id, holdingsByGrants(kb, template)])),
    };
  });
}

function holdingsByActivity({ id, code, title, matrix, assignments }: Activity): { role: string; holding: Holding }[] {
  return assignments.filter(({ letters }) => letters.includes('A') || letters.includes('R')).map(({ role, letters, field }) => ({
    role,
    holding: { duty: id, path: [`职责矩阵 ${matrix.code ?? matrix.id}`, `活动 ${code} ${title}（${letters.join('/')}）`], from: matrix.facts, field },
  }));
}

function holdingsBySteps(kb: KnowledgeBase, procedure: Entry<'procedures'>): { role: string; holding: Holding }[] {
  return procedure.data.steps.flatMap(({ by, activity, title }, index) => {
    if (activity === undefined) return [];
    const named = kb.part('activities', activity)?.title ?? activity;
    const path = [`流程 ${procedure.code ?? procedure.id}`, `步骤 ${title}`, `活动 ${activity.toUpperCase()} ${named}`];
    return [{ role: by, holding: { duty: activity, path, from: procedure.facts, field: `steps.${index}.by` } }];
  });
}

function holdingsByGrants(kb: KnowledgeBase, template: Entry<'templates'>): Holding[] {
  return template.data.responsibilities.flatMap((id, index) =>
    holdingsOfResponsibility(kb, id, { from: template.facts, field: `responsibilities.${index}`, lead: [`岗位权限模板 ${template.code ?? template.id}`] }),
  );
}
