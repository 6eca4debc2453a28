import type { DocumentFacts } from '../domain/document.ts';
import { createMemory } from '../domain/remember.ts';
import type { Check, Finding } from './check.ts';

/** Judges every file by what it says itself. The same facts are judged once, however often the content is. */
export function perDocument(judge: (document: DocumentFacts) => Iterable<Finding>): Check['run'] {
  const findings = createMemory<DocumentFacts, readonly Finding[]>();
  return function* ({ kb }) {
    for (const document of kb.documents) yield* findings(document, () => [...judge(document)]);
  };
}
