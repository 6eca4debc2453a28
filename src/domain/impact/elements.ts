import type { CollectionName } from '../collections.ts';
import type { DocumentFacts } from '../document.ts';
import { provisionLabel } from '../duties/labels.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { activityCode } from '../matrix/activities.ts';
import { partsOf, type PartKind } from '../parts.ts';
import { unitsOf } from '../regulation/units.ts';
import { STEPPED, stepsOf, type SteppedCollection } from '../steps.ts';
import { nounOf } from '../targets.ts';
import type { Version } from '../works.ts';

/** Something that can change and that other things can depend on. */
export type Element =
  | { kind: 'provision'; versionId: string; provision: string }
  | { kind: 'document'; collection: CollectionName; id: string }
  | { kind: 'part'; part: PartKind; id: string }
  | { kind: 'step'; collection: SteppedCollection; document: string; step: string };

/** One text per element: equal elements have equal keys. */
export function keyOf(element: Element): string {
  switch (element.kind) {
    case 'provision':
      return `${element.versionId}#${element.provision}`;
    case 'document':
      return `${element.collection}/${element.id}`;
    case 'part':
      return `${element.part}/${element.id}`;
    case 'step':
      return `steps/${element.collection}/${element.document}/${element.step}`;
  }
}

/** What readers call an element: 《ERP系统运行维护管理办法》2.0版第三十条, 活动 OPS-05 每日巡检, 岗位 数据库管理员. */
export function nameOf(kb: KnowledgeBase, element: Element): string {
  switch (element.kind) {
    case 'provision': {
      const version = kb.version(element.versionId);
      return version ? `《${version.entry.title}》${version.entry.data.version}版${provisionLabel(version, element.provision)}` : keyOf(element);
    }
    case 'document': {
      const entry = kb.get(element.collection, element.id);
      return `${nounOf(element.collection)} ${[entry?.code, entry?.title ?? element.id].filter(Boolean).join(' ')}`;
    }
    case 'part': {
      const title = kb.part(element.part, element.id)?.title ?? element.id;
      return `${nounOf(element.part)} ${element.part === 'activities' ? `${activityCode(element.id)} ` : ''}${title}`;
    }
    case 'step': {
      const step = stepsOf(kb, element.collection, element.document).find(({ id }) => id === element.step);
      return `${nounOf(element.collection)} ${kb.get(element.collection, element.document)?.code ?? element.document} 的步骤 ${step?.title ?? element.step}`;
    }
  }
}

/** The smallest element that holds a field of a document: a row, a pair, a step, an article of a regulation, else the document. */
export function elementAt(kb: KnowledgeBase, from: DocumentFacts, field: string | null, offset: number): Element {
  const version = kb.versionIn(from.path);
  if (version && field === null) return articleAt(version, offset) ?? documentOf(from);
  if (field === null) return documentOf(from);
  const part = partsOf(from).find(({ path }) => field.startsWith(`${path}.`));
  if (part) return { kind: 'part', part: part.kind, id: part.id };
  const step = /^steps\.(\d+)(?=\.|$)/.exec(field)?.[1];
  const collection = STEPPED.find((name) => name === from.collection);
  const id = step === undefined || collection === undefined ? undefined : stepsOf(kb, collection, from.id)[Number(step)]?.id;
  return id === undefined || collection === undefined ? documentOf(from) : { kind: 'step', collection, document: from.id, step: id };
}

export function documentOf({ collection, id }: Pick<DocumentFacts, 'collection' | 'id'>): Element {
  return { kind: 'document', collection, id };
}

function articleAt(version: Version, offset: number): Element | null {
  const unit = unitsOf(version.text).findLast(({ provision: { span } }) => span.start <= offset && offset < span.end);
  return unit ? { kind: 'provision', versionId: version.id, provision: unit.id } : null;
}
