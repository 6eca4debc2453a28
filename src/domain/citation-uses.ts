import { fieldValues, type RelationName } from './relations.ts';
import type { DocumentFacts } from './document.ts';
import type { Entry } from './entry.ts';
import { citationFields } from './references.ts';
import { parseCitation } from './regulation/citation-parse.ts';
import { createCitationLibrary, localAliases, resolveMention, type CitationLibrary, type CitationResolution, type VersionText } from './regulation/citation-resolve.ts';
import type { CitationMention } from './regulation/citation.ts';
import type { Span } from './text.ts';
import type { Version, Work } from './works.ts';

export interface CitationTarget {
  versionId: string;
  provisionId: string;
}

/** One citation in one document, resolved as of that document's own date. */
export interface CitationUse {
  from: DocumentFacts;
  /** Front-matter field (`basedOn.0`), or null for a citation in the text. */
  field: string | null;
  /** The relation that the field carries; null in the text. */
  relation: RelationName | null;
  /** Where it stands in the file. */
  span: Span;
  resolution: CitationResolution;
  /** Every provision it points at, ranges expanded. */
  targets: readonly CitationTarget[];
}

/** Resolves every citation of every document, bound to the version in force on the citing document's date. */
export function collectCitations(documents: readonly DocumentFacts[], works: readonly Work[], standards: readonly Entry<'standards'>[], today: string): CitationUse[] {
  const library = citationLibrary(works, standards);
  const versions = new Map(works.flatMap((work) => work.versions.map((version) => [version.entry.facts.path, versionText(version)])));
  return documents.flatMap((from) => {
    const self = versions.get(from.path) ?? null;
    const date = self?.effective ?? today;
    const local = localAliases(from.citations);
    const resolve = (mention: CitationMention): CitationResolution => resolveMention(mention, { self, date, library, local });
    return [...fieldCitations(from, resolve), ...from.citations.flatMap((mention) => toUse(from, null, null, mention.span, resolve(mention)))];
  });
}

function fieldCitations(from: DocumentFacts, resolve: (mention: CitationMention) => CitationResolution): CitationUse[] {
  return citationFields(from.collection).flatMap(({ relation, field }) =>
    fieldValues(from.data, field).flatMap(({ path, value }) => {
      const mention = parseCitation(value);
      const span = from.fields[path]?.value ?? { start: 0, end: 0 };
      return mention ? toUse(from, path, relation, span, resolve(mention)) : [];
    }),
  );
}

function toUse(from: DocumentFacts, field: string | null, relation: RelationName | null, span: Span, resolution: CitationResolution): CitationUse[] {
  if (resolution.status === 'not-a-citation') return [];
  const versionId = `${resolution.work ?? ''}@${resolution.version ?? ''}`;
  const targets = resolution.parts.flatMap((part) => part.targets.map((provisionId) => ({ versionId, provisionId })));
  return [{ from, field, relation, span, resolution, targets }];
}

/** The library that resolves citations: all versions of all works, and the laws and standards known by name. */
export function citationLibrary(works: readonly Work[], standards: readonly Entry<'standards'>[]): CitationLibrary {
  const versions = works.flatMap((work) => work.versions.map(versionText));
  return createCitationLibrary(versions, standards.flatMap(({ data }) => [data.title, data.number]));
}

export function versionText(version: Version): VersionText {
  const { data } = version.entry;
  return {
    work: data.work,
    version: data.version,
    title: data.title,
    aliases: data.aliases,
    docNo: data.docNo ?? null,
    kind: data.kind,
    effective: data.effective ?? null,
    expires: data.expires ?? null,
    seq: data.seq,
    numbering: data.numbering,
    text: version.text,
  };
}
