import { fieldValues, type RelationName } from './relations.ts';
import type { DocumentFacts } from './document.ts';
import type { Entry } from './entry.ts';
import { citationFields } from './references.ts';
import { createMemory } from './remember.ts';
import { parseCitation } from './regulation/citation/parse.ts';
import { createCitationLibrary, localAliases, resolveMention, type CitationLibrary, type CitationResolution, type VersionText } from './regulation/citation/resolve.ts';
import type { CitationMention } from './regulation/citation/mention.ts';
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

/**
 * Resolves every citation of every document, bound to the version in force on the citing document's date.
 * @returns the citations of each document in text order, by path, in the order of the documents
 */
export function collectCitations(documents: readonly DocumentFacts[], works: readonly Work[], standards: readonly Entry<'standards'>[], today: string): Map<string, readonly CitationUse[]> {
  const library = citationLibrary(works, standards);
  const versions = new Map(works.flatMap((work) => work.versions.map((version) => [version.entry.facts.path, versionText(version)])));
  const surroundings = { library, today, names: namesToken(versions, standards, today), texts: new Set(versions.values()) };
  return new Map(documents.map((from) => [from.path, resolveDocument(from, versions.get(from.path) ?? null, surroundings)]));
}

interface Surroundings {
  library: CitationLibrary;
  today: string;
  /** The same object as long as no document changes its name, number or dates. */
  names: object;
  texts: ReadonlySet<VersionText>;
}

/** Citations of a document with all that was looked at to resolve them: while that stands, so do they. */
interface Resolved {
  names: object;
  self: VersionText | null;
  seen: ReadonlySet<VersionText>;
  uses: readonly CitationUse[];
}

const resolved = new WeakMap<DocumentFacts, Resolved>();

function resolveDocument(from: DocumentFacts, self: VersionText | null, { library, today, names, texts }: Surroundings): readonly CitationUse[] {
  const known = resolved.get(from);
  if (known && known.names === names && known.self === self && known.seen.isSubsetOf(texts)) return known.uses;
  const seen = new Set<VersionText>();
  const context = { self, date: self?.effective ?? today, library: witnessed(library, seen), local: localAliases(from.citations) };
  const resolve = (mention: CitationMention): CitationResolution => resolveMention(mention, context);
  const uses = [...fieldCitations(from, resolve), ...from.citations.flatMap((mention) => toUse(from, null, null, mention.span, resolve(mention)))];
  resolved.set(from, { names, self, seen, uses });
  return uses;
}

/** Notes which texts a library hands out. Every method stands here by name, so that a new one cannot hand out texts unseen. */
function witnessed(library: CitationLibrary, seen: Set<VersionText>): CitationLibrary {
  return {
    byTitle: (title) => {
      const versions = library.byTitle(title);
      for (const version of versions) seen.add(version);
      return versions;
    },
    nameAtEnd: library.nameAtEnd,
    isKnownExternal: library.isKnownExternal,
    similarTitles: library.similarTitles,
  };
}

let latest = { key: '', token: {} };

/** One object for one state of everything that resolution reads besides texts. */
function namesToken(versions: ReadonlyMap<string, VersionText>, standards: readonly Entry<'standards'>[], today: string): object {
  const key = JSON.stringify([today, [...versions.values()].map((version) => ({ ...version, text: null })), standards.map(({ data }) => [data.title, data.number])]);
  if (key !== latest.key) latest = { key, token: {} };
  return latest.token;
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

/** Tells whether a citation names a regulation that is here, and nothing in it. */
export function citesWholeDocument({ resolution: { work, parts } }: CitationUse): boolean {
  return work !== null && parts.length === 0;
}

/** The library that resolves citations: all versions of all works, and the laws and standards known by name. */
export function citationLibrary(works: readonly Work[], standards: readonly Entry<'standards'>[]): CitationLibrary {
  const versions = works.flatMap((work) => work.versions.map(versionText));
  const library = createCitationLibrary(versions, standards.flatMap(({ data }) => [data.title, data.number]));
  // A company writes few names and writes them often: folding a spelling once is enough.
  const byTitle = new Map<string, readonly VersionText[]>();
  return {
    ...library,
    byTitle: (title) => {
      const versionsOf = byTitle.get(title) ?? library.byTitle(title);
      byTitle.set(title, versionsOf);
      return versionsOf;
    },
  };
}

export function versionText(version: Version): VersionText {
  return texts(version.entry.facts, () => makeVersionText(version));
}

const texts = createMemory<DocumentFacts, VersionText>();

function makeVersionText(version: Version): VersionText {
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
