import type { CitationUse } from '../domain/citation-uses.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { fieldValues } from '../domain/relations.ts';
import { citationHref } from './citation-links.ts';

/** A citation as its author wrote it, with where it leads. */
export interface BasisLink {
  text: string;
  href: string | null;
}

/** The citations that stand in one field of a document (`groups.0.rows.3.basis`, `basedOn`), as links. */
export function basisAt(kb: KnowledgeBase, path: string, field: string): BasisLink[] {
  return kb.citationsIn(path).filter((use) => use.field?.startsWith(`${field}.`) ?? false).map((use) => basisLink(kb, use));
}

/** A citation in a field is shown whole: 运维办法第三十条, where the resolver only kept 第三十条. */
export function basisLink(kb: KnowledgeBase, use: CitationUse): BasisLink {
  const [written] = use.field === null ? [] : fieldValues(use.from.data, use.field);
  return { text: written?.value ?? use.resolution.mention.text, href: citationHref(kb, use) };
}
