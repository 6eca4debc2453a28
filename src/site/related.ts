import type { CollectionName } from '../domain/collections.ts';
import type { Entry } from '../domain/entry.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { relations, type RelationName } from '../domain/relations.ts';
import { basisLink, type BasisLink } from './basis.ts';
import { documentHref } from './urls.ts';

export interface RelatedLink {
  label: string;
  href: string;
  kind: CollectionName;
}

/** The documents that point at one through a relation, sorted by title; a version carries its number. */
export function pointingAt(kb: KnowledgeBase, collection: CollectionName, id: string, relation: RelationName): RelatedLink[] {
  const sources = kb.referencesTo(collection, id).filter((reference) => reference.relation === relation).map(({ from }) => from);
  return [...new Set(sources)].map((facts) => linkTo(kb, facts.collection, facts.id)).sort((a, b) => (a.label < b.label ? -1 : 1));
}

export function linkTo(kb: KnowledgeBase, kind: CollectionName, id: string): RelatedLink {
  const title = kb.get(kind, id)?.title ?? id;
  const version = kind === 'regulations' ? id.split('@')[1] : undefined;
  return { kind, href: documentHref(kind, id), label: version === undefined ? title : `${title}（${version}版）` };
}

/** What a document of this kind says it rests on: citations in its front matter, with their links. */
export function basisOf(kb: KnowledgeBase, entry: Entry): BasisLink[] {
  return kb.citationsIn(entry.facts.path).filter(({ relation, field }) => relation === 'basedOn' && field?.startsWith('basedOn.')).map((use) => basisLink(kb, use));
}

/** 归口管理, 应当知悉 …: every relation by which other documents point here, with its name read from this side. */
export function backwardRelations(kb: KnowledgeBase, collection: CollectionName, id: string, names: readonly RelationName[]): { title: string; links: RelatedLink[] }[] {
  return names.map((name) => ({ title: relations[name].backward, links: pointingAt(kb, collection, id, name) })).filter(({ links }) => links.length > 0);
}
