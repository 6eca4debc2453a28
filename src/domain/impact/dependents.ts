import type { CitationUse } from '../citation-uses.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { lineOf } from '../duties/coverage.ts';
import { activityOf, allActivities } from '../matrix/activities.ts';
import { relations } from '../relations.ts';
import { stepsOf } from '../steps.ts';
import { documentOf, elementAt, type Element } from './elements.ts';

/** What depends on an element, and why. */
export interface Dependent {
  element: Element;
  /** 依据, 办理活动, 由其执行 … */
  reason: string;
  /** False where the chain ends: somebody has to know, but nothing further follows from it. */
  onward: boolean;
}

/** Lists what depends directly on an element, in the order of the content. */
export function dependentsOf(kb: KnowledgeBase, element: Element): Dependent[] {
  switch (element.kind) {
    case 'provision':
      return citing(kb, element.versionId, element.provision);
    case 'part':
      return [...pointing(kb, element.part, element.id), ...(element.part === 'activities' ? doing(kb, element.id) : []), ...holding(kb, element)];
    case 'step':
      return performing(kb, element);
    case 'document':
      return element.collection === 'roles' ? [...working(kb, element.id), ...pointing(kb, 'roles', element.id)] : pointing(kb, element.collection, element.id);
  }
}

/** Citations of the provision, of anything inside it, and of what it lies in: whoever cites 第七条 cites its 第二款. */
function citing(kb: KnowledgeBase, versionId: string, provision: string): Dependent[] {
  const [, ...around] = lineOf(provision);
  const outer = kb.citations.filter(({ targets }) => targets.some((target) => target.versionId === versionId && around.includes(target.provisionId)));
  const uses: CitationUse[] = [...new Set([...kb.citationsOf(versionId, provision), ...outer])];
  return uses.flatMap((use) => {
    const element = elementAt(kb, use.from, use.field, use.span.start);
    // A regulation that cites itself is read as a whole when it is amended.
    if (element.kind === 'provision' && element.versionId === versionId) return [];
    const reason = use.relation === null ? '正文引用' : relations[use.relation].forward;
    return [{ element, reason, onward: element.kind === 'part' || element.kind === 'step' }];
  });
}

/** Ids that point at the element. Where a whole document points, its readers are told; its own parts do not follow from it. */
function pointing(kb: KnowledgeBase, kind: Parameters<KnowledgeBase['referencesTo']>[0], id: string): Dependent[] {
  return kb.referencesTo(kind, id).filter(({ relation }) => relation !== 'assigns').map(({ from, field, relation }) => {
    const element = elementAt(kb, from, field, 0);
    return { element, reason: relations[relation].forward, onward: element.kind === 'part' || element.kind === 'step' };
  });
}

function doing(kb: KnowledgeBase, activity: string): Dependent[] {
  const found = activityOf(kb, activity);
  return (found?.assignments ?? [])
    .filter(({ letters }) => letters.includes('A') || letters.includes('R'))
    .map(({ role, letters }) => ({ element: { kind: 'document', collection: 'roles', id: role }, reason: letters.includes('R') ? '由其执行' : '由其负责', onward: false }));
}

function performing(kb: KnowledgeBase, { collection, document, step }: Extract<Element, { kind: 'step' }>): Dependent[] {
  const by = stepsOf(kb, collection, document).find(({ id }) => id === step)?.by;
  return [
    { element: { kind: 'document', collection, id: document }, reason: '所在文件', onward: false },
    ...(by === undefined ? [] : [{ element: { kind: 'document', collection: 'roles', id: by }, reason: '由其办理', onward: false } as const]),
  ];
}

function holding(kb: KnowledgeBase, element: Extract<Element, { kind: 'part' }>): Dependent[] {
  const part = kb.part(element.part, element.id);
  return part ? [{ element: documentOf(part.document), reason: '所在文件', onward: false }] : [];
}

/** Activities in which a post holds a letter: columns of a matrix alone say little. */
function working(kb: KnowledgeBase, role: string): Dependent[] {
  return allActivities(kb).flatMap(({ id, assignments }) => {
    const held = assignments.find((assignment) => assignment.role === role);
    return held ? [{ element: { kind: 'part', part: 'activities', id } as const, reason: `${held.letters.join('/')}`, onward: held.letters.includes('A') || held.letters.includes('R') }] : [];
  });
}
