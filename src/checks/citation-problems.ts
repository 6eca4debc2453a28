import type { CitationUse } from '../domain/citation-uses.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { CitationProblemKind } from '../domain/regulation/citation/resolve.ts';
import { createMemory } from '../domain/remember.ts';
import type { CheckContext, Finding } from './check.ts';
import { hasUnread, soundWorks } from './unread.ts';

/** Few citations are wrong; the checks that ask about them need not each go through all. */
const unresolved = createMemory<KnowledgeBase, CitationUse[]>();

/** Turns what the resolver objected to, of the given kinds, into findings at the words that are wrong. */
export function* citationProblems({ kb }: CheckContext, kinds: readonly CitationProblemKind[]): Generator<Finding> {
  const sound = new Set(soundWorks(kb).map(({ id }) => id));
  const complete = !hasUnread(kb, ['regulations', 'standards']);
  for (const { from, span, resolution } of unresolved(kb, () => kb.citations.filter(({ resolution: { problem } }) => problem !== null))) {
    const { problem, mention, work } = resolution;
    if (problem === null || !kinds.includes(problem.kind)) continue;
    if (work === null ? problem.kind === 'document-unregistered' && !complete : !sound.has(work)) continue;
    yield {
      path: from.path,
      span,
      message: `引文“${mention.text}”：${problem.message}`,
      remedy: problem.candidates.length > 0 ? problem.candidates.slice(0, 3).map((candidate) => `是否指${candidate}`) : ['核对条号'],
    };
  }
}
