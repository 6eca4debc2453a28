import type { CitationUse } from '../domain/citation-uses.ts';
import type { DocumentFacts } from '../domain/document.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { foldTitle } from '../domain/regulation/citation/library.ts';
import type { Span } from '../domain/text.ts';
import type { LinkSpan } from './text-pieces.ts';
import { documentHref, fragment, targetHref, versionHref } from './urls.ts';

/** Turns the citations written in a document into links, in text order. Inside one version they are mere anchors. */
export function citationLinks(kb: KnowledgeBase, from: DocumentFacts): LinkSpan[] {
  const inText = kb.citationsIn(from.path).filter(({ field }) => field === null);
  return inText.flatMap((use) => linksOf(kb, use)).sort((a, b) => a.start - b.start);
}

function linksOf(kb: KnowledgeBase, use: CitationUse): LinkSpan[] {
  const { status, mention, work, version, parts } = use.resolution;
  if (status === 'external') return externalLink(kb, use);
  if (work === null || version === null) return [];
  const versionId = `${work}@${version}`;
  const inside = versionId === use.from.id;
  const links = parts.flatMap(({ part, targets: [first] }) => (first === undefined ? [] : [link(part.span, inside ? fragment(first) : versionHref(versionId, first))]));
  return withDocumentName(links, mention.documentSpan, inside ? null : versionHref(versionId));
}

/** 《…》第九条 is one link where the name stands directly before the pinpoint; else the name has a link of its own. */
function withDocumentName(links: LinkSpan[], name: Span | null, href: string | null): LinkSpan[] {
  const [first, ...rest] = links;
  if (name === null) return links;
  if (first?.start === name.end) return [{ ...first, start: name.start }, ...rest];
  return href === null ? links : [link(name, href), ...links];
}

function externalLink(kb: KnowledgeBase, { resolution: { mention } }: CitationUse): LinkSpan[] {
  if (mention.document.kind !== 'title' || mention.documentSpan === null) return [];
  const id = standardNamed(kb, mention.document.title);
  return id === null ? [] : [link(mention.documentSpan, documentHref('standards', id))];
}

/** Where a citation as a whole leads: its first provision, else the document; null when neither is here. */
export function citationHref(kb: KnowledgeBase, { resolution, targets: [first] }: CitationUse): string | null {
  if (first !== undefined) return targetHref(first);
  const { work, version, mention: { document } } = resolution;
  if (work !== null && version !== null) return versionHref(`${work}@${version}`);
  const id = document.kind === 'title' ? standardNamed(kb, document.title) : null;
  return id === null ? null : documentHref('standards', id);
}

/** The registered standard with this name or number; of several the one that is current. */
export function standardNamed(kb: KnowledgeBase, name: string): string | null {
  const wanted = foldTitle(name);
  const named = kb.all('standards').filter(({ data }) => [data.title, data.number].some((text) => foldTitle(text) === wanted));
  return (named.find(({ data }) => data.status === 'current') ?? named[0])?.id ?? null;
}

function link({ start, end }: Span, href: string): LinkSpan {
  return { start, end, href, role: 'citation' };
}
