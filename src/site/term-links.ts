import type { Entry } from '../domain/entry.ts';
import { walkProvisions, type RegulationText } from '../domain/regulation/provision.ts';
import type { LinkSpan } from './text-pieces.ts';
import { documentHref } from './urls.ts';

/** Shorter words (变更, 锁) are everyday Chinese as often as terms. */
const SHORTEST = 4;

/** Links each defined term where it first stands in a chapter; a link at every occurrence would drown the text. */
export function termLinks(text: RegulationText, terms: readonly Entry<'terms'>[], taken: readonly LinkSpan[]): LinkSpan[] {
  const ids = new Map(terms.filter(({ title }) => title.length >= SHORTEST).map(({ title, id }) => [title, id]));
  const pattern = alternation([...ids.keys()]);
  if (pattern === null) return [];
  return text.children.flatMap((chapter) => {
    const seen = new Set<string>();
    return [...walkProvisions([chapter])].flatMap(({ runs }) =>
      runs.filter(({ text: words, span, mark }) => words.length === span.end - span.start && mark !== 'code').flatMap((run) =>
        [...run.text.matchAll(pattern)].flatMap((match): LinkSpan[] => {
          const start = run.span.start + match.index;
          const end = start + match[0].length;
          const id = ids.get(match[0]);
          if (id === undefined || seen.has(id) || taken.some((link) => link.start < end && start < link.end)) return [];
          seen.add(id);
          return [{ start, end, href: documentHref('terms', id), role: 'term' }];
        }),
      ),
    );
  });
}

/** Longest first, so that 一级模块关键用户 is not cut into 模块关键用户. */
function alternation(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  const escaped = words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.join('|'), 'g');
}
