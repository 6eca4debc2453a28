import type { DocumentFacts } from './document.ts';
import { partsOf } from './parts.ts';
import { walkProvisions } from './regulation/provision.ts';
import { fieldValues } from './relations.ts';
import { normalCode } from './runbook/error-codes.ts';
import { createMemory } from './remember.ts';

const known = createMemory<DocumentFacts, ReadonlySet<string>>();

/** Every anchor that the page of a document has for others to link to: headings or provisions, parts, steps, fields, injects and error codes. */
export function anchorsOf(document: DocumentFacts): ReadonlySet<string> {
  return known(document, () => new Set(listAnchors(document)));
}

/** Where a step stands on the page of its document. */
export function stepAnchor(id: string): string {
  return `step-${id}`;
}

/** Where a field stands on the page of its form. */
export function fieldAnchor(id: string): string {
  return `field-${id}`;
}

/** Where an inject stands on the page of its exercise; `index` from 0. */
export function injectAnchor(index: number): string {
  return `inject-${index + 1}`;
}

/** Where an error code stands on the page of its family: `c-ora-01653`. */
export function codeAnchor(code: string): string {
  return `c-${normalCode(code).normalize('NFKC').toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-').replace(/^-|-$/g, '')}`;
}

function listAnchors(document: DocumentFacts): string[] {
  const { regulation, anchors: headings, data } = document;
  if (regulation !== null) return [...walkProvisions(regulation.children)].map(({ id }) => id);
  return [
    ...headings.map(({ id }) => id),
    ...partsOf(document).map(({ id }) => id),
    ...fieldValues(data, 'steps[].id').map(({ value }) => stepAnchor(value)),
    ...fieldValues(data, 'sections[].fields[].id').map(({ value }) => fieldAnchor(value)),
    ...(document.collection === 'exercises' ? fieldValues(data, 'injects[].what').map((_, index) => injectAnchor(index)) : []),
    ...(document.collection === 'codes' ? fieldValues(data, 'entries[].code').map(({ value }) => codeAnchor(value)) : []),
  ];
}
