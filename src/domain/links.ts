import type { DocumentFacts, Link } from './document.ts';
import { createMemory } from './remember.ts';

/** A link into the content, with what it leads to. */
export interface LocalLink extends Link {
  /** POSIX path from the project root. */
  path: string;
  anchor: string | null;
}

const locals = createMemory<DocumentFacts, readonly LocalLink[]>();

/** The links of a document that lead to files of the content, in text order. */
export function localLinks(document: DocumentFacts): readonly LocalLink[] {
  return locals(document, () => document.links.filter(({ url }) => isLocal(url)).map((link) => ({ ...link, ...linkTarget(document.path, link.url) })));
}

/** True for a link to another file of the content; false for web, mail and telephone addresses. */
export function isLocal(url: string): boolean {
  return url !== '' && !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}

/**
 * Resolves a relative link written in a file.
 * @returns the POSIX path of the target from the project root, and the anchor without `#`, or null.
 */
export function linkTarget(fromPath: string, url: string): { path: string; anchor: string | null } {
  const [file = '', anchor] = url.split('#');
  if (file === '') return { path: fromPath, anchor: decode(anchor) };
  const steps = file.startsWith('/') ? [] : fromPath.split('/').slice(0, -1);
  for (const step of file.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(decode(step) ?? step);
  }
  return { path: steps.join('/'), anchor: decode(anchor) };
}

function decode(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
