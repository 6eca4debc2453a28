import { codeAnchor } from '../domain/anchors.ts';
import { codeIndex, type KnownCode } from '../domain/codes/code-index.ts';
import type { Entry } from '../domain/entry.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { createMemory } from '../domain/remember.ts';
import { normalCode } from '../domain/runbook/error-codes.ts';
import type { ErrorCode } from '../domain/schemas/error-codes.ts';
import { confidenceNote } from './confidence.ts';
import { linkTo, type RelatedLink } from './related.ts';
import { documentHref } from './urls.ts';

/** One row of a family: a code with what to do and where to read on. */
export interface CodeRow {
  code: string;
  anchor: string;
  meaning: string;
  first: string;
  doubt: string | null;
  module: RelatedLink;
  by: RelatedLink;
  /** Runbooks and questions that deal with it, then a few that mention it. */
  documents: RelatedLink[];
}

const MOST_MENTIONS = 4;
const indexes = createMemory<KnowledgeBase, Map<string, KnownCode>>();

function knownCodes(kb: KnowledgeBase): Map<string, KnownCode> {
  return indexes(kb, () => codeIndex(kb));
}

/** The rows of a family in the order of its file. */
export function codeRows(kb: KnowledgeBase, { data }: Entry<'codes'>): CodeRow[] {
  return data.entries.map((entry) => codeRow(kb, entry, data.by, confidenceNote(entry.confidence ?? data.provenance.confidence)));
}

function codeRow(kb: KnowledgeBase, { code, meaning, first, module, by }: ErrorCode, usual: string, doubt: string | null): CodeRow {
  const known = knownCodes(kb).get(normalCode(code));
  const documents = [...(known?.answers ?? []), ...(known?.mentions ?? []).slice(0, MOST_MENTIONS)];
  return {
    code: normalCode(code), anchor: codeAnchor(code), meaning, first, doubt,
    module: linkTo(kb, 'modules', module),
    by: linkTo(kb, 'roles', by ?? usual),
    documents: documents.map(({ collection, id }) => linkTo(kb, collection, id)),
  };
}

/** The address at which a code is explained; null for one that no family lists. */
export function codeHref(kb: KnowledgeBase, code: string): string | null {
  const meaning = knownCodes(kb).get(normalCode(code))?.meaning;
  return meaning ? `${documentHref('codes', meaning.family.id)}#${codeAnchor(code)}` : null;
}

/** Codes that documents mention and no family lists, with where they are mentioned. */
export function unlistedCodes(kb: KnowledgeBase): { code: string; documents: RelatedLink[] }[] {
  return [...knownCodes(kb).values()].filter(({ meaning }) => meaning === null).map(({ code, answers, mentions }) => ({ code, documents: [...answers, ...mentions].map(({ collection, id }) => linkTo(kb, collection, id)) }));
}
