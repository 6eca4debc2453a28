import type { CitationProblemKind } from '../domain/regulation/citation-resolve.ts';
import type { CheckContext, Finding } from './check.ts';
import { hasUnread, soundWorks } from './unread.ts';

/** Turns what the resolver objected to, of the given kinds, into findings at the words that are wrong. */
export function* citationProblems({ kb }: CheckContext, kinds: readonly CitationProblemKind[]): Generator<Finding> {
  const sound = new Set(soundWorks(kb).map(({ id }) => id));
  const complete = !hasUnread(kb, ['regulations', 'standards']);
  for (const { from, span, resolution } of kb.citations) {
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
