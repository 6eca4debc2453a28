import type { CitationMention } from '../../domain/regulation/citation/mention.ts';
import { foldCode } from '../../domain/search/codes.ts';
import { fold, inOrder } from './fold.ts';
import type { PreparedWork, Regulations } from './regulations.ts';

/**
 * Finds the regulations that a citation may mean. Without a name: all of them. A name may be the title, a registered
 * short name, the id, the code, or letters of the title in their order (运维办法 for …运行维护管理办法).
 * @param given a name that stood outside the citation (`erp-om@1.0`), or null
 */
export function worksNamed(mention: CitationMention, given: string | null, { works }: Regulations): PreparedWork[] {
  const name = given ?? nameIn(mention);
  if (name === '') return works;
  const exact = works.filter(({ work, versions }) =>
    [work.id, work.code].some((code) => foldCode(code) === foldCode(name)) || [work.title, ...work.aliases, ...versions.map(({ facts }) => facts.title)].some((title) => fold(title) === fold(name)));
  if (exact.length > 0) return exact;
  // 办法 alone means the one 办法.
  const ofKind = works.filter(({ shown }) => shown?.facts.kind === name);
  return ofKind.length > 0 ? ofKind : works.filter(({ work }) => [work.title, ...work.aliases].some((title) => abbreviates(fold(name), fold(title))));
}

/** The name that a citation gives its document, as written; empty when it gives none. */
export function nameIn({ document }: CitationMention): string {
  if (document.kind === 'title') return document.title;
  return document.kind === 'bare' ? document.before.replace(/[的之\s]+$/, '') : '';
}

/** Three letters or more, in the order of the title, with its last one: 办法 alone says nothing. */
function abbreviates(short: string, title: string): boolean {
  return short.length >= 3 && short.at(-1) === title.at(-1) && inOrder(short, title);
}
