import type { CollectionName } from '../collections.ts';
import type { DocumentFacts } from '../document.ts';
import type { Entry } from '../entry.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { compareText } from '../order.ts';
import { fieldValues } from '../relations.ts';
import { findCodes, normalCode } from '../runbook/error-codes.ts';
import type { ErrorCode } from '../schemas/error-codes.ts';
import { blockText } from '../text.ts';
import { applying, isWithdrawn } from '../withdrawals.ts';

/** A code that the content knows: what it means, and every document that speaks of it. */
export interface KnownCode {
  /** Normal spelling: `ORA-01653`. */
  code: string;
  /** What it means, and the family that says so; null where no family lists it. */
  meaning: { entry: ErrorCode; family: Entry<'codes'> } | null;
  /** Documents that name it as theirs: a runbook that deals with it first, then a question in which it shows. */
  answers: DocumentFacts[];
  /** Every other document that speaks of it: first the runbooks in which it shows besides, then in the order of the content. */
  mentions: DocumentFacts[];
}

/** Fields in which a document says that a code is its business, and those in which it says that the code shows as well; best first. */
const CLAIMS = [['runbooks', 'trigger.codes[]', 'answers'], ['faqs', 'codes[]', 'answers'], ['runbooks', 'trigger.also[]', 'mentions']] as const;

/** What explains the codes themselves, and what only lists the words of people. */
const OF_PEOPLE: ReadonlySet<CollectionName> = new Set(['codes', 'queries', 'wordings']);

/** Every code that any document defines, claims or mentions, by its normal spelling, sorted. */
export function codeIndex(kb: KnowledgeBase): Map<string, KnownCode> {
  const index = new Map<string, KnownCode>();
  const at = (written: string): KnownCode => {
    const code = normalCode(written);
    const known = index.get(code) ?? { code, meaning: null, answers: [], mentions: [] };
    index.set(code, known);
    return known;
  };
  for (const family of kb.all('codes')) for (const entry of family.data.entries) at(entry.code).meaning ??= { entry, family };
  for (const [collection, field, list] of CLAIMS) {
    for (const { data, facts } of applying(kb, collection)) {
      for (const { value } of fieldValues(data, field)) if (!at(value).answers.includes(facts)) add(at(value)[list], facts);
    }
  }
  for (const facts of kb.documents) {
    if (OF_PEOPLE.has(facts.collection) || (typeof facts.data === 'object' && facts.data !== null && isWithdrawn(facts.data, kb.today))) continue;
    for (const { code } of findCodes(wordsOf(facts))) {
      const known = at(code);
      if (!known.answers.includes(facts)) add(known.mentions, facts);
    }
  }
  return new Map([...index].sort(([a], [b]) => compareText(a, b)));
}

/** The text of a document and the strings of its front matter. */
function wordsOf(facts: DocumentFacts): string {
  const strings: string[] = [];
  collect(facts.data, strings);
  return [...facts.blocks.map(blockText), ...strings].join('\n');
}

function collect(value: unknown, into: string[]): void {
  if (typeof value === 'string') into.push(value);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collect(inner, into);
}

function add(list: DocumentFacts[], facts: DocumentFacts): void {
  if (!list.includes(facts)) list.push(facts);
}
