import type { CitationUse } from '../domain/citation-uses.ts';
import type { CollectionName } from '../domain/collections.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { unitsOf } from '../domain/regulation/units.ts';
import { relations } from '../domain/relations.ts';
import type { Version } from '../domain/works.ts';
import { documentHref, versionHref } from './urls.ts';

/** One document that cites a provision, with the places where it does. */
export interface BackLink {
  kind: CollectionName;
  title: string;
  places: { label: string; href: string }[];
}

/** Lists who cites a provision of a version, or anything inside it. */
export function backLinks(kb: KnowledgeBase, versionId: string, provisionId: string): BackLink[] {
  const groups = Map.groupBy(kb.citationsOf(versionId, provisionId), ({ from }) => from.path);
  return [...groups.values()].flatMap((uses) => {
    const [first] = uses;
    if (!first) return [];
    const { collection, id } = first.from;
    const places = distinct(uses.map((use) => placeOf(kb, use)).filter(({ href }) => href !== versionHref(versionId, provisionId)));
    return places.length === 0 ? [] : [{ kind: collection, title: kb.get(collection, id)?.title ?? id, places }];
  });
}

function placeOf(kb: KnowledgeBase, use: CitationUse): BackLink['places'][number] {
  const { collection, id } = use.from;
  const version = collection === 'regulations' ? kb.version(id) : null;
  const article = version && use.field === null ? articleAt(version, use.span.start) : null;
  if (version && article) return { label: article.label, href: versionHref(version.id, article.id) };
  const label = use.relation === null ? '正文' : relations[use.relation].forward;
  return { label, href: documentHref(collection, id) };
}

/** The article (or annex) that a place in the file belongs to. */
function articleAt(version: Version, offset: number): { id: string; label: string } | null {
  return unitsOf(version.text).findLast(({ provision: { span } }) => span.start <= offset && offset < span.end) ?? null;
}

function distinct(places: BackLink['places']): BackLink['places'] {
  return [...new Map(places.map((place) => [`${place.href} ${place.label}`, place])).values()];
}
