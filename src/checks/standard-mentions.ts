import type { DocumentFacts } from '../domain/document.ts';
import type { Entry } from '../domain/entry.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { createMemory } from '../domain/remember.ts';
import { blockText, fileSpan, type Span } from '../domain/text.ts';

export interface StandardMention {
  document: DocumentFacts;
  /** As registered: `GB/T 22239-2019`. */
  number: string;
  span: Span;
  standard: Entry<'standards'> | null;
  /** The title written beside the number, in 《》, or null. */
  title: string | null;
  /** The sentence around it. */
  context: string;
}

const NUMBER = /(?<![A-Za-z])(GB(?:\/[TZ])?|ISO(?:\/IEC)?)\s?(\d{3,6}(?:\.\d+)?(?:-\d+)??)\s?[-—:：]\s?(\d{4})/g;

/** Finds every dated standard number in the text of all documents. */
export function* standardMentions(kb: KnowledgeBase): Generator<StandardMention> {
  const byNumber = new Map(kb.all('standards').map((entry) => [normalise(entry.data.number), entry]));
  for (const document of kb.documents) {
    for (const mention of mentions(document, () => readMentions(document))) yield { ...mention, standard: byNumber.get(normalise(mention.number)) ?? null };
  }
}

/** What the text itself says, before anybody asked whether the standard is registered. */
type WrittenMention = Omit<StandardMention, 'standard'>;
const mentions = createMemory<DocumentFacts, WrittenMention[]>();

function readMentions(document: DocumentFacts): WrittenMention[] {
  return document.blocks.flatMap((block) => {
    const text = blockText(block);
    if (!text.includes('GB') && !text.includes('ISO')) return [];
    return [...text.matchAll(NUMBER)].map((match) => {
      const [whole, series = '', serial = '', year = ''] = match;
      const end = match.index + whole.length;
      return {
        document,
        number: `${series} ${serial}${series.startsWith('ISO') ? ':' : '-'}${year}`,
        span: fileSpan(block, match.index, end),
        title: titleBeside(text, match.index, end),
        context: sentenceAround(text, match.index, end),
      };
    });
  });
}

function normalise(number: string): string {
  return (/^(GB(?:\/[TZ])?|ISO(?:\/IEC)?)\s?[\d.-]+[-:]\d{4}/.exec(number)?.[0] ?? number).replaceAll(/\s/g, '').replaceAll(':', '-');
}

/** `《名称》（GB/T …）` or `GB/T …《名称》`. */
function titleBeside(text: string, start: number, end: number): string | null {
  const before = /《([^《》]+)》\s?[（(]?\s?$/.exec(text.slice(Math.max(0, start - 80), start))?.[1];
  return before ?? /^\s?[）)]?\s?《([^《》]+)》/.exec(text.slice(end, end + 80))?.[1] ?? null;
}

function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start)) + 1;
  const stop = text.indexOf('。', end);
  return text.slice(from, stop === -1 ? text.length : stop);
}
