import { codeAnchor } from '../anchors.ts';
import { codeIndex } from '../codes/code-index.ts';
import { documentUrl } from '../collections.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { ROUTER_FORMAT, type CodesFile } from './router-file.ts';

const MOST_DOCUMENTS = 6;

/** Lists every known error code with its meaning, the address that explains it, and the documents that deal with it. */
export function createCodes(kb: KnowledgeBase): CodesFile {
  return {
    format: ROUTER_FORMAT,
    families: kb.all('codes').map(({ title, url }) => [title, url]),
    codes: [...codeIndex(kb).values()].map(({ code, meaning, answers, mentions }) => [
      code,
      meaning?.entry.meaning ?? '',
      meaning ? `${documentUrl('codes', meaning.family.id)}#${codeAnchor(code)}` : '',
      Math.min(MOST_DOCUMENTS, answers.length),
      ...[...answers, ...mentions].slice(0, MOST_DOCUMENTS).map(({ collection, id }) => `${collection}/${id}`),
    ]),
  };
}
