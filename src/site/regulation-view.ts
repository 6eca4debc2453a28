import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { applying } from '../domain/withdrawals.ts';
import type { Version, Work } from '../domain/works.ts';
import { backLinks, type BackLink } from './back-links.ts';
import { changeNotes, type ChangeNote } from './change-notes.ts';
import { citationLinks } from './citation-links.ts';
import { shortFingerprints } from './digest.ts';
import { provenanceOf, type Provenance } from './provenance.ts';
import { termLinks } from './term-links.ts';
import type { LinkSpan } from './text-pieces.ts';
import { versionHref } from './urls.ts';

/** Everything the page of a version asks about its articles, worked out once. */
export interface RegulationView {
  version: Version;
  work: Work;
  recipe: string;
  /** Citations and terms in the text, in order. */
  links: readonly LinkSpan[];
  fingerprint(articleId: string): string | undefined;
  provenance(articleId: string): Provenance;
  changeNotes(articleId: string): ChangeNote[];
  backLinks(provisionId: string): BackLink[];
}

export function regulationView(kb: KnowledgeBase, version: Version, work: Work): RegulationView {
  const citations = citationLinks(kb, version.entry.facts);
  const terms = termLinks(version.text, applying(kb, 'terms'), citations);
  const { recipe, articles } = shortFingerprints(version);
  return {
    version,
    work,
    recipe,
    links: [...citations, ...terms].sort((a, b) => a.start - b.start),
    fingerprint: (id) => articles.get(id),
    provenance: (id) => provenanceOf(version.entry.data, id),
    changeNotes: (id) => changeNotes(version, work, id),
    backLinks: (id) => backLinks(kb, version.id, id).map((link) => withLocalPlaces(link, version)),
  };
}

/** Within one version a back-link jumps inside the page. */
function withLocalPlaces(link: BackLink, version: Version): BackLink {
  const page = versionHref(version.id);
  return { ...link, places: link.places.map(({ label, href }) => ({ label, href: href.startsWith(`${page}#`) ? href.slice(page.length) : href })) };
}
